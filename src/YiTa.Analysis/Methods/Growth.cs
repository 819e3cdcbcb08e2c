using System.Globalization;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Methods;

/// <summary>
/// Growth of a count between two dates: by what factor, by what rate a year, in what time it doubles. Results carry their lineage, and
/// enclose all values that their operands allow.
/// </summary>
public static class Growth
{
    private static readonly Quantity Year = Quantity.Constant(1, Unit.Years);

    /// <summary>
    /// The time between two figures in years of 365.2425 days. Dates that are not known to the day leave a span: from 1949 to 1959 is 9 to
    /// 11 years. Two spans that share a figure share its date, so that they stay correlated.
    /// </summary>
    /// <param name="from">The earlier figure; its period has a first and a last day.</param>
    /// <param name="to">The later figure; its period begins after the first one's ends.</param>
    /// <returns>Years, under the symbol <c>t</c>.</returns>
    /// <exception cref="ArgumentException">A period has an open or unknown end, or the periods overlap.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Methods;
    /// var evidence = EvidencePackage.Load();
    /// var time = Growth.Time(evidence.Observation("yita-han-population-ili-1949"), evidence.Observation("yita-han-population-ili-1959"));
    /// time.Unit.ToString() == "years" &amp;&amp; time.Bounds.Contains(10)
    /// </code>
    /// </example>
    public static Quantity Time(IFigure from, IFigure to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        Check(from.Period, to.Period);
        return (Quantity.Date(to) - Quantity.Date(from)).In(Unit.Years).As("t", $"time from {from.Period} to {to.Period}");
    }

    /// <summary>The factor by which a count grew: N₁ ÷ N₀, a ratio; 1 is no change.</summary>
    /// <param name="from">The count at the first date, N₀; positive.</param>
    /// <param name="to">The count at the second date, N₁, in the same unit; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is never positive, or <paramref name="to"/> never 0 or more.</exception>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Methods;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// var factor = Growth.Factor(evidence.Quantity("yita-han-population-ili-1949"), evidence.Quantity("yita-han-population-ili-1959"));
    /// factor.ToString() == "9.587"
    /// </code>
    /// </example>
    public static Quantity Factor(Quantity from, Quantity to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (from.Bounds.High <= 0) throw Invalid(nameof(from), "a positive count", from);
        if (to.Bounds.High < 0) throw Invalid(nameof(to), "a count that is not negative", to);
        var factor = to / from;
        return factor.Unit.IsDimensionless ? factor : throw new UnitMismatchException("compare", from, to, "");
    }

    /// <summary>
    /// The compound annual growth rate: (N₁ ÷ N₀)^(1 year ÷ t) − 1, a share per year: 0.25 is 25 per cent a year.
    /// </summary>
    /// <remarks>Geometric growth (United Nations, <i>Methods of estimating total population</i>).</remarks>
    /// <param name="from">The count at the first date, N₀; positive.</param>
    /// <param name="to">The count at the second date, N₁, in the same unit; positive.</param>
    /// <param name="time">The time between the dates; positive. Days and months convert.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count or the time is never positive.</exception>
    /// <exception cref="UnitMismatchException">The counts have different units, or the time is no time.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Methods;
    /// using YiTa.Analysis.Quantities;
    /// var rate = Growth.AnnualRate(Quantity.Constant(100), Quantity.Constant(400), Quantity.Constant(2, Unit.Years));
    /// rate.ToString() == "100 per cent per year"   // fourfold in two years
    /// </code>
    /// </example>
    public static Quantity AnnualRate(Quantity from, Quantity to, Quantity time) =>
        ((Factor(from, to).Pow(Year / Positive(time)) - 1) / Year).In(Unit.Share / Unit.Years);

    /// <summary>The continuous growth rate: ln(N₁ ÷ N₀) ÷ t, a share per year.</summary>
    /// <param name="from">The count at the first date, N₀; positive.</param>
    /// <param name="to">The count at the second date, N₁, in the same unit; positive.</param>
    /// <param name="time">The time between the dates; positive. Days and months convert.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count or the time is never positive.</exception>
    /// <exception cref="UnitMismatchException">The counts have different units, or the time is no time.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Methods;
    /// using YiTa.Analysis.Quantities;
    /// var rate = Growth.ContinuousRate(Quantity.Constant(100), Quantity.Constant(200), Quantity.Constant(10, Unit.Years));
    /// Math.Abs(rate.Value!.Value - (Math.Log(2) / 10)) &lt; 1e-15
    /// </code>
    /// </example>
    public static Quantity ContinuousRate(Quantity from, Quantity to, Quantity time) =>
        (Factor(from, to).Log() / Positive(time)).In(Unit.Share / Unit.Years);

    /// <summary>
    /// The time in which a count doubles if it goes on growing at a constant rate: t · ln 2 ÷ ln(N₁ ÷ N₀), in years.
    /// </summary>
    /// <param name="from">The count at the first date, N₀; positive.</param>
    /// <param name="to">The count at the second date, N₁, in the same unit.</param>
    /// <param name="time">The time between the dates; positive. Days and months convert.</param>
    /// <returns>Unbounded where the count may not have grown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count did not grow, or the time is never positive.</exception>
    /// <exception cref="UnitMismatchException">The counts have different units, or the time is no time.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Methods;
    /// using YiTa.Analysis.Quantities;
    /// var time = Growth.DoublingTime(Quantity.Constant(100), Quantity.Constant(400), Quantity.Constant(10, Unit.Years));
    /// Math.Abs(time.Value!.Value - 5) &lt; 1e-12
    /// </code>
    /// </example>
    public static Quantity DoublingTime(Quantity from, Quantity to, Quantity time)
    {
        var factor = Factor(from, to);
        return factor.Bounds.High > 1
            ? Positive(time) * Quantity.Constant(2).Log() / factor.Log()
            : throw Invalid(nameof(to), "a count that can have grown (one that did not never doubles)", factor);
    }

    /// <summary>The mean change over a time: (N₁ − N₀) ÷ t, in the counts' unit per unit of the time, such as persons per day.</summary>
    /// <param name="from">The count at the first date, N₀.</param>
    /// <param name="to">The count at the second date, N₁, in the same unit.</param>
    /// <param name="time">The time between the dates; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is never positive.</exception>
    /// <exception cref="UnitMismatchException">The counts have different units.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Methods;
    /// using YiTa.Analysis.Quantities;
    /// var flow = Growth.MeanChange(Quantity.Constant(20000, Unit.Persons), Quantity.Constant(60000, Unit.Persons), Quantity.Constant(16, Unit.Days));
    /// flow.ToString() == "2,500 persons per day"
    /// </code>
    /// </example>
    public static Quantity MeanChange(Quantity from, Quantity to, Quantity time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return time.Bounds.High > 0 ? (to - from) / time : throw Invalid(nameof(time), "a positive time", time);
    }

    private static Quantity Positive(Quantity time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var years = time.In(Unit.Years);
        return years.Bounds.High > 0 ? years : throw Invalid(nameof(time), "a positive time", time);
    }
    private static void Check(EdtfPeriod from, EdtfPeriod to)
    {
        if (from.Earliest is null || from.Latest is not { } firstEnd || to.Earliest is not { } second || to.Latest is null)
            throw new ArgumentException($"Expected dates with a first and a last day; found '{from}' and '{to}'.", nameof(to));
        if (firstEnd >= second)
            throw new ArgumentException($"Expected a second date that begins after the first ends; found '{from}' and '{to}'.", nameof(to));
    }

    private static ArgumentOutOfRangeException Invalid(string name, string expected, Quantity found) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"Expected {expected}; found {found}."));
}
