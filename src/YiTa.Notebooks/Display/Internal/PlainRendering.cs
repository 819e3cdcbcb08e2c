using System.Globalization;
using Microsoft.DotNet.Interactive.Formatting;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>Writes values as plain text: small ones on one line, tables in columns, other objects one member to a line.</summary>
internal sealed class PlainRendering(FormatContext context, FormatterRegistry registry)
{
    private const int LongestLine = 100;
    private const int LongestCell = 60;
    private const int LongestMember = 200;

    public void Write(object? value)
    {
        if (value is null)
        {
            context.Writer.Write(registry.NullString);
            return;
        }

        var shape = Shaper.Of(value, registry);
        if (shape is ScalarShape or HtmlShape)
        {
            context.Writer.Write(shape is HtmlShape html ? html.Html : ((ScalarShape)shape).Text);
            return;
        }

        if (context.Depth > registry.RecursionLimit || context.IsExhausted)
        {
            context.Writer.Write(Summary(shape));
            return;
        }

        var top = context.Depth == 0;
        using var level = context.Enter(value);
        context.Writer.Write(level is null ? Summary(shape) : top ? Block(shape) : Inline(shape, context, registry));
    }

    /// <summary>A few words for a value that is not shown itself.</summary>
    public static string Summary(Shape shape) => shape switch
    {
        ScalarShape scalar => scalar.Text,
        HtmlShape => "HTML",
        ObjectShape { OwnText: { } text } => OneLine(text, LongestLine),
        ObjectShape { IsTuple: true } tuple => $"({string.Join(", ", tuple.Fields.Select(field => Brief(field.Value)))})",
        ObjectShape { Name: "" } item => $"{{ {string.Join(", ", item.Fields.Take(8).Select(field => $"{field.Name} = {Brief(field.Value)}"))}{(item.Fields.Count > 8 ? ", …" : "")} }}",
        ObjectShape item => item.Name,
        SequenceShape sequence => Counted(sequence.Name.Length > 0 ? sequence.Name : "list", sequence.Items.Count, sequence.Cut),
        MapShape map => Counted(map.Name, map.Entries.Count, map.Cut),
        GridShape grid => Counted(grid.Name, grid.Rows.Count, grid.Cut),
        _ => "",
    };

    /// <summary>Whether a sequence holds nothing that would need a table of its own.</summary>
    public static bool IsFlat(SequenceShape sequence, FormatterRegistry registry) =>
        sequence.Items.All(item => item is null or Blank || (Scalars.Of(item) is not null && !registry.HasOwnFormatter(item.GetType(), HtmlFormatter.MimeType)));

    /// <summary>A value on one line.</summary>
    public static string Inline(Shape shape, FormatContext context, FormatterRegistry registry)
    {
        return shape switch
        {
            ObjectShape { OwnText: { } text } => OneLine(text, LongestMember),
            ObjectShape { IsTuple: true } tuple => $"({string.Join(", ", tuple.Fields.Select(field => Text(field.Value)))})",
            ObjectShape item => $"{item.Name} {{ {string.Join(", ", item.Fields.Select(field => $"{field.Name} = {Text(field.Value)}"))} }}".TrimStart(),
            SequenceShape { Items.Count: 0, Cut: null } => "[ ]",
            SequenceShape sequence => $"[ {string.Join(", ", [.. sequence.Items.Select(Text), .. Rest(sequence.Cut)])} ]",
            MapShape { Entries.Count: 0, Cut: null } => "{ }",
            MapShape map => $"{{ {string.Join(", ", [.. map.Entries.Select(entry => $"{Text(entry.Key)}: {Text(entry.Value)}"), .. Rest(map.Cut)])} }}",
            _ => Summary(shape),
        };

        string Text(object? value) => InlineText(value, context, registry);
    }

    private string Block(Shape shape)
    {
        switch (shape)
        {
            case SequenceShape sequence when sequence.Items.Count > 0 && Grids.Of(sequence, registry, PlainTextFormatter.MimeType) is var grid && grid.Columns is not ["index", "value"] and not ["index", "type", "value"]:
                return PlainTable.Of(grid, Cell);
            case MapShape map when map.Entries.Count > 0:
                return PlainTable.Of(Grids.Of(map, registry, PlainTextFormatter.MimeType), Cell);
            case GridShape grid:
                return PlainTable.Of(grid, Cell);
            case ObjectShape { OwnText: { } text }:
                return text;
        }

        var line = Inline(shape, context, registry);
        if (line.Length <= LongestLine)
            return line;
        return shape switch
        {
            ObjectShape { Name: "" } item => string.Join('\n', item.Fields.Select(Line)),
            ObjectShape item => item.Name + string.Concat(item.Fields.Select(field => "\n  " + Line(field))),
            SequenceShape sequence when !IsFlat(sequence, registry) => string.Join('\n',
                [.. sequence.Items.Select(item => "- " + OneLine(InlineText(item, context, registry), LongestMember)), .. Rest(sequence.Cut)]),
            _ => line,
        };
    }

    private string Line(Field field) => $"{field.Name}: {OneLine(InlineText(field.Value, context, registry), LongestMember)}";

    private string Cell(object? value) => value is Blank ? "" : OneLine(InlineText(value, context, registry), LongestCell);

    private static string InlineText(object? value, FormatContext context, FormatterRegistry registry)
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var own = context.Writing(writer);
        registry.FormatTo(value, own, PlainTextFormatter.MimeType);
        return OneLine(writer.ToString(), int.MaxValue);
    }

    private static IEnumerable<string> Rest(Cut? cut) => cut is null ? [] : [cut.ToString()];

    private static string Brief(object? value) => value is null ? "<null>"
        : OneLine(Scalars.Of(value)?.Text ?? "…", 40);

    private static string Counted(string name, int count, Cut? cut)
    {
        var total = cut is null ? count : count + cut.Remaining;
        var items = total is null ? $"more than {count.ToString(CultureInfo.InvariantCulture)} items"
            : total == 1 ? "1 item" : $"{total.Value.ToString(CultureInfo.InvariantCulture)} items";
        return $"{name} ({items})";
    }

    private static string OneLine(string text, int longest)
    {
        if (text.AsSpan().IndexOfAny("\r\n") >= 0)
            text = text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "…";
    }
}
