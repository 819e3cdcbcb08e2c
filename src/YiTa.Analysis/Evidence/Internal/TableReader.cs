using CsvHelper;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>Reads one file, reports all that is wrong with it, and keeps what is needed to decode its rows later.</summary>
internal sealed partial class TableReader
{
    private const int MostColumns = 1_000;
    private const int LongestCell = 32 * 1024;
    private const int LongestRow = 1024 * 1024;

    private readonly LoadContext _context;
    private readonly string _file;
    private readonly TableSchema _schema;
    private readonly byte[] _bytes;
    private readonly FileFaults _faults;
    private readonly RowContext _row;
    private readonly Utf8Pool?[] _pools;
    private readonly Dictionary<string, int> _firstKeys = new(StringComparer.Ordinal);
    private readonly int _idTable = -1;
    private readonly List<int> _chunkStarts = [];
    private readonly List<(CsvMalformedReason Reason, int Offset)> _malformed = [];
    private int[]? _fields;
    private int _headerCount;
    private int _rowCount;

    public TableReader(LoadContext context, string file, TableSchema schema, byte[] bytes, FileFaults faults)
    {
        _context = context;
        _file = file;
        _schema = schema;
        _bytes = bytes;
        _faults = faults;
        _row = new RowContext(schema, faults, context);
        _pools = [.. schema.Columns.Select(spec => spec.IsPooled ? new Utf8Pool(bytes) : null)];
        if (LoadContext.IsReferredTo(schema.Kind))
            context.SetKeys(schema.Kind, KeyScan.Read(bytes));
        if (LoadContext.IsIndexed(schema.Kind))
            _idTable = context.Ids.AddTable(file, schema.Kind, bytes);
    }

    /// <summary>Reads the file; what it returns is of use only when the file has no faults.</summary>
    public LoadedTable Read()
    {
        EncodingRules.Check(_bytes, _faults);
        for (var next = HasOverlongLine() ? null : (int?)0; next is { } start;)
            next = ReadFrom(start, lenient: start > 0);
        if (_fields is null && _faults.Count == 0)
            _faults.OfFile(EvidenceFaultKind.Header, "", $"the header {_schema.Header}");
        if (_chunkStarts.Count == 0)
            _chunkStarts.Add(_bytes.Length);
        _chunkStarts.Add(_bytes.Length);
        return new LoadedTable
        {
            Name = TableNames.Table(_file),
            File = _file,
            Theme = TableNames.Theme(_file),
            Schema = _schema,
            Bytes = _bytes,
            RowCount = _rowCount,
            ChunkStarts = [.. _chunkStarts],
            Pools = _pools,
        };
    }

    /// <summary>Reports lines that are longer than any row may be. A file with such a line is not read: the index of its cells
    /// could be many times as large as the file.</summary>
    private bool HasOverlongLine()
    {
        var found = false;
        for (var start = 0; start < _bytes.Length;)
        {
            var length = _bytes.AsSpan(start).IndexOf((byte)'\n');
            if (length < 0)
                length = _bytes.Length - start;
            if (length > LongestRow)
            {
                _faults.At(EvidenceFaultKind.TooLarge, start, $"{length} bytes", $"a line of at most {LongestRow} bytes");
                found = true;
            }

            start += length + 1;
        }

        return found;
    }

    /// <summary>Reads rows up to the end of the file, or up to a quote that is never closed.</summary>
    /// <param name="start">Where to start.</param>
    /// <param name="lenient">True after a quote that is never closed: from there on every line feed ends a row, so that the
    /// faults of the rows after it are found too.</param>
    /// <returns>Where to go on after a quote that is never closed; null at the end of the file.</returns>
    private int? ReadFrom(int start, bool lenient)
    {
        var options = CsvCell.Options with
        {
            AllowLineBreaksInQuotes = !lenient,
            OnMalformedRecord = record => _malformed.Add((record.Reason, start + (int)record.ByteOffset)),
        };
        using var csv = CsvReader.Create(_bytes.AsMemory(start), options);
        while (!_faults.IsHopeless && csv.Read())
        {
            var rowStart = start + (int)csv.ByteOffset;
            if (_fields is null)
            {
                if (!TryReadHeader(csv, rowStart))
                    return null;
                continue;
            }

            _row.MoveTo(csv, _fields, rowStart);
            if (_malformed.Count > 0)
            {
                if (ReportMalformed(csv, rowStart) is { } resume)
                    return resume;
                continue;
            }

            if (_rowCount % LoadedTable.ChunkSize == 0)
                _chunkStarts.Add(rowStart);
            ReadRow(csv, rowStart);
            _rowCount++;
        }

        return null;
    }

    private int? ReportMalformed(CsvReader csv, int rowStart)
    {
        int? resume = null;
        foreach (var (reason, offset) in _malformed)
        {
            var quote = reason is CsvMalformedReason.UnterminatedQuote or CsvMalformedReason.LineBreakInQuotes ? LastField(csv, rowStart) : offset;
            var lineEnd = _bytes.AsSpan(quote).IndexOf((byte)'\n');
            var rest = lineEnd < 0 ? _bytes.Length : quote + lineEnd;
            var expected = reason switch
            {
                CsvMalformedReason.StrayQuote => "a '\"' only at the start of a cell that is in quotes; inside such a cell it is doubled",
                CsvMalformedReason.TextAfterClosingQuote => "',' or the end of the line after the closing '\"'; a '\"' inside a cell is doubled",
                _ => "a '\"' that closes this cell",
            };
            _row.ReportRow(EvidenceFaultKind.Quoting, quote, _faults.IsFull ? "" : _faults.Text(quote..rest), expected);
            if (reason == CsvMalformedReason.UnterminatedQuote && rest < _bytes.Length)
                resume = rest + 1;
        }

        _malformed.Clear();
        return resume;
    }

    /// <summary>Where the last cell of the row starts: the one whose quote is never closed.</summary>
    private static int LastField(CsvReader csv, int rowStart)
    {
        for (var field = 0; field < csv.FieldCount - 1; field++)
            rowStart += csv.GetRawSpan(field).Length + 1;
        return rowStart;
    }

    private void ReadRow(CsvReader csv, int rowStart)
    {
        if (csv.FieldCount == 1 && csv.RawRecord.IsEmpty)
        {
            _row.ReportRow(EvidenceFaultKind.BlankLine, rowStart, "", "a row, not a blank line");
            return;
        }

        if (csv.FieldCount != _headerCount)
        {
            _row.ReportRow(EvidenceFaultKind.FieldCount, rowStart, $"{csv.FieldCount} cells", $"{_headerCount} cells, as in the header");
            RegisterKeyOfRaggedRow(csv);
            return;
        }

        if (csv.RawRecord.Length > LongestRow)
        {
            _row.ReportRow(EvidenceFaultKind.TooLarge, rowStart, $"{csv.RawRecord.Length} bytes", $"a row of at most {LongestRow} bytes");
            return;
        }

        var columns = _schema.Columns;
        for (var column = 0; column < columns.Count; column++)
        {
            if (_fields![column] >= 0)
                CheckCell(columns[column], column, csv.GetRawSpan(_fields[column]));
        }

        _schema.Rule?.Invoke(_row);
    }

    /// <summary>A row with too few or too many cells still has a key, which other rows may name.</summary>
    private void RegisterKeyOfRaggedRow(CsvReader csv)
    {
        if (_idTable < 0 || _fields![0] != 0)
            return;
        var key = CsvCell.Unquote(csv.GetRawSpan(0));
        if (CellRules.IsId(key))
            _context.Ids.TryAdd(_idTable, _rowCount, key, out _);
    }
}
