using YiTa.Analysis.Quantities.Internal;

namespace YiTa.Analysis.Quantities;

// Functions of intervals. .NET's Exp, Log and Pow are correct to about one unit in the last place; two steps outward enclose the truth.
public readonly partial record struct Interval
{
    private const int LibraryError = 2;

    /// <summary>All whole powers of members. A negative exponent divides: see the division for what zero does.</summary>
    /// <param name="exponent">The exponent; 0 gives 1.</param>
    /// <exception cref="DivideByZeroException">The interval is zero alone and the exponent is negative.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// new Interval(-2, 3).Pow(2) == new Interval(0, 9)
    /// </code>
    /// </example>
    public Interval Pow(int exponent)
    {
        if (exponent == 1) return this;
        if (exponent == 0) return Exactly(1);
        var times = (uint)Math.Abs((long)exponent);
        var power = times % 2 == 0 && Low < 0 ? EvenPower(times) : new Interval(
            Low >= 0 ? PowDown(Low, times) : -PowUp(-Low, times),
            High >= 0 ? PowUp(High, times) : -PowDown(-High, times));
        return exponent > 0 ? power : Exactly(1) / power;
    }

    /// <summary>All real roots of members. Of an even degree only members that are not negative have one; the others are passed over.</summary>
    /// <param name="degree">2 for the square root; at least 1.</param>
    /// <exception cref="ArithmeticException">The degree is even and all members are negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degree"/> is below 1.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// new Interval(-4, 9).Root(2) == new Interval(0, 3) &amp;&amp; new Interval(-8, 27).Root(3).Contains(-2)
    /// </code>
    /// </example>
    public Interval Root(int degree)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degree, 1);
        if (degree == 1) return this;
        if (degree % 2 == 0 && High < 0) throw new ArithmeticException($"Expected a number that is not negative for a root of degree {degree}; found {this}.");
        var low = degree % 2 == 0 ? Math.Max(Low, 0) : Low;
        return new Interval(RootDown(low, degree), RootUp(High, degree));
    }

    /// <summary>The natural logarithms of members. Members that are not positive have none and are passed over.</summary>
    /// <exception cref="ArithmeticException">No member is positive.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var logs = new Interval(0, Math.E).Log();
    /// double.IsNegativeInfinity(logs.Low) &amp;&amp; logs.High &gt;= 1 &amp;&amp; logs.High &lt; 1 + 1e-14
    /// </code>
    /// </example>
    public Interval Log()
    {
        if (High <= 0) throw new ArithmeticException($"Expected a positive number for a logarithm; found {this}.");
        return new Interval(
            Low <= 0 ? double.NegativeInfinity : Low == 1 ? 0 : Rounding.Below(Math.Log(Low), LibraryError),
            double.IsInfinity(High) ? High : High == 1 ? 0 : Rounding.Above(Math.Log(High), LibraryError));
    }

    /// <summary>e to the power of each member; never negative.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var powers = new Interval(0, 1).Exp();
    /// powers.Low == 1 &amp;&amp; powers.High &gt;= Math.E &amp;&amp; powers.High &lt; Math.E + 1e-14
    /// </code>
    /// </example>
    public Interval Exp() => new(
        Low == 0 ? 1 : Math.Max(0, Rounding.Below(Math.Exp(Low), LibraryError)),
        High == 0 ? 1 : double.IsInfinity(High) ? High : Rounding.Above(Math.Exp(High), LibraryError));

    /// <summary>All powers of a member to a member of the exponent. Bases that are not positive are passed over, but for zero to a positive exponent.</summary>
    /// <param name="exponent">The exponents.</param>
    /// <exception cref="ArithmeticException">No member is positive.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var powers = new Interval(4, 9).Pow(new Interval(0.5, 1));
    /// powers.Low &lt;= 2 &amp;&amp; powers.Contains(3) &amp;&amp; powers.High &gt;= 9 &amp;&amp; powers.Width &lt; 7.001
    /// </code>
    /// </example>
    public Interval Pow(Interval exponent)
    {
        if (High <= 0) throw new ArithmeticException($"Expected a positive base for a power; found {this} to the power of {exponent}.");
        if (exponent.IsPoint && exponent.Low == Math.Floor(exponent.Low) && Math.Abs(exponent.Low) <= 64) return new Interval(Math.Max(Low, 0), High).Pow((int)exponent.Low);
        // x^y is monotone in each of its arguments alone, so the ends are at corners; Math.Pow gives the limits at zero and at infinity.
        var (low, high) = (double.PositiveInfinity, 0.0);
        foreach (var x in (ReadOnlySpan<double>)[Math.Max(Low, 0), High])
        {
            foreach (var y in (ReadOnlySpan<double>)[exponent.Low, exponent.High])
            {
                var power = Math.Pow(x, y);
                var steps = x is 0 or 1 || y == 0 || double.IsInfinity(x) || double.IsInfinity(y) ? 0 : LibraryError;
                (low, high) = (Math.Min(low, Rounding.Below(power, steps)), Math.Max(high, Rounding.Above(power, steps)));
            }
        }

        return new Interval(Math.Max(0, low), high);
    }

    /// <summary>All smaller ones of a member of each.</summary>
    /// <param name="a">The one interval.</param>
    /// <param name="b">The other.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// Interval.Min(new Interval(1, 5), new Interval(2, 3)) == new Interval(1, 3)
    /// </code>
    /// </example>
    public static Interval Min(Interval a, Interval b) => new(Math.Min(a.Low, b.Low), Math.Min(a.High, b.High));

    /// <summary>All greater ones of a member of each.</summary>
    /// <param name="a">The one interval.</param>
    /// <param name="b">The other.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// Interval.Max(new Interval(1, 5), new Interval(2, 3)) == new Interval(2, 5)
    /// </code>
    /// </example>
    public static Interval Max(Interval a, Interval b) => new(Math.Max(a.Low, b.Low), Math.Max(a.High, b.High));

    /// <summary>The interval from one decimal number to another; ends that a double cannot hold are rounded outward.</summary>
    /// <param name="low">The lower end; null for none.</param>
    /// <param name="high">The upper end; null for none.</param>
    /// <exception cref="ArgumentException">The ends are the wrong way round.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// Interval.Between(0.1m, 0.3m).Contains(0.2) &amp;&amp; Interval.Between(60_000, null) == Interval.AtLeast(60_000)
    /// </code>
    /// </example>
    public static Interval Between(decimal? low, decimal? high)
    {
        if (low > high) throw new ArgumentException(FormattableString.Invariant($"An interval runs from a low end to a high end that is not below it; found {low} to {high}."));
        return new(low is { } l ? Rational.Of(l).ToInterval().Low : double.NegativeInfinity, high is { } h ? Rational.Of(h).ToInterval().High : double.PositiveInfinity);
    }

    private Interval EvenPower(uint times) => High < 0
        ? new Interval(PowDown(-High, times), PowUp(-Low, times))
        : new Interval(0, Math.Max(PowUp(-Low, times), PowUp(High, times)));

    // By repeated squaring; the base is not negative, so that every rounding goes the same way.
    private static double PowDown(double x, uint times)
    {
        for (var result = 1.0; ; x = Rounding.MultiplyDown(x, x))
        {
            if (times % 2 == 1) result = Rounding.MultiplyDown(result, x);
            if ((times /= 2) == 0) return result;
        }
    }

    private static double PowUp(double x, uint times)
    {
        for (var result = 1.0; ; x = Rounding.MultiplyUp(x, x))
        {
            if (times % 2 == 1) result = Rounding.MultiplyUp(result, x);
            if ((times /= 2) == 0) return result;
        }
    }

    // A root is a bound when its power, rounded the other way, does not pass the number.
    private static double RootDown(double x, int degree)
    {
        if (x < 0) return -RootUp(-x, degree);
        if (double.IsInfinity(x)) return x;
        var root = Evaluation.Root(x, degree);
        for (var steps = 1; PowUp(root, (uint)degree) > x; steps *= 2) root = Math.Max(0, Rounding.Below(root, steps));
        return root;
    }

    private static double RootUp(double x, int degree)
    {
        if (x < 0) return -RootDown(-x, degree);
        if (double.IsInfinity(x)) return x;
        var root = Evaluation.Root(x, degree);
        for (var steps = 1; PowDown(root, (uint)degree) < x; steps *= 2) root = Rounding.Above(root, steps);
        return root;
    }
}
