using System.Globalization;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Methods;

/// <summary>
/// Growth of a count between two dates: by what factor, by what rate a year, in what time it doubles.
/// Every result is an interval that encloses the values which the operands allow.
/// </summary>
public static partial class Growth
{
    // The mean year of the Gregorian calendar.
    private const double DaysPerYear = 365.2425;

    /// <summary>
    /// The time between two dates, in years of 365.2425 days. Dates that are not known to the day leave a span: from 1949 to 1959 is
    /// 9 to 11 years, since the counts may be of any day of their years.
    /// </summary>
    /// <param name="from">The first date; with a first and a last day.</param>
    /// <param name="to">The second date; it must begin after the first one ends.</param>
    /// <exception cref="ArgumentNullException">A date is null.</exception>
    /// <exception cref="ArgumentException">A date has an open or unknown end, or the dates overlap.</exception>
    public static Interval Years(EdtfPeriod from, EdtfPeriod to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (from.Earliest is not { } first || from.Latest is not { } firstEnd || to.Earliest is not { } second || to.Latest is not { } secondEnd)
            throw new ArgumentException($"Expected dates with a first and a last day; found '{from}' and '{to}'.", nameof(to));
        return firstEnd < second
            ? new Interval((second.DayNumber - firstEnd.DayNumber) / DaysPerYear, (secondEnd.DayNumber - first.DayNumber) / DaysPerYear)
            : throw new ArgumentException($"Expected a second date that begins after the first ends; found '{from}' and '{to}'.", nameof(to));
    }

    /// <summary>The factor by which a count grew: to ÷ from. No unit; 1 is no change.</summary>
    /// <param name="from">The count at the first date; positive.</param>
    /// <param name="to">The count at the second date, in the same unit; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> may be zero or negative, or <paramref name="to"/> negative.</exception>
    public static Interval Factor(Interval from, Interval to)
    {
        if (from.Low <= 0) throw Invalid(nameof(from), "a positive count", from);
        if (to.Low < 0) throw Invalid(nameof(to), "a count that is not negative", to);
        return to / from;
    }

    /// <summary>
    /// The compound annual growth rate: factor^(1/years) − 1. A share per year: 0.25 is 25 per cent a year.
    /// </summary>
    /// <remarks>Formula: r = (N₁/N₀)^(1/t) − 1 (United Nations, <i>Methods of estimating total population</i>, geometric growth).</remarks>
    /// <param name="factor">The growth factor over the whole time, as <see cref="Factor(Interval, Interval)"/> gives it; positive.</param>
    /// <param name="years">The time between the dates in years; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">An operand may be zero or negative.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Methods;
    /// var rate = Growth.AnnualRate(Growth.Factor(100.0, 400.0), 2);   // fourfold in two years: 100 per cent a year
    /// if (!rate.Contains(1.0)) throw new Exception(rate.ToString());
    /// </code>
    /// </example>
    public static Interval AnnualRate(Interval factor, Interval years)
    {
        if (factor.Low <= 0) throw Invalid(nameof(factor), "a positive factor", factor);
        if (years.Low <= 0) throw Invalid(nameof(years), "a positive time", years);
        // A rate is largest for the shortest time where the count grows, for the longest where it shrinks.
        var low = Math.Pow(factor.Low, 1 / (factor.Low >= 1 ? years.High : years.Low)) - 1;
        var high = Math.Pow(factor.High, 1 / (factor.High >= 1 ? years.Low : years.High)) - 1;
        return Outward(low, high);
    }

    /// <summary>
    /// The time in which a count doubles at the rate that took it through <paramref name="factor"/> in <paramref name="years"/>, in years.
    /// </summary>
    /// <remarks>Formula: T₂ = t · ln 2 ÷ ln(N₁/N₀).</remarks>
    /// <param name="factor">The growth factor over the whole time; above 1.</param>
    /// <param name="years">The time between the dates in years; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count may not have grown, or the time may be zero or negative.</exception>
    public static Interval DoublingTime(Interval factor, Interval years)
    {
        if (factor.Low <= 1) throw Invalid(nameof(factor), "a factor above 1 (a count that does not grow never doubles)", factor);
        if (years.Low <= 0) throw Invalid(nameof(years), "a positive time", years);
        return Outward(years.Low * Math.Log(2) / Math.Log(factor.High), years.High * Math.Log(2) / Math.Log(factor.Low));
    }

    /// <summary>
    /// The count at a time between two dates if it grew at a constant rate (log-linear interpolation), in the unit of the counts.
    /// </summary>
    /// <param name="from">The count at the first date; positive.</param>
    /// <param name="to">The count at the second date; positive.</param>
    /// <param name="share">How much of the time between the dates has passed: 0 is the first date, 1 the second.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count may be zero or negative, or <paramref name="share"/> lies outside 0 to 1.</exception>
    public static Interval Interpolate(Interval from, Interval to, double share)
    {
        if (from.Low <= 0) throw Invalid(nameof(from), "a positive count", from);
        if (to.Low <= 0) throw Invalid(nameof(to), "a positive count", to);
        if (!(share is >= 0 and <= 1)) throw Invalid(nameof(share), "a share between 0 and 1", share);
        return Outward(Math.Pow(from.Low, 1 - share) * Math.Pow(to.Low, share), Math.Pow(from.High, 1 - share) * Math.Pow(to.High, share));
    }

    // Math.Pow and Math.Log are correct to about one unit in the last place, so two steps outward enclose the truth.
    private static Interval Outward(double low, double high) => new(
        double.IsInfinity(low) ? low : low - (4 * Math.Abs(Math.BitIncrement(low) - low)),
        double.IsInfinity(high) ? high : high + (4 * Math.Abs(Math.BitIncrement(high) - high)));

    private static ArgumentOutOfRangeException Invalid<T>(string name, string expected, T found) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"Expected {expected}; found {found}."));
}
