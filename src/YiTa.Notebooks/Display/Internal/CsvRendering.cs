using Microsoft.DotNet.Interactive.Formatting;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>Writes sequences of alike items as RFC 4180 tables, whole.</summary>
internal static class CsvRendering
{
    public static void Write(object? value, FormatContext context, FormatterRegistry registry)
    {
        var whole = new FormatterRegistry { ListExpansionLimit = 1_000_000 };
        var shape = value is null ? null : Shaper.Of(value, whole);
        var grid = shape switch
        {
            SequenceShape sequence => Grids.Of(sequence, whole, "text/csv"),
            MapShape map => Grids.Of(map, whole, "text/csv"),
            GridShape table => table,
            ObjectShape item => new GridShape("", [.. item.Fields.Select(field => field.Name)], [[.. item.Fields.Select(field => field.Value)]], null),
            _ => null,
        };
        if (grid is null)
        {
            WriteLine([value], context, registry);
            return;
        }

        var skipped = grid.Columns.Count > 0 && grid.Columns[0] == "index" && grid.Labels > 0 ? 1 : 0;
        WriteLine(grid.Columns.Skip(skipped), context, registry);
        foreach (var row in grid.Rows)
            WriteLine(row.Skip(skipped), context, registry);
    }

    private static void WriteLine(IEnumerable<object?> cells, FormatContext context, FormatterRegistry registry)
    {
        var texts = cells.Select(cell => cell is null or Blank ? "" : Scalars.Of(cell)?.Text ?? registry.ToText(cell, PlainTextFormatter.MimeType));
        context.Writer.Write(string.Join(',', texts.Select(Quote)));
        context.Writer.Write("\r\n");
    }

    private static string Quote(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
