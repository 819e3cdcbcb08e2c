using YiTa.Analysis.Quantities.Internal;

namespace YiTa.Analysis.Quantities;

// Functions of intervals. .NET's Exp, Log and Pow are correct to about one unit in the last place; two steps outward enclose the truth.
public readonly partial record struct Interval
{
    private const int LibraryError = 2;

    /// <summary>All whole powers of members. A negative exponent divides: see the division for what zero does.</summary>
    /// <param name="exponent">The exponent; 0 gives 1.</param>
    /// <exception cref="DivideByZeroException">The interval is zero alone and the exponent is negative.</exception>
    public Interval Pow(int exponent)
    {
        if (exponent == 0) return Exactly(1);
        if (exponent < 0) return Exactly(1) / Pow(-exponent);
        if (exponent == 1) return this;
        if (exponent % 2 == 0)
        {
            if (High < 0) return (-this).Pow(exponent);
            if (Low < 0) return new Interval(0, Math.Max(PowUp(-Low, exponent), PowUp(High, exponent)));
        }

        return new Interval(Low >= 0 ? PowDown(Low, exponent) : -PowUp(-Low, exponent), High >= 0 ? PowUp(High, exponent) : -PowDown(-High, exponent));
    }

    /// <summary>All real roots of members. Of an even degree only members that are not negative have one; the others are passed over.</summary>
    /// <param name="degree">2 for the square root; at least 1.</param>
    /// <exception cref="ArithmeticException">The degree is even and all members are negative.</exception>
    public Interval Root(int degree)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degree, 1);
        if (degree == 1) return this;
        if (degree % 2 == 0 && High < 0) throw new ArithmeticException($"Expected a number that is not negative for a root of degree {degree}; found {this}.");
        var low = degree % 2 == 0 ? Math.Max(Low, 0) : Low;
        return new Interval(RootNear(low, degree, Rounding.Below), RootNear(High, degree, Rounding.Above));
    }

    /// <summary>The natural logarithms of members. Members that are not positive have none and are passed over.</summary>
    /// <exception cref="ArithmeticException">No member is positive.</exception>
    public Interval Log()
    {
        if (High <= 0) throw new ArithmeticException($"Expected a positive number for a logarithm; found {this}.");
        return new Interval(
            Low <= 0 ? double.NegativeInfinity : Low == 1 ? 0 : Rounding.Below(Math.Log(Low), LibraryError),
            double.IsInfinity(High) ? High : High == 1 ? 0 : Rounding.Above(Math.Log(High), LibraryError));
    }

    /// <summary>e to the power of each member; never negative.</summary>
    public Interval Exp() => new(
        Low == 0 ? 1 : Math.Max(0, Rounding.Below(Math.Exp(Low), LibraryError)),
        High == 0 ? 1 : double.IsInfinity(High) ? High : Rounding.Above(Math.Exp(High), LibraryError));

    /// <summary>All powers of a member to a member of the exponent. Bases that are not positive are passed over, but for zero to a positive exponent.</summary>
    /// <param name="exponent">The exponents.</param>
    /// <exception cref="ArithmeticException">No member is positive.</exception>
    public Interval Pow(Interval exponent)
    {
        if (High <= 0) throw new ArithmeticException($"Expected a positive base for a power; found {this} to the power of {exponent}.");
        if (exponent.IsPoint && exponent.Low == Math.Floor(exponent.Low) && Math.Abs(exponent.Low) <= 64) return new Interval(Math.Max(Low, 0), High).Pow((int)exponent.Low);
        var log = new Interval(Math.Max(Low, 0), High).Log() * exponent;
        // x^y is monotone in each of its arguments alone, so the ends are at corners; by way of logarithms only where an end is not finite.
        if (!(Low > 0 && double.IsFinite(High) && double.IsFinite(exponent.Low) && double.IsFinite(exponent.High))) return log.Exp();
        var (low, high) = (double.PositiveInfinity, 0.0);
        foreach (var x in (ReadOnlySpan<double>)[Low, High])
        {
            foreach (var y in (ReadOnlySpan<double>)[exponent.Low, exponent.High])
            {
                var power = Math.Pow(x, y);
                (low, high) = (Math.Min(low, x == 1 || y == 0 ? 1 : Rounding.Below(power, LibraryError)), Math.Max(high, x == 1 || y == 0 ? 1 : Rounding.Above(power, LibraryError)));
            }
        }

        return new Interval(Math.Max(0, low), high);
    }

    /// <summary>All smaller ones of a member of each.</summary>
    /// <param name="a">The one interval.</param>
    /// <param name="b">The other.</param>
    public static Interval Min(Interval a, Interval b) => new(Math.Min(a.Low, b.Low), Math.Min(a.High, b.High));

    /// <summary>All greater ones of a member of each.</summary>
    /// <param name="a">The one interval.</param>
    /// <param name="b">The other.</param>
    public static Interval Max(Interval a, Interval b) => new(Math.Max(a.Low, b.Low), Math.Max(a.High, b.High));

    /// <summary>The interval from one decimal number to another; ends that a double cannot hold are rounded outward.</summary>
    /// <param name="low">The lower end; null for none.</param>
    /// <param name="high">The upper end; null for none.</param>
    /// <exception cref="ArgumentException">The ends are the wrong way round.</exception>
    public static Interval Between(decimal? low, decimal? high)
    {
        if (low > high) throw new ArgumentException(FormattableString.Invariant($"An interval runs from a low end to a high end that is not below it; found {low} to {high}."));
        return new(low is { } l ? Rational.Of(l).ToInterval().Low : double.NegativeInfinity, high is { } h ? Rational.Of(h).ToInterval().High : double.PositiveInfinity);
    }

    private static double PowDown(double x, int n)
    {
        var result = 1.0;
        for (var i = 0; i < n; i++) result = Rounding.MultiplyDown(result, x);
        return result;
    }

    private static double PowUp(double x, int n)
    {
        var result = 1.0;
        for (var i = 0; i < n; i++) result = Rounding.MultiplyUp(result, x);
        return result;
    }

    private static double RootNear(double x, int degree, Func<double, int, double> outward)
    {
        if (x == 0 || x == 1 || double.IsInfinity(x)) return x;
        var root = Evaluation.Root(x, degree);
        // A root that comes out exactly stays exact; the exponent's own rounding costs a few more places for high degrees.
        return Rational.Of(root).Pow(degree) == Rational.Of(x) ? root : outward(root, degree <= 3 ? LibraryError : 64);
    }
}
