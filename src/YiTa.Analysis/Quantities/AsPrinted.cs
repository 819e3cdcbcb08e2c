using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Quantities;

/// <summary>
/// Reads figures by the policy “as printed”: what a source prints is taken at its word, so that a number is itself, a range is its
/// ends, and “at least” or “up to” leaves the other side open. Words such as “about” and “nearly” widen nothing under this policy.
/// </summary>
public static class AsPrinted
{
    /// <summary>The interval that a figure states, in the figure's unit.</summary>
    /// <param name="figure">An observation or a context figure.</param>
    /// <returns>One number where a value is printed; else the printed bounds; unbounded where only words are printed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    public static Interval Bounds(this IFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Value is { } value
            ? Interval.Exactly((double)value)
            : new Interval((double?)figure.Low ?? double.NegativeInfinity, (double?)figure.High ?? double.PositiveInfinity);
    }
}
