using CsvHelper;

namespace YiTa.Analysis.Evidence.Internal;

internal sealed partial class TableReader
{
    /// <summary>Checks the header and finds where each column stands; false when the rows cannot be read.</summary>
    private bool TryReadHeader(CsvReader csv, int start)
    {
        _malformed.Clear();
        _headerCount = csv.FieldCount;
        if (csv.RawRecord.Length > LongestCell)
        {
            _faults.At(EvidenceFaultKind.TooLarge, start, $"{csv.RawRecord.Length} bytes", $"the header {_schema.Header}");
            return false;
        }

        if (_headerCount > MostColumns)
        {
            _faults.At(EvidenceFaultKind.TooLarge, start, $"{_headerCount} columns", $"the {_schema.Columns.Count} columns {_schema.Header}");
            return false;
        }

        if (_headerCount == 1 && csv.RawRecord.IsEmpty)
        {
            _faults.At(EvidenceFaultKind.Header, start, "", $"the header {_schema.Header}");
            return false;
        }

        var fields = new int[_schema.Columns.Count];
        Array.Fill(fields, -1);
        var names = new string[_headerCount];
        var offset = start;
        var before = _faults.Count;
        for (var field = 0; field < _headerCount; field++)
        {
            var raw = csv.GetRawSpan(field);
            names[field] = raw.Length > LongestCell ? "" : CsvCell.Decode(raw);
            CheckColumnName(names[field], field, offset, fields);
            offset += raw.Length + 1;
        }

        var missing = _schema.Columns.Where((_, column) => fields[column] < 0).Select(spec => spec.Name).ToArray();
        if (missing.Length > 0)
            _faults.At(EvidenceFaultKind.Header, start, string.Join(',', names), $"also the {(missing.Length == 1 ? "column" : "columns")} {Nearest.Join(missing)}");
        else if (_faults.Count == before && !names.AsSpan().SequenceEqual(_schema.Columns.Select(spec => spec.Name).ToArray()))
            _faults.At(EvidenceFaultKind.Header, start, string.Join(',', names), $"the columns in the order {_schema.Header}");
        _fields = fields;
        return missing.Length < _schema.Columns.Count;
    }

    private void CheckColumnName(string name, int field, int offset, int[] fields)
    {
        for (var column = 0; column < fields.Length; column++)
        {
            if (_schema.Columns[column].Name != name)
                continue;
            if (fields[column] < 0)
                fields[column] = field;
            else
                _faults.At(EvidenceFaultKind.Header, offset, name, $"each column once; '{name}' is also column {fields[column] + 1}", name);
            return;
        }

        if (!_faults.IsFull)
            _faults.At(EvidenceFaultKind.Header, offset, name, "a column of this table; " + Nearest.Hint(name, [.. _schema.Columns.Select(spec => spec.Name)]));
        else
            _faults.CountOne();
    }
}
