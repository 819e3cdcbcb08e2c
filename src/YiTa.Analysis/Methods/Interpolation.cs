using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Methods;

/// <summary>
/// A quantity between, before or after two dates at which it is known. Which curve runs through the two points is an assumption that no
/// source states; the name of the method says which one was made.
/// </summary>
public static class Interpolation
{
    /// <summary>
    /// On the straight line through two points: y₀ + (y₁ − y₀) · (t − t₀) ÷ (t₁ − t₀). Outside of the two dates it extrapolates.
    /// </summary>
    /// <param name="y0">The quantity at <paramref name="t0"/>.</param>
    /// <param name="t0">The first date, in days as <see cref="Quantity.Date(Evidence.IFigure)"/> gives it, or in any unit of time.</param>
    /// <param name="y1">The quantity at <paramref name="t1"/>, in the same unit.</param>
    /// <param name="t1">The second date; after the first.</param>
    /// <param name="t">The date asked for.</param>
    /// <returns>A quantity in the unit of <paramref name="y0"/>; the dates count as one unknown each wherever they occur.</returns>
    /// <exception cref="ArgumentException">The second date is not after the first.</exception>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Methods;
    /// using YiTa.Analysis.Quantities;
    /// Quantity Day(int day) => Quantity.Constant(day, Unit.Days);
    /// var between = Interpolation.Linear(Quantity.Constant(20000, Unit.Persons), Day(23), Quantity.Constant(60000, Unit.Persons), Day(43), Day(33));
    /// between.ToString() == "40,000 persons"
    /// </code>
    /// </example>
    public static Quantity Linear(Quantity y0, Quantity t0, Quantity y1, Quantity t1, Quantity t) => y0 + ((y1 - y0) * Passed(t0, t1, t));

    /// <summary>
    /// On the curve of constant growth through two points: y₀ · (y₁ ÷ y₀)^((t − t₀) ÷ (t₁ − t₀)), a straight line on a logarithmic axis.
    /// Outside of the two dates it extrapolates.
    /// </summary>
    /// <param name="y0">The quantity at <paramref name="t0"/>; positive.</param>
    /// <param name="t0">The first date, in days as <see cref="Quantity.Date(Evidence.IFigure)"/> gives it, or in any unit of time.</param>
    /// <param name="y1">The quantity at <paramref name="t1"/>, in the same unit; positive.</param>
    /// <param name="t1">The second date; after the first.</param>
    /// <param name="t">The date asked for.</param>
    /// <returns>A quantity in the unit of <paramref name="y0"/>.</returns>
    /// <exception cref="ArgumentException">The second date is not after the first.</exception>
    /// <exception cref="ArithmeticException">A quantity is never positive.</exception>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Methods;
    /// using YiTa.Analysis.Quantities;
    /// Quantity Year(int year) => Quantity.Constant(year, Unit.Years);
    /// var between = Interpolation.LogLinear(Quantity.Constant(100, Unit.Persons), Year(1949), Quantity.Constant(400, Unit.Persons), Year(1959), Year(1954));
    /// between.ToString() == "200 persons"
    /// </code>
    /// </example>
    public static Quantity LogLinear(Quantity y0, Quantity t0, Quantity y1, Quantity t1, Quantity t) => y0 * Growth.Factor(y0, y1).Pow(Passed(t0, t1, t));

    /// <summary>
    /// On the logistic curve through two points that levels off at a known end: K ÷ (1 + q₀ · (q₁ ÷ q₀)^((t − t₀) ÷ (t₁ − t₀))), where
    /// q = K ÷ y − 1 is what is still to come for each that has come. Outside of the two dates it extrapolates.
    /// </summary>
    /// <remarks>P.-F. Verhulst, <i>Notice sur la loi que la population suit dans son accroissement</i> (1838), written for two points.</remarks>
    /// <param name="y0">The quantity at <paramref name="t0"/>; positive and less than <paramref name="end"/>.</param>
    /// <param name="t0">The first date, in days as <see cref="Quantity.Date(Evidence.IFigure)"/> gives it, or in any unit of time.</param>
    /// <param name="y1">The quantity at <paramref name="t1"/>, in the same unit; less than <paramref name="end"/>.</param>
    /// <param name="t1">The second date; after the first.</param>
    /// <param name="end">The level K that the curve approaches, in the same unit.</param>
    /// <param name="t">The date asked for.</param>
    /// <returns>A quantity in the unit of <paramref name="end"/>; the end counts as one unknown wherever it occurs.</returns>
    /// <exception cref="ArgumentException">The second date is not after the first.</exception>
    /// <exception cref="ArithmeticException">A quantity is never positive, or never below the end.</exception>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Methods;
    /// using YiTa.Analysis.Quantities;
    /// Quantity Day(int day) => Quantity.Constant(day, Unit.Days);
    /// Quantity People(int people) => Quantity.Constant(people, Unit.Persons);
    /// var between = Interpolation.Logistic(People(20), Day(0), People(80), Day(10), People(100), Day(5));   // the middle of the S
    /// between.ToString() == "50 persons"
    /// </code>
    /// </example>
    public static Quantity Logistic(Quantity y0, Quantity t0, Quantity y1, Quantity t1, Quantity end, Quantity t)
    {
        var (q0, q1) = ((end / y0) - 1, (end / y1) - 1);
        return end / (1 + (q0 * (q1 / q0).Pow(Passed(t0, t1, t))));
    }

    private static Quantity Passed(Quantity t0, Quantity t1, Quantity t)
    {
        var span = t1 - t0;
        if (span.Bounds.High <= 0) throw new ArgumentException($"Expected a second date after the first; found {t0} and {t1}.", nameof(t1));
        return (t - t0) / span;
    }
}
