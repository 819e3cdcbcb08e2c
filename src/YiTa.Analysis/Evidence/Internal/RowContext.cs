using CsvHelper;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>The row that is being checked: what its cells were found to be, and how to report a fault of it.</summary>
internal sealed class RowContext(TableSchema schema, FileFaults faults, LoadContext context)
{
    private readonly CellState[] _states = new CellState[schema.Columns.Count];
    private readonly decimal[] _numbers = new decimal[schema.Columns.Count];
    private readonly int[] _codes = new int[schema.Columns.Count];
    private CsvReader _csv = null!;
    private int[] _fields = [];
    private int _start;

    private enum CellState : byte
    {
        /// <summary>The column is not in the file, or the cell breaks the rule of its column.</summary>
        Unknown,
        Empty,
        Filled,
    }

    public LoadContext Package => context;

    /// <summary>Moves to the row that the reader stands on.</summary>
    /// <param name="csv">The reader.</param>
    /// <param name="fields">The position in the file of each column of the schema; -1 for one that the file lacks.</param>
    /// <param name="start">Where the row starts in the file.</param>
    public void MoveTo(CsvReader csv, int[] fields, int start)
    {
        _csv = csv;
        _fields = fields;
        _start = start;
        Array.Clear(_states);
        Array.Fill(_codes, -1);
    }

    public void SetEmpty(int column) => _states[column] = CellState.Empty;

    public void SetFilled(int column) => _states[column] = CellState.Filled;

    public void SetNumber(int column, decimal number)
    {
        _states[column] = CellState.Filled;
        _numbers[column] = number;
    }

    public void SetCode(int column, int code)
    {
        _states[column] = CellState.Filled;
        _codes[column] = code;
    }

    public bool IsEmpty(int column) => _states[column] == CellState.Empty;

    public bool IsFilled(int column) => _states[column] == CellState.Filled;

    /// <summary>The number of a cell; null when it is empty, or was no number.</summary>
    public decimal? Number(int column) => IsFilled(column) ? _numbers[column] : null;

    /// <summary>The position of a cell's word among the codes of its column; -1 when it is none of them.</summary>
    public int Code(int column) => _codes[column];

    /// <summary>The decoded text of a cell.</summary>
    public string Text(int column) => CsvCell.Decode(_csv.GetRawSpan(_fields[column]));

    public bool IsQuoted(int column) => _csv.GetRawSpan(_fields[column]).StartsWith("\""u8);

    /// <summary>Where a cell starts in the file, at its quote when it has one.</summary>
    public int Offset(int column)
    {
        var offset = _start;
        for (var field = 0; field < _fields[column]; field++)
            offset += _csv.GetRawSpan(field).Length + 1;
        return offset;
    }

    /// <summary>Reports a fault of a cell.</summary>
    public void Report(int column, EvidenceFaultKind kind, string expected) =>
        Report(column, kind, faults.IsFull ? "" : Text(column), expected, 0);

    /// <summary>Reports a fault of a part of a cell.</summary>
    public void Report(int column, EvidenceFaultKind kind, string raw, string expected, int within)
    {
        if (faults.CountOne())
            faults.Describe(kind, Offset(column) + within, raw, expected, schema.Columns[column].Name, Range());
    }

    /// <summary>Reports a fault of the whole row.</summary>
    public void ReportRow(EvidenceFaultKind kind, int offset, string raw, string expected)
    {
        if (faults.CountOne())
            faults.Describe(kind, offset, raw, expected, null, Range());
    }

    /// <summary>Where the row stands in the file.</summary>
    public Range Range() => new(_start, _start + _csv.RawRecord.Length);
}
