using System.Globalization;
using System.Text;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>
/// The caption of a chart: sources and plotted data as plain HTML. It names no colour, so it reads on light and dark paper,
/// and the table scrolls by itself on a narrow screen.
/// </summary>
internal static class CaptionHtml
{
    private const int ShortTitle = 36;
    private const string Cell = "style=\"text-align:left\"";
    private const string ShortCell = "style=\"text-align:left;white-space:nowrap\"";
    private const string LongCell = "style=\"text-align:left;min-width:10em\"";
    private const string NumberCell = "style=\"text-align:right;white-space:nowrap\"";

    public static string Of(Chart chart)
    {
        var html = new StringBuilder("<div class=\"yita-caption\">\n");
        html.Append("<p><strong>Sources.</strong> ").Append(Sources(chart)).Append("</p>\n");
        if (Legend(chart) is { Length: > 0 } legend) html.Append(CultureInfo.InvariantCulture, $"<p><small>{Encode(legend)}</small></p>\n");
        if (chart.Note is { } note) html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(note)}</p>\n");
        html.Append(CultureInfo.InvariantCulture, $"<details><summary>Plotted data ({chart.Data.Count} {(chart.Data.Count == 1 ? "row" : "rows")})</summary>\n");
        Table(html, chart);
        return html.Append("</details>\n</div>").ToString();
    }

    /// <summary>How to read the marks of this chart; empty where they need no words.</summary>
    public static string Legend(Chart chart)
    {
        var points = chart.Data.Select(row => row.Value).Where(point => point.Unit is not null).ToList();
        var parts = new List<string>();
        if (chart.Reading is { } reading) parts.Add(reading);
        if (points.Any(point => point is { Value: null } && point.Low is null != point.High is null))
            parts.Add("Where a source gives only a bound, the mark says “at least” or “at most” and is open to that side.");
        if (points.Any(point => point.IsOpenAbove || point.IsOpenBelow))
            parts.Add("An arrow at a number: it may be more (or less) without end.");
        if (points.Any(point => point.IsLoose))
            parts.Add("Numbers that a source loosens (about, nearly) or only implies are so marked.");
        if (points.Any(point => point.IsContext))
            parts.Add("Grey, marked “context”: figures from outside the sources, for comparison only.");
        return string.Join(" ", parts);
    }

    private static string Sources(Chart chart) => string.Join("; ",
        from citation in chart.Sources
        group citation by (citation.Title, citation.IsContext, citation.Confidence) into source
        let context = !source.Key.IsContext ? "" : source.Key.Confidence is { } confidence ? $" (context, {confidence.ToCode()} confidence)" : " (context)"
        select $"<cite>{Encode(source.Key.Title)}</cite>{context}{Passages([.. source])}") + ".";

    private static string Passages(IReadOnlyList<Citation> citations)
    {
        var passages = citations.Select(Passage).Where(passage => passage.Length > 0).Distinct().ToList();
        return passages.Count == 0 ? "" : ": " + string.Join(", ", passages);
    }

    private static string Passage(Citation citation) => Link(citation, citation switch
    {
        { Locator: { } locator, Fragment: { } fragment } => $"{locator} “{fragment}”",
        { Locator: { } locator } => locator,
        { Fragment: { } fragment } => $"“{fragment}”",
        { Address: not null } => "publication",
        _ => "",
    });

    private static string Link(Citation citation, string words) =>
        citation.Address is { } address && words.Length > 0 ? $"<a href=\"{Encode(address.OriginalString)}\">{Encode(words)}</a>" : Encode(words);

    private static void Table(StringBuilder html, Chart chart)
    {
        var columns = Columns.Of(chart);
        html.Append("<div style=\"overflow-x:auto;max-width:100%\">\n<table cellpadding=\"4\">\n<thead><tr>");
        foreach (var column in columns) html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" {Style(column)}>{Encode(column.Name)}</th>");
        html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" {LongCell}>Rests on</th><th scope=\"col\" {Cell}>Id</th></tr></thead>\n<tbody style=\"vertical-align:top\">\n");
        foreach (var (series, point) in chart.Data)
        {
            html.Append("<tr>");
            foreach (var column in columns) html.Append(CultureInfo.InvariantCulture, $"<td {Style(column)}>{Encode(column.Text(series, point))}</td>");
            html.Append(CultureInfo.InvariantCulture, $"<td {LongCell}>{RestsOn(chart, point)}</td><td {Cell}>{(point.Formula is null ? Key(point.Id) : Computed(point.Id))}</td></tr>\n");
        }

        html.Append("</tbody>\n</table>\n</div>\n");
    }

    private static string Style(Columns column) => column.IsNumber ? NumberCell : column.IsShort ? ShortCell : column.IsLong ? LongCell : Cell;

    private static string RestsOn(Chart chart, ChartPoint point)
    {
        if (point.Formula is not { } formula) return string.Join(", ", point.Citations.Select(citation => Short(chart, citation)));
        var inputs = point.Inputs.Select(input => Input(chart, input));
        var assumption = point.Assumption is { } text ? $". {Encode(text)}" : "";
        return $"{Encode(formula)}, from {string.Join("; ", inputs)}{assumption}";
    }

    private static string Input(Chart chart, QuantityInput input)
    {
        if (input.Citation is not { } citation) return $"{Encode(InputText.Literal(input))}";
        var key = $"{Key(input.Figure?.Id ?? input.Event!.Id)} {Short(chart, citation)}";
        return input.Kind == QuantityInputKind.Date ? $"{Encode(InputText.Date(input))} {key}" : key;
    }

    // The title stands above the table: here it only tells sources apart.
    private static string Short(Chart chart, Citation citation)
    {
        var passage = Passage(citation);
        if (chart.Sources.All(other => other.Title == citation.Title) && passage.Length > 0) return passage;
        var title = citation.Title.Length <= ShortTitle ? citation.Title : citation.Title[..(ShortTitle - 1)].TrimEnd() + "…";
        return passage.Length == 0 ? Encode(title) : $"{Encode(title)}, {passage}";
    }

    // A page that has the figure's own entry can link it.
    private static string Key(string id) => $"<code data-figure=\"{Encode(id)}\">{Encode(id)}</code>";

    // A computed point tells its formula and inputs in its row; where it is published too, the page links it.
    private static string Computed(string id) => $"<code data-quantity=\"{Encode(id)}\">{Encode(id)}</code>";

    private static string Encode(string text) => Wrap.Escape(text).Replace("\"", "&quot;", StringComparison.Ordinal);
}
