using System.Text;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>Tables in plain text: numbers to the right, the rest to the left, two blanks between columns.</summary>
internal static class PlainTable
{
    public static string Of(GridShape grid, Func<object?, string> cell)
    {
        var rows = grid.Rows.Select(row => row.Select(cell).ToList()).ToList();
        var right = grid.Columns.Select((_, column) => grid.IsNumeric(column)).ToList();
        var widths = grid.Columns.Select((name, column) => rows.Select(row => TextWidth.Of(row[column])).Append(TextWidth.Of(name)).Max()).ToList();
        var text = new StringBuilder();
        Append(text, grid.Columns, widths, right);
        foreach (var row in rows)
            Append(text.Append('\n'), row, widths, right);
        return grid.Cut is null ? text.ToString() : text.Append('\n').Append(grid.Cut).ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<string> cells, List<int> widths, List<bool> right)
    {
        var start = text.Length;
        for (var i = 0; i < cells.Count; i++)
        {
            var gap = new string(' ', widths[i] - TextWidth.Of(cells[i]));
            text.Append(i == 0 ? "" : "  ").Append(right[i] ? gap + cells[i] : cells[i] + gap);
        }

        while (text.Length > start && text[^1] == ' ')
            text.Length--;
    }
}
