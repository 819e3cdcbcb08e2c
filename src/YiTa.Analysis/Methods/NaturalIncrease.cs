using System.Globalization;
using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Methods;

/// <summary>
/// Takes the growth of a group apart: what births over deaths bring at an assumed rate, and what is left for people who came, for changed
/// boundaries and for other ways of counting, which no two counts can tell apart. Results enclose all values that counts, rate and time allow.
/// </summary>
/// <remarks>The residual method for net migration at a constant yearly rate (United Nations, <i>Methods of measuring internal migration</i>).</remarks>
public static class NaturalIncrease
{
    private static readonly Quantity Year = Quantity.Constant(1, Unit.Years);

    /// <summary>What births over deaths add to a group that nobody joins: N₀ · ((1 + n)^t − 1).</summary>
    /// <param name="from">The count at the first date, N₀; positive.</param>
    /// <param name="rate">Births over deaths a year, n, a share per year above −1.</param>
    /// <param name="time">The time between the counts, t; positive.</param>
    /// <returns>A count in the unit of <paramref name="from"/>; below zero where the rate is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count or the time is never positive, or the rate may reach −1.</exception>
    /// <exception cref="UnitMismatchException">The rate is no share per time, or the time no time.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Methods;
    /// using YiTa.Analysis.Quantities;
    /// var n = Quantity.Literal(0.10m, Unit.Share / Unit.Years, "births over deaths", "for the example");
    /// var natural = NaturalIncrease.Own(Quantity.Constant(100, Unit.Persons), n, Quantity.Constant(2, Unit.Years));
    /// Math.Abs(natural.Value!.Value - 21) &lt; 1e-9
    /// </code>
    /// </example>
    public static Quantity Own(Quantity from, Quantity rate, Quantity time) => Positive(from, nameof(from)) * (Factor(rate, time) - 1);

    /// <summary>
    /// What natural increase leaves unexplained: N₁ − N₀ · (1 + n)^t. It holds those who came, less those who went, the children born to
    /// them since, and what other boundaries or another way of counting brought.
    /// </summary>
    /// <param name="from">The count at the first date, N₀; positive.</param>
    /// <param name="to">The count at the second date, N₁, in the same unit.</param>
    /// <param name="rate">Births over deaths a year, n, a share per year above −1.</param>
    /// <param name="time">The time between the counts, t; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The first count or the time is never positive, or the rate may reach −1.</exception>
    /// <exception cref="UnitMismatchException">The counts differ in unit, the rate is no share per time, or the time no time.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Methods;
    /// using YiTa.Analysis.Quantities;
    /// var n = Quantity.Literal(0.10m, Unit.Share / Unit.Years, "births over deaths", "for the example");
    /// var rest = NaturalIncrease.Rest(Quantity.Constant(100, Unit.Persons), Quantity.Constant(163, Unit.Persons), n, Quantity.Constant(2, Unit.Years));
    /// Math.Abs(rest.Value!.Value - 42) &lt; 1e-9
    /// </code>
    /// </example>
    public static Quantity Rest(Quantity from, Quantity to, Quantity rate, Quantity time) => to - (Positive(from, nameof(from)) * Factor(rate, time));

    /// <summary>
    /// How many came a year, were the rest made of arrivals in equal yearly numbers, each at the end of a year, who then grow at the same rate:
    /// m = (N₁ − N₀ · (1 + n)^t) · n ÷ ((1 + n)^t − 1). Arrivals over the whole time are m · t.
    /// </summary>
    /// <param name="from">The count at the first date, N₀; positive.</param>
    /// <param name="to">The count at the second date, N₁, in the same unit.</param>
    /// <param name="rate">Births over deaths a year, n, a share per year; always positive.</param>
    /// <param name="time">The time between the counts, t; positive.</param>
    /// <returns>A count per year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The first count or the time is never positive, or the rate not always.</exception>
    /// <exception cref="UnitMismatchException">The counts differ in unit, the rate is no share per time, or the time no time.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Methods;
    /// using YiTa.Analysis.Quantities;
    /// var n = Quantity.Literal(0.10m, Unit.Share / Unit.Years, "births over deaths", "for the example");
    /// var yearly = NaturalIncrease.YearlyArrivals(Quantity.Constant(100, Unit.Persons), Quantity.Constant(163, Unit.Persons), n, Quantity.Constant(2, Unit.Years));
    /// yearly.ToString() == "20 persons per year"   // 20 a year earlier are 22 by now, and 20 more
    /// </code>
    /// </example>
    public static Quantity YearlyArrivals(Quantity from, Quantity to, Quantity rate, Quantity time)
    {
        var natural = Yearly(rate);
        if (natural.Bounds.Low <= 0) throw Invalid(nameof(rate), "a rate that is always positive", rate);
        return Rest(from, to, rate, time) * natural / (Factor(rate, time) - 1) / Year;
    }

    // (1 + n)^t
    private static Quantity Factor(Quantity rate, Quantity time)
    {
        var natural = Yearly(rate);
        return natural.Bounds.Low > -1 ? (1 + natural).Pow(Positive(time.In(Unit.Years), nameof(time)) / Year) : throw Invalid(nameof(rate), "a rate above −1 a year", rate);
    }

    private static Quantity Yearly(Quantity rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return rate.In(Unit.Share / Unit.Years) * Year;
    }

    private static Quantity Positive(Quantity quantity, string name)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return quantity.Bounds.High > 0 ? quantity : throw Invalid(name, "a positive quantity", quantity);
    }

    private static ArgumentOutOfRangeException Invalid(string name, string expected, Quantity found) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"Expected {expected}; found {found}."));
}
