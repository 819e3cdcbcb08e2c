using System.Globalization;
using YiTa.Analysis.Display.Internal;
using YiTa.Analysis.Quantities.Internal;

namespace YiTa.Analysis.Quantities;

/// <summary>
/// A closed interval of real numbers that encloses a value which is not known more closely.
/// An end may be infinite: “at least 60,000” is the interval from 60,000 to positive infinity.
/// </summary>
/// <remarks>
/// Arithmetic follows IEEE 1788: the result encloses every value that the operation can take on members of its operands.
/// Ends that a <see cref="double"/> cannot hold exactly are rounded outward by one unit in the last place.
/// Operands are treated as independent; an operand that occurs twice is counted twice.
/// </remarks>
/// <example>
/// <code>
/// using YiTa.Analysis.Quantities;
/// var total = Interval.Exactly(900_000);
/// var han = Interval.AtLeast(365_250);
/// var others = total - han;               // at most 534,750
/// if (others.High != 534_750) throw new Exception(others.ToString());
/// </code>
/// </example>
[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Html, NotebookFormatterSource.Plain])]
public readonly partial record struct Interval
{
    /// <summary>Makes the interval from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    /// <param name="low">The lower end; negative infinity for none.</param>
    /// <param name="high">The upper end; positive infinity for none.</param>
    /// <exception cref="ArgumentException">An end is NaN, the ends are the wrong way round, or both are the same infinity.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var met = new Interval(60_000, 67_000);
    /// met.Low == 60_000 &amp;&amp; met.High == 67_000
    /// </code>
    /// </example>
    public Interval(double low, double high)
    {
        if (double.IsNaN(low) || double.IsNaN(high) || low > high || double.IsPositiveInfinity(low) || double.IsNegativeInfinity(high))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"An interval runs from a low end to a high end that is not below it; found {low} to {high}."));
        }

        Low = low;
        High = high;
    }

    /// <summary>The lower end, in the unit of the value; negative infinity where there is none.</summary>
    public double Low { get; }

    /// <summary>The upper end, in the unit of the value; positive infinity where there is none.</summary>
    public double High { get; }

    /// <summary>The whole real line: nothing is known.</summary>
    public static Interval Unbounded => new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Whether both ends are the same number.</summary>
    public bool IsPoint => Low == High;

    /// <summary>The distance between the ends, never negative; positive infinity for an unbounded interval.</summary>
    public double Width => High - Low;

    /// <summary>The interval that holds one number only.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is NaN or infinite.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// Interval.Exactly(900_000) is { Low: 900_000, High: 900_000, IsPoint: true }
    /// </code>
    /// </example>
    public static Interval Exactly(double value) => new(value, value);

    /// <summary>All numbers from <paramref name="low"/> up.</summary>
    /// <param name="low">The lower end.</param>
    /// <exception cref="ArgumentException"><paramref name="low"/> is NaN or positive infinity.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var fled = Interval.AtLeast(60_000);
    /// fled.ToString() == "at least 60,000" &amp;&amp; double.IsPositiveInfinity(fled.High)
    /// </code>
    /// </example>
    public static Interval AtLeast(double low) => new(low, double.PositiveInfinity);

    /// <summary>All numbers up to <paramref name="high"/>.</summary>
    /// <param name="high">The upper end.</param>
    /// <exception cref="ArgumentException"><paramref name="high"/> is NaN or negative infinity.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var fled = Interval.AtMost(58_000);
    /// fled.ToString() == "at most 58,000" &amp;&amp; double.IsNegativeInfinity(fled.Low)
    /// </code>
    /// </example>
    public static Interval AtMost(double high) => new(double.NegativeInfinity, high);

    /// <summary>Whether <paramref name="value"/> lies between the ends, the ends included; false for NaN.</summary>
    /// <param name="value">The number asked about.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// Interval.AtLeast(60_000).Contains(60_000) &amp;&amp; !Interval.AtLeast(60_000).Contains(59_999)
    /// </code>
    /// </example>
    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>What both intervals hold, or null where they have nothing in common.</summary>
    /// <param name="other">The other interval.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// Interval.AtLeast(60_000).Intersect(new Interval(50_000, 67_000)) == new Interval(60_000, 67_000)
    ///     &amp;&amp; Interval.AtLeast(60_000).Intersect(Interval.AtMost(58_000)) is null
    /// </code>
    /// </example>
    public Interval? Intersect(Interval other)
    {
        var low = Math.Max(Low, other.Low);
        var high = Math.Min(High, other.High);
        return low <= high ? new Interval(low, high) : null;
    }

    /// <summary>The smallest interval that holds both.</summary>
    /// <param name="other">The other interval.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// new Interval(1, 2).Hull(new Interval(4, 5)) == new Interval(1, 5)
    /// </code>
    /// </example>
    public Interval Hull(Interval other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));

    /// <summary>All sums of a member of each.</summary>
    /// <param name="a">The first summand.</param>
    /// <param name="b">The second summand.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// (new Interval(1, 2) + new Interval(10, 20)).ToString() == "11–22"
    /// </code>
    /// </example>
    public static Interval operator +(Interval a, Interval b) =>
        new(Rounding.AddDown(a.Low, b.Low), Rounding.AddUp(a.High, b.High));

    /// <summary>All differences of a member of each.</summary>
    /// <param name="a">The minuend.</param>
    /// <param name="b">The subtrahend.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var left = new Interval(1, 2);
    /// left - new Interval(10, 20) == new Interval(-19, -8) &amp;&amp; left - left == new Interval(-1, 1)   // the operands count as independent
    /// </code>
    /// </example>
    public static Interval operator -(Interval a, Interval b) => a + -b;

    /// <summary>All members with the opposite sign.</summary>
    /// <param name="a">The interval to negate.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// -new Interval(1, 2) == new Interval(-2, -1)
    /// </code>
    /// </example>
    public static Interval operator -(Interval a) => new(-a.High, -a.Low);

    /// <summary>All products of a member of each; zero times an unbounded end counts as zero.</summary>
    /// <param name="a">The first factor.</param>
    /// <param name="b">The second factor.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// new Interval(-1, 2) * new Interval(3, 4) == new Interval(-4, 8) &amp;&amp; Interval.Exactly(0) * Interval.AtLeast(1) == Interval.Exactly(0)
    /// </code>
    /// </example>
    public static Interval operator *(Interval a, Interval b)
    {
        var low = double.PositiveInfinity;
        var high = double.NegativeInfinity;
        foreach (var (x, y) in ((double, double)[])[(a.Low, b.Low), (a.Low, b.High), (a.High, b.Low), (a.High, b.High)])
        {
            low = Math.Min(low, Rounding.MultiplyDown(x, y));
            high = Math.Max(high, Rounding.MultiplyUp(x, y));
        }

        return new Interval(low, high);
    }

    /// <summary>
    /// All quotients of a member of each. Divisors of zero give no quotient: where the divisor reaches down or up to zero the quotient is
    /// unbounded on that side, and where zero lies between its ends, on both sides (IEEE 1788).
    /// </summary>
    /// <param name="a">The dividend.</param>
    /// <param name="b">The divisor.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero and nothing else.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// new Interval(6, 8) / new Interval(2, 4) == new Interval(1.5, 4)
    ///     &amp;&amp; new Interval(6, 8) / new Interval(0, 2) == Interval.AtLeast(3)
    ///     &amp;&amp; new Interval(6, 8) / new Interval(-1, 1) == Interval.Unbounded
    /// </code>
    /// </example>
    public static Interval operator /(Interval a, Interval b)
    {
        if (b.Low == 0 && b.High == 0) throw new DivideByZeroException($"Expected a divisor that can differ from zero; found {a} ÷ {b}.");
        if (a.Low == 0 && a.High == 0) return a;
        if (b.Low < 0 && b.High > 0) return Unbounded;
        if (b.High <= 0) return -a / -b;
        if (b.Low == 0)
        {
            // The divisor is positive, as near to zero as one likes.
            return new Interval(
                a.Low < 0 ? double.NegativeInfinity : Rounding.DivideDown(a.Low, b.High),
                a.High > 0 ? double.PositiveInfinity : Rounding.DivideUp(a.High, b.High));
        }

        return new Interval(
            Math.Min(Rounding.DivideDown(a.Low, b.Low), Rounding.DivideDown(a.Low, b.High)),
            Math.Max(Rounding.DivideUp(a.High, b.Low), Rounding.DivideUp(a.High, b.High)));
    }

    /// <summary>Takes a finite number for the interval that holds it alone.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/> is NaN or infinite.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// Interval people = 900_000;
    /// people == Interval.Exactly(900_000) &amp;&amp; (people - new Interval(1, 2)).High == 899_999
    /// </code>
    /// </example>
    public static implicit operator Interval(double value) => Exactly(value);

    /// <summary>The same as the conversion from a number.</summary>
    /// <param name="value">A finite number.</param>
    public static Interval FromDouble(double value) => Exactly(value);

    /// <summary>“540,000”, “7.8–9.1”, “-0.5 to 0.33”, “at least 60,000”, “at most 58,000” or “unbounded”; invariant culture, at most four decimals.</summary>
    public override string ToString() => (double.IsFinite(Low), double.IsFinite(High)) switch
    {
        (true, true) when IsPoint => Format(Low),
        (true, true) => Low < 0 ? $"{Format(Low)} to {Format(High)}" : $"{Format(Low)}–{Format(High)}",
        (true, false) => $"at least {Format(Low)}",
        (false, true) => $"at most {Format(High)}",
        _ => "unbounded",
    };

    private static string Format(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);
}
