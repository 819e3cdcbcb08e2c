using System.Text;

namespace YiTa.Analysis.Evidence.Internal;

internal sealed partial class TableReader
{
    private void CheckCell(ColumnSpec spec, int column, ReadOnlySpan<byte> raw)
    {
        var text = CsvCell.Unquote(raw);
        if (text.IsEmpty)
        {
            _row.SetEmpty(column);
            if (spec.Required)
                _row.Report(column, EvidenceFaultKind.MissingValue, "a filled cell");
        }
        else if (text.Length > LongestCell)
        {
            _row.Report(column, EvidenceFaultKind.TooLarge, $"{text.Length} bytes", $"a cell of at most {LongestCell} bytes", 0);
        }
        else if (_pools[column] is { } pool)
        {
            CheckPooled(spec, column, raw, pool);
        }
        else
        {
            CheckSingle(spec, column, raw, text);
        }
    }

    /// <summary>A value that repeats is checked when it is first seen.</summary>
    private void CheckPooled(ColumnSpec spec, int column, ReadOnlySpan<byte> raw, Utf8Pool pool)
    {
        var index = pool.GetOrAdd(raw, out var added);
        ref var known = ref pool[index];
        if (added || known.IsBad)
        {
            var fault = CellRules.Check(spec, pool.Text(index), _context, !_faults.IsFull, out var value);
            known.Typed = value;
            known.IsBad = fault is not null;
            if (fault is { } found)
            {
                _row.Report(column, found.Kind, found.Expected);
                return;
            }
        }

        if (spec.Kind == ColumnKind.Code)
            _row.SetCode(column, (int)known.Typed!);
        else
            _row.SetFilled(column);
    }

    private void CheckSingle(ColumnSpec spec, int column, ReadOnlySpan<byte> raw, ReadOnlySpan<byte> text)
    {
        switch (spec.Kind)
        {
            case ColumnKind.Number when NumberRules.TryParse(text, out var number):
                _row.SetNumber(column, number);
                return;
            case ColumnKind.Id when CellRules.IsId(text):
                _row.SetFilled(column);
                RegisterKey(column, text);
                return;
            case ColumnKind.Text when text[0] > ' ' && text[^1] is > (byte)' ' and < 0x80:
                _row.SetFilled(column);
                return;
            case ColumnKind.Fragment when CellRules.IsShortAscii(text):
                _row.SetFilled(column);
                return;
            case ColumnKind.Keys:
                CheckKeys(column, CsvCell.Decode(raw));
                return;
        }

        if (CellRules.Check(spec, CsvCell.Decode(raw), _context, !_faults.IsFull, out _) is { } fault)
            _row.Report(column, fault.Kind, fault.Expected);
        else if (NumberRules.TryParse(text, out var number) && spec.Type == EvidenceColumnType.Number)
            _row.SetNumber(column, number);
        else
            _row.SetFilled(column);
    }

    private void RegisterKey(int column, ReadOnlySpan<byte> text)
    {
        if (_idTable >= 0)
        {
            if (!_context.Ids.TryAdd(_idTable, _rowCount, text, out var first))
                ReportRepeatedKey(column, first);
        }
        else if (!_firstKeys.TryAdd(Encoding.UTF8.GetString(text), _row.Offset(column)))
        {
            ReportRepeatedKey(column, new(_file, _schema.Kind, _bytes, _firstKeys[Encoding.UTF8.GetString(text)], 0));
        }
    }

    private void ReportRepeatedKey(int column, IdIndex.FirstSeen first) =>
        _row.Report(column, EvidenceFaultKind.DuplicateId, _faults.IsFull ? "" : $"a key of its own; {first.Place} has the same one");

    private void CheckKeys(int column, string text)
    {
        _row.SetFilled(column);
        if (!CellRules.Items(text, out var repeated) || repeated is not null)
        {
            _row.Report(column, EvidenceFaultKind.UnknownKey, repeated is null ? "keys separated by '; '" : $"'{repeated}' only once");
            return;
        }

        var within = 0;
        foreach (var key in text.Split("; "))
        {
            if (!_context.IsInvolvable(key))
            {
                var expected = _faults.IsFull ? "" : "the id of an observation, an event, a context figure or a source; "
                    + _context.InvolvableHint(key);
                _row.Report(column, EvidenceFaultKind.UnknownKey, key, expected, within + (_row.IsQuoted(column) ? 1 : 0));
            }

            within += Encoding.UTF8.GetByteCount(key) + 2;
        }
    }
}
