using System.Text;
using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents;
using YiTa.Publishing.Site.Internal.Markup;
using YiTa.Publishing.Site.Internal.Pictures;

namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>Charts and diagrams.</summary>
internal sealed partial class OutputRenderer
{
    /// <summary>
    /// A chart: its picture at once, and its specification for the script that draws it when it comes into view. Without
    /// the script, or on paper, the picture stays; without a picture the alternative text stands there.
    /// </summary>
    private Html Chart(JsonNode content, RichOutput output, MimeBundle data, string cell)
    {
        if (ChartSpecification.Read(content) is not { } figure)
        {
            setting.Warn(cell, "the chart's specification is not a JSON object with data; its text is shown instead.");
            return Html.Of($"<div class=\"output text\"><pre>{data.GetText("text/plain")}</pre></div>");
        }
        var alternative = data.GetText("text/plain");
        if (string.IsNullOrWhiteSpace(alternative))
        {
            setting.Warn(cell, "a chart has no alternative text (text/plain); its title is used.");
            alternative = figure.Title ?? "A chart without a description.";
        }
        var png = data.TryGetValue("image/png", out var node) ? PictureBytes.Read("image/png", node) : null;
        if (png is null) setting.Warn(cell, "a chart has no static picture (image/png); without a script its alternative text is shown.");
        var shown = png is null
            ? Html.Of($"<p class=\"said\">{alternative}</p>")
            : Sized(png, output).Image(alternative, "turns");
        return Html.Of($"""
            <figure class="output chart"><div class="plot" data-alternative="{alternative}">{shown}</div><script type="application/json">{Html.Json(figure.Json)}</script></figure>
            """);
    }

    /// <summary>A Mermaid diagram: drawn beforehand, for light and dark, or else drawn in the page.</summary>
    private Html Diagram(string source, RichOutput output, MimeBundle data, string cell)
    {
        var alternative = data.GetText("text/plain") is { Length: > 0 } text && text.Trim() != source.Trim() ? text : DiagramText.Describe(source);
        var details = Html.Of($"<details class=\"small\"><summary>The diagram as text</summary><pre>{source}</pre></details>");
        if (setting.Diagrams(output) is { } drawing)
        {
            var light = setting.Pictures.Add(Encoding.UTF8.GetBytes(drawing.Light), "svg");
            var dark = setting.Pictures.Add(Encoding.UTF8.GetBytes(drawing.Dark), "svg");
            var (width, height) = Size(output);
            return Html.Of($"<figure class=\"output drawing\">{(light with { Width = width, Height = height }).Image(alternative, "in-light")}{(dark with { Width = width, Height = height }).Image(alternative, "in-dark")}{details}</figure>");
        }
        if (data.TryGetValue("image/png", out var node) && PictureBytes.Read("image/png", node) is { } png)
            return Html.Of($"<figure class=\"output drawing\">{Sized(png, output).Image(alternative, "turns")}{details}</figure>");
        setting.Warn(cell, "a diagram has no picture; the page draws it with mermaid.");
        return Html.Of($"<figure class=\"output drawing\" data-alternative=\"{alternative}\"><pre class=\"mermaid\">{source}</pre></figure>");
    }

    /// <summary>A PNG in the size that it is meant to be shown in, which may be fewer pixels than it has.</summary>
    private Picture Sized(byte[] png, RichOutput output)
    {
        var picture = setting.Pictures.Add(png, "png");
        return Size(output) is ({ } width, { } height) ? picture with { Width = width, Height = height } : picture;
    }

    private static (int? Width, int? Height) Size(RichOutput output) =>
        output.Json["metadata"] is JsonObject metadata && metadata["image/png"] is JsonObject size ? (Pixels(size["width"]), Pixels(size["height"])) : default;

    private static int? Pixels(JsonNode? node) => node is JsonValue value && value.TryGetValue(out int pixels) && pixels > 0 ? pixels : null;
}
