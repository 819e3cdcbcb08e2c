using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Charts;

/// <summary>Turns figures and quantities into points with a label or a time of their own.</summary>
public static class ChartPoints
{
    /// <summary>The figure under a label of one's own.</summary>
    /// <param name="figure">An observation or a context figure.</param>
    /// <param name="label">What the chart calls it; not blank.</param>
    public static ChartPoint Labelled(this IFigure figure, string label) => ChartPoint.From(figure).Labelled(label);

    /// <summary>The quantity under a label of one's own.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="label">What the chart calls it; not blank.</param>
    public static ChartPoint Labelled(this PublishedQuantity quantity, string label) => ChartPoint.From(quantity).Labelled(label);

    /// <summary>The quantity at a time.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="period">The time in EDTF, such as <c>1959</c> or <c>1949/1959</c>.</param>
    /// <exception cref="Time.EdtfFormatException">The text is no EDTF period.</exception>
    public static ChartPoint At(this PublishedQuantity quantity, string period) => ChartPoint.From(quantity).At(period);
}
