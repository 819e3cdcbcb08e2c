using System.Globalization;
using System.Net;
using System.Text;

namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>
/// A result of a simulation as plain HTML: it runs no script and names no colour, so it reads on light and dark paper, and tables scroll by
/// themselves on a narrow screen.
/// </summary>
internal static class MonteCarloHtml
{
    private const string Left = "style=\"text-align:left;vertical-align:top\"";
    private const int Bins = 50;

    public static string Of(MonteCarloResult result)
    {
        var html = new StringBuilder("<div class=\"yita-monte-carlo\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<p><strong>{Encode(MonteCarloText.Title(result))}</strong>: {Encode(MonteCarloText.Of(result))}</p>\n");
        if (result.Minimum < result.Maximum) Picture(html, result);
        html.Append("<table cellpadding=\"4\"><tbody>\n");
        foreach (var (name, text) in MonteCarloText.Rows(result)) html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\" {Left}>{Encode(name)}</th><td {Left}>{Encode(text)}</td></tr>\n");
        html.Append("</tbody></table>\n");
        html.Append(CultureInfo.InvariantCulture, $"<details><summary>Formula and {result.Inputs.Count} {(result.Inputs.Count == 1 ? "input" : "inputs")}, each drawn once per draw</summary>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(result.Quantity.Formula)}</p>\n<ul>\n");
        foreach (var input in result.Inputs) Append(html, input);
        return html.Append("</ul>\n</details>\n</div>").ToString();
    }

    private static void Picture(StringBuilder html, MonteCarloResult result)
    {
        var histogram = result.Histogram(Bins);
        var (shortest, most) = (result.ShortestInterval, histogram.Counts.Max());
        double Place(double value) => (value - histogram.Low) / (histogram.High - histogram.Low) * 100;
        var label = $"Histogram of {MonteCarloText.Title(result)}: {MonteCarloText.Of(result)}.";
        html.Append(CultureInfo.InvariantCulture, $"<svg role=\"img\" aria-label=\"{Encode(label)}\" viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" style=\"display:block;width:100%;max-width:40rem;height:9rem;border-bottom:1px solid\">\n");
        for (var i = 0; i < Bins; i++)
        {
            var middle = histogram.Low + ((i + 0.5) * histogram.BinWidth);
            var height = 100.0 * histogram.Counts[i] / most;
            html.Append(CultureInfo.InvariantCulture, $"<rect x=\"{i * 100.0 / Bins:0.##}\" y=\"{100 - height:0.##}\" width=\"{(100.0 / Bins) - 0.3:0.##}\" height=\"{height:0.##}\" fill=\"currentColor\" fill-opacity=\"{(shortest.Contains(middle) ? "0.6" : "0.25")}\"/>");
        }

        if (result.Mean >= histogram.Low && result.Mean <= histogram.High)
            html.Append(CultureInfo.InvariantCulture, $"\n<line x1=\"{Place(result.Mean):0.##}\" x2=\"{Place(result.Mean):0.##}\" y1=\"0\" y2=\"100\" stroke=\"currentColor\" stroke-width=\"2\" vector-effect=\"non-scaling-stroke\"/>");
        html.Append("\n</svg>\n");
        html.Append("<div style=\"display:flex;justify-content:space-between;max-width:40rem;font-size:0.85em\">");
        html.Append(CultureInfo.InvariantCulture, $"<span>{Encode(MonteCarloText.Number(result, histogram.Low, withUnit: false))}</span><span>{Encode(MonteCarloText.Number(result, histogram.High))}</span></div>\n");
        var outside = histogram.Below + histogram.Above;
        var left = outside == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {outside:#,0} draws lie beyond the ends of the picture.");
        html.Append(CultureInfo.InvariantCulture, $"<p style=\"font-size:0.85em\">Strong bars: the shortest interval of {Encode(MonteCarloText.Coverage(result))}. Line: the mean.{left}</p>\n");
    }

    private static void Append(StringBuilder html, SampledInput input)
    {
        html.Append(input.Input is { Figure: { } figure } ? $"<li data-observation=\"{Encode(figure.Id)}\">" : "<li>");
        html.Append(CultureInfo.InvariantCulture, $"{Encode(input.Title)}: {Encode(MonteCarloText.Distribution(input))}");
        if (input.Input?.Reason is { } reason) html.Append(CultureInfo.InvariantCulture, $". {Encode(reason)}");
        if (input.Input?.Citation is { } citation)
        {
            var words = Encode(citation.Fragment is { } fragment ? $"“{fragment}”" : citation.Title);
            html.Append(". ").Append(citation.Address is { } address ? $"<a href=\"{Encode(address.OriginalString)}\">{words}</a>" : words);
            if (citation.Fragment is not null) html.Append(CultureInfo.InvariantCulture, $", {Encode(citation.ToString())}");
        }

        if (input.Input?.Figure is { } shown) html.Append(CultureInfo.InvariantCulture, $" <code>{Encode(shown.Id)}</code>{(shown.IsContext ? " (context)" : "")}");
        html.Append("</li>\n");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
