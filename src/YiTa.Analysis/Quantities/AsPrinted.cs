using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Quantities;

/// <summary>Reads figures by the policy <see cref="UncertaintyPolicy.AsPrinted"/>, for those who only want the interval.</summary>
public static class AsPrinted
{
    /// <summary>The interval that a figure states, in the figure's unit, under <see cref="UncertaintyPolicy.AsPrinted"/>.</summary>
    /// <param name="figure">An observation or a context figure.</param>
    /// <returns>One number where a value is printed; else the printed bounds; unbounded where only words are printed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    public static Interval Bounds(this IFigure figure) => UncertaintyPolicy.AsPrinted.Read(figure).Bounds;
}
