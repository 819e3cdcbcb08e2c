using System.Net;
using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents;

namespace YiTa.Publishing.Images.Internal;

/// <summary>The script-free HTML that stands for a picture where nothing could draw it.</summary>
internal static class Fallback
{
    private const string Mark = "<figure class=\"yita-no-picture\"";

    public static void Add(Picture picture)
    {
        var data = picture.Output.Data;
        // A text/html of another hand is the author's own form of the picture and stays.
        if (data.GetText("text/html") is { } html && !IsOurs(html)) return;
        data.Add("text/html", picture.Kind == PictureKind.Plotly ? ForPlotly(data) : ForMermaid(data));
        picture.Output.Data = data;
    }

    public static MimeBundle Without(MimeBundle data) =>
        data.GetText("text/html") is { } html && IsOurs(html) ? new MimeBundle(data.Where(part => part.Key != "text/html")) : data;

    private static bool IsOurs(string html) => html.StartsWith(Mark, StringComparison.Ordinal);

    private static string ForPlotly(MimeBundle data)
    {
        var title = data[Picture.PlotlyType] is JsonObject figure ? Title(figure) : "";
        var text = data.GetText("text/plain") ?? "";
        return $"""
            {Mark} role="group">
            <p>{(title.Length == 0 ? "" : $"<strong>{WebUtility.HtmlEncode(title)}</strong><br>")}{WebUtility.HtmlEncode(text)}</p>
            <figcaption><small>The picture was not drawn on the machine that ran this notebook.</small></figcaption>
            </figure>
            """.ReplaceLineEndings("\n");
    }

    private static string ForMermaid(MimeBundle data) => $"""
        {Mark} role="group">
        <pre>{WebUtility.HtmlEncode(data.GetText(Picture.MermaidType) ?? "")}</pre>
        <figcaption><small>The diagram was not drawn on the machine that ran this notebook; this is its source.</small></figcaption>
        </figure>
        """.ReplaceLineEndings("\n");

    // A Plotly title is a string or an object with a text; both may hold a little HTML of Plotly's own.
    private static string Title(JsonObject figure)
    {
        var title = (figure["layout"] as JsonObject)?["title"];
        var text = title is JsonObject whole ? whole["text"] : title;
        if (text is not JsonValue value || !value.TryGetValue(out string? found)) return "";
        var plain = System.Text.RegularExpressions.Regex.Replace(found.Replace("<br>", " ", StringComparison.OrdinalIgnoreCase), "<[^>]*>", "");
        return WebUtility.HtmlDecode(plain).Trim();
    }
}
