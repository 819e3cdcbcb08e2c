using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using YiTa.Analysis.Charts;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Display.Internal;

/// <summary>Figures, events and conflicts as a reader sees them: in two lines, linked to the passage.</summary>
internal static class EvidenceDisplay
{
    public static IReadOnlyDictionary<string, JsonNode> Of(IFigure figure)
    {
        var point = ChartPoint.From(figure);
        var what = string.Join(", ", ((string?[])[figure.Subject, figure.Group, figure.Place]).OfType<string>());
        return Bundle(point.Text, what, figure.Period, figure.Id, figure.Claimant, figure.Citation, figure.Note);
    }

    public static IReadOnlyDictionary<string, JsonNode> Of(HistoricalEvent happening) =>
        Bundle(happening.Title, happening.Place, happening.Date, happening.Id, happening.Claimant, happening.Citation, happening.Note);

    public static IReadOnlyDictionary<string, JsonNode> Of(Conflict conflict)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"yita-record\"><p><strong>{Encode(conflict.Statement)}</strong></p><p>Read here: {Encode(conflict.Reading)} Because: {Encode(conflict.Reason)}</p><ul>");
        foreach (var id in conflict.Involves) html.Append(CultureInfo.InvariantCulture, $"<li data-observation=\"{Encode(id)}\"><code>{Encode(id)}</code></li>");
        html.Append(CultureInfo.InvariantCulture, $"</ul><p><code data-conflict=\"{Encode(conflict.Id)}\">{Encode(conflict.Id)}</code></p></div>");
        return Of(html.ToString(), $"{conflict.Statement} Read here: {conflict.Reading} Because: {conflict.Reason} Involves {string.Join(", ", conflict.Involves)} [{conflict.Id}]");
    }

    private static Dictionary<string, JsonNode> Bundle(string head, string? what, EdtfPeriod period, string id, string? claimant, Citation citation, string? note)
    {
        var about = what is null ? period.ToString() : $"{what}, {period}";
        var words = citation.Fragment is { } fragment ? $"“{fragment}”" : citation.Title;
        var stated = citation.Fragment is null ? citation.ToString() : $"{words}, {citation}";
        var by = claimant is null ? "" : $"{claimant}: ";
        var passage = citation.Address is { } address ? $"<a href=\"{Encode(address.OriginalString)}\">{Encode(words)}</a>" : Encode(words);
        var place = stated[words.Length..];
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"yita-record\" data-observation=\"{Encode(id)}\"><p><strong>{Encode(head)}</strong> {Encode(about)}</p>");
        html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(by)}{passage}{Encode(place)} <code>{Encode(id)}</code></p>");
        if (note is not null) html.Append(CultureInfo.InvariantCulture, $"<p><em>{Encode(note)}</em></p>");
        return Of(html.Append("</div>").ToString(), $"{head}, {about}. {by}{stated} [{id}]{(note is null ? "" : " " + note)}");
    }

    private static Dictionary<string, JsonNode> Of(string html, string text) => new()
    {
        [NotebookFormatterSource.Html] = html,
        [NotebookFormatterSource.Plain] = text,
    };

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
