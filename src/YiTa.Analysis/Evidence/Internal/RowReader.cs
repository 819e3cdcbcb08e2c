using System.Globalization;
using CsvHelper;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>The current row of a table that was found to be in order.</summary>
internal sealed class RowReader(LoadedTable table, CsvReader csv)
{
    public LoadedTable Table => table;

    /// <summary>The text of a cell that may be empty.</summary>
    public string? Optional(int column)
    {
        var raw = csv.GetRawSpan(column);
        if (CsvCell.Unquote(raw).IsEmpty)
            return null;
        if (table.Pools[column] is not { } pool)
            return CsvCell.Decode(raw);
        return pool.Text(pool.Find(raw));
    }

    /// <summary>The text of a cell that is filled.</summary>
    public string Text(int column) => Optional(column) ?? "";

    public EdtfPeriod Period(int column) => OptionalPeriod(column)!;

    public EdtfPeriod? OptionalPeriod(int column)
    {
        var raw = csv.GetRawSpan(column);
        return CsvCell.Unquote(raw).IsEmpty || table.Pools[column] is not { } pool ? null : (EdtfPeriod?)pool[pool.Find(raw)].Typed;
    }

    /// <summary>The position of the cell's word among the codes of its column.</summary>
    public int Code(int column)
    {
        var codes = table.Schema.Columns[column].Codes;
        var text = Text(column);
        for (var i = 0; i < codes.Count; i++)
        {
            if (codes[i] == text)
                return i;
        }

        return -1;
    }

    public decimal? Number(int column)
    {
        var text = CsvCell.Unquote(csv.GetRawSpan(column));
        return text.IsEmpty ? null : decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
    }

    public IReadOnlyList<string> List(int column) =>
        Optional(column) is { } text ? Array.AsReadOnly(text.Split("; ")) : [];

    public Uri? Address(int column) => Optional(column) is { } text ? new Uri(text) : null;

    /// <summary>All cells, typed as the public columns say.</summary>
    public IReadOnlyList<object?> Cells()
    {
        var cells = new object?[table.Schema.Columns.Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = table.Schema.Columns[i].Type == EvidenceColumnType.Number ? Number(i) : Optional(i);
        return Array.AsReadOnly(cells);
    }
}
