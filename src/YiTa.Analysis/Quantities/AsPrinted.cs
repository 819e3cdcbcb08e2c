using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Quantities;

/// <summary>Reads figures by the policy <see cref="UncertaintyPolicy.AsPrinted"/>, for those who only want the interval.</summary>
public static class AsPrinted
{
    /// <summary>The interval that a figure states, in the figure's unit, under <see cref="UncertaintyPolicy.AsPrinted"/>.</summary>
    /// <param name="figure">An observation or a context figure.</param>
    /// <returns>One number where a value is printed; else the printed bounds; unbounded where only words are printed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// EvidencePackage.Load().Observation("yita-border-crossers-body-1962").Bounds() == new Interval(60_000, 67_000)
    /// </code>
    /// </example>
    public static Interval Bounds(this IFigure figure) => UncertaintyPolicy.AsPrinted.Read(figure).Bounds;
}
