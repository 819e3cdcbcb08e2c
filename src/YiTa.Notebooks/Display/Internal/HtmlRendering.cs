using Microsoft.DotNet.Interactive.Formatting;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>
/// Writes values as HTML that needs no style sheet and no script, and leaves colours to the page. Everything from a value is
/// encoded, except for what is HTML by its type.
/// </summary>
internal sealed class HtmlRendering(FormatContext context, FormatterRegistry registry)
{
    private const string LeftAligned = " style=\"text-align: left\"";
    private const string RightAligned = " style=\"text-align: right\"";
    private const string Spaced = " style=\"text-align: left; white-space: pre-wrap\"";

    private TextWriter Writer => context.Writer;

    private bool IsTop => context.Depth == 0;

    public void Write(object? value)
    {
        if (value is null)
        {
            WriteText(registry.NullString);
            return;
        }

        var shape = Shaper.Of(value, registry);
        switch (shape)
        {
            case HtmlShape html:
                Writer.Write(html.Html);
                return;
            case ScalarShape scalar:
                WriteText(scalar.Text);
                return;
        }

        // Inside of other values the type's own text says enough.
        if (context.Depth > registry.RecursionLimit || context.IsExhausted || (!IsTop && shape is ObjectShape { OwnText: not null }))
        {
            WriteText(PlainRendering.Summary(shape));
            return;
        }

        using var level = context.Enter(value);
        if (level is null)
            WriteText(PlainRendering.Summary(shape));
        else
            WriteStructure(shape);
    }

    private void WriteStructure(Shape shape)
    {
        switch (shape)
        {
            case SequenceShape { Items.Count: 0, Cut: null } or MapShape { Entries.Count: 0, Cut: null }:
                Writer.Write("<i>(empty)</i>");
                break;
            case SequenceShape sequence when context.Depth > 1 && PlainRendering.IsFlat(sequence, registry):
                WriteEncoded(PlainRendering.Inline(sequence, context, registry));
                break;
            case SequenceShape sequence:
                WriteNested(shape, () => WriteGrid(Grids.Of(sequence, registry, HtmlFormatter.MimeType)));
                break;
            case MapShape map:
                WriteNested(shape, () => WriteGrid(Grids.Of(map, registry, HtmlFormatter.MimeType)));
                break;
            case GridShape grid:
                WriteNested(shape, () => WriteGrid(grid));
                break;
            case ObjectShape item:
                WriteDetails(item, open: context.Depth == 1, () => WriteFields(item));
                break;
        }
    }

    private void WriteNested(Shape shape, Action write)
    {
        if (context.Depth == 1)
            write();
        else
            WriteDetails(shape, open: false, write);
    }

    private void WriteDetails(Shape shape, bool open, Action write)
    {
        Writer.Write(open ? "<details open=\"open\"><summary><code>" : "<details><summary><code>");
        WriteEncoded(PlainRendering.Summary(shape));
        Writer.Write("</code></summary>");
        write();
        Writer.Write("</details>");
    }

    private void WriteFields(ObjectShape item)
    {
        Writer.Write("<table><tbody>");
        foreach (var field in item.Fields)
        {
            Writer.Write($"<tr><th{LeftAligned}>");
            WriteEncoded(field.Name);
            Writer.Write("</th>");
            WriteCell(field.Value, left: true);
            Writer.Write("</tr>");
        }

        Writer.Write("</tbody></table>");
    }

    private void WriteGrid(GridShape grid)
    {
        Writer.Write("<table><thead><tr>");
        for (var i = 0; i < grid.Columns.Count; i++)
        {
            Writer.Write($"<th{(i >= grid.Labels && grid.IsNumeric(i) ? RightAligned : LeftAligned)}>");
            Writer.Write(i < grid.Labels ? "<i>" : "");
            WriteEncoded(grid.Columns[i]);
            Writer.Write(i < grid.Labels ? "</i>" : "");
            Writer.Write("</th>");
        }

        Writer.Write("</tr></thead><tbody>");
        foreach (var row in grid.Rows)
        {
            Writer.Write("<tr>");
            for (var i = 0; i < row.Count; i++)
                WriteCell(row[i], left: i < grid.Labels);
            Writer.Write("</tr>");
        }

        if (grid.Cut is not null)
        {
            Writer.Write($"<tr><td colspan=\"{grid.Columns.Count}\"{LeftAligned}><i>");
            WriteEncoded(grid.Cut.ToString());
            Writer.Write("</i></td></tr>");
        }

        Writer.Write("</tbody></table>");
    }

    private void WriteCell(object? value, bool left)
    {
        var text = value as string;
        var right = !left && value is not null && Scalars.IsNumber(value.GetType());
        var spaced = text is not null && (text.AsSpan().IndexOfAny("\n\t") >= 0 || text.Contains("  ", StringComparison.Ordinal) || text.Trim().Length != text.Length);
        Writer.Write($"<td{(right ? RightAligned : spaced ? Spaced : LeftAligned)}>");
        if (value is not Blank)
            registry.FormatTo(value, context, HtmlFormatter.MimeType);
        Writer.Write("</td>");
    }

    private void WriteText(string text)
    {
        Writer.Write(IsTop ? "<div class=\"dni-plaintext\"><pre>" : "");
        WriteEncoded(text);
        Writer.Write(IsTop ? "</pre></div>" : "");
    }

    private void WriteEncoded(string text) => Writer.Write(HtmlContent.Encode(text));
}
