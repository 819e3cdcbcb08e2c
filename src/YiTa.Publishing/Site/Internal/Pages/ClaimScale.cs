using System.Globalization;
using YiTa.Analysis.Evidence;
using YiTa.Publishing.Site.Internal.Evidence;
using YiTa.Publishing.Site.Internal.Markup;
using YiTa.Publishing.Site.Internal.Text;

namespace YiTa.Publishing.Site.Internal.Pages;

/// <summary>Claims about one thing under one another, on one scale from zero: where they agree and how far apart they are.</summary>
internal static class ClaimScale
{
    /// <summary>The figures, those of one unit together; units with a single figure, and years, have no scale.</summary>
    public static Html Write(IEnumerable<IFigure> figures, EvidenceModel evidence) =>
        Html.Concat(figures.GroupBy(figure => figure.Unit).Select(group => Group([.. group], evidence)));

    private static Html Group(IReadOnlyList<IFigure> figures, EvidenceModel evidence)
    {
        var share = NumberText.IsShare(figures[0].Unit);
        var top = figures.SelectMany(figure => (decimal?[])[figure.Value, figure.Low, figure.High]).OfType<decimal>().DefaultIfEmpty().Max();
        var bottom = figures.SelectMany(figure => (decimal?[])[figure.Value, figure.Low, figure.High]).OfType<decimal>().DefaultIfEmpty().Min();
        var isDrawn = figures.Count > 1 && top > 0 && bottom >= 0 && !figures[0].Unit.StartsWith("year", StringComparison.Ordinal);
        if (!isDrawn) return Html.Of($"<ul class=\"claims flat\">{figures.Select(figure => Html.Of($"<li>{Value(figure)}{Who(figure, evidence)}</li>"))}</ul>");
        // Room at the end of the scale for what has no upper bound.
        var end = figures.Any(IsOpenAbove) ? top * 1.15m : top;
        return Html.Of($"""
            <ul class="claims">{figures.Select(figure => Html.Of($"<li>{Value(figure)}<div class=\"track\" aria-hidden=\"true\">{Bar(figure, end)}</div>{Who(figure, evidence)}</li>"))}<li class="scale-row" aria-hidden="true"><span></span><span class="scale"><span>0</span><span class="top" style="left:{Percent(top, end)}">{NumberText.Number(top, share)} {NumberText.Unit(figures[0].Unit)}</span></span><span></span></li></ul>
            """);
    }

    private static Html Value(IFigure figure) => Html.Of($"<div class=\"claim-value\">{NumberText.Of(figure)} <small>{NumberText.Unit(figure.Unit)}</small></div>");

    private static Html Who(IFigure figure, EvidenceModel evidence)
    {
        var page = figure.IsContext ? SitePages.Context : SitePages.Observations;
        var who = figure.Claimant is { } claimant && !figure.IsContext ? evidence.ClaimantName(claimant) : figure.Citation.Title;
        return Html.Of($"<div class=\"who\"><a href=\"{page}#{figure.Id}\">{Parts.What(figure, evidence)}, {PeriodText.Of(figure.Period)}</a><br>{who}{Html.If(figure.IsContext, () => Html.Of($" <span class=\"chip outside\">context</span>"))}</div>");
    }

    private static Html Bar(IFigure figure, decimal end)
    {
        if (figure.Value is { } value) return Html.Of($"<i class=\"point\" style=\"left:{Percent(value, end)}\"></i>");
        var low = figure.Low ?? 0;
        var high = figure.High ?? end;
        var open = IsOpenAbove(figure) ? "open-high" : figure.Low is null ? "open-low" : "";
        return Html.If(figure.Low is not null || figure.High is not null, () =>
            Html.Of($"<i class=\"{open}\" style=\"left:{Percent(low, end)};right:{Percent(end - high, end)}\"></i>"));
    }

    private static bool IsOpenAbove(IFigure figure) => figure is { Value: null, Low: not null, High: null };

    private static string Percent(decimal part, decimal whole) => (100 * part / whole).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
