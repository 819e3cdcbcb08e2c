namespace YiTa.Analysis.Quantities.Internal;

/// <summary>
/// Directed rounding for interval ends. The error of a rounded sum (Knuth's two-sum), product or quotient (fused multiply-add) tells
/// whether the true result lies below or above it, so that an exact result stays exact.
/// </summary>
internal static class Rounding
{
    /// <summary>2⁻⁹⁶⁰: below it the error of a product may itself be lost.</summary>
    private const double Tiny = 1.0261342003245941e-289;

    public static double AddDown(double a, double b) => Down(a + b, SumError(a, b));

    public static double AddUp(double a, double b) => Up(a + b, SumError(a, b));

    public static double MultiplyDown(double a, double b) => a == 0 || b == 0 ? 0 : Down(a * b, ProductError(a, b));

    public static double MultiplyUp(double a, double b) => a == 0 || b == 0 ? 0 : Up(a * b, ProductError(a, b));

    public static double DivideDown(double a, double b) => Unbounded(a, b) ? Limit(a, b) : Down(a / b, QuotientError(a, b));

    public static double DivideUp(double a, double b) => Unbounded(a, b) ? Limit(a, b) : Up(a / b, QuotientError(a, b));

    /// <summary>One step down: what is correct to one unit in the last place becomes a lower bound.</summary>
    public static double Below(double value, int steps = 1)
    {
        for (var i = 0; i < steps && double.IsFinite(value); i++) value = Math.BitDecrement(value);
        return double.IsPositiveInfinity(value) ? double.MaxValue : value;
    }

    /// <summary>One step up: what is correct to one unit in the last place becomes an upper bound.</summary>
    public static double Above(double value, int steps = 1) => -Below(-value, steps);

    private static bool Unbounded(double a, double b) => double.IsInfinity(a) || double.IsInfinity(b);

    // An unbounded divisor brings the quotient as near to zero as one likes, whatever the dividend.
    private static double Limit(double a, double b) => double.IsInfinity(b) ? 0 : a / b;

    private static double Down(double rounded, double error) => error < 0 || double.IsNaN(error) ? Math.BitDecrement(rounded) : rounded;

    private static double Up(double rounded, double error) => error > 0 || double.IsNaN(error) ? Math.BitIncrement(rounded) : rounded;

    // What the true result exceeds the rounded one by, or a number of the same sign; NaN where that is not known.
    private static double SumError(double a, double b)
    {
        if (double.IsInfinity(a) || double.IsInfinity(b)) return 0;
        var sum = a + b;
        var second = sum - a;
        return (a - (sum - second)) + (b - second);
    }

    private static double ProductError(double a, double b)
    {
        if (double.IsInfinity(a) || double.IsInfinity(b)) return 0;
        var product = a * b;
        if (double.IsInfinity(product)) return double.NaN;
        // The error of a tiny product is too small for a double.
        return Math.Abs(product) < Tiny ? (Rational.Of(a) * Rational.Of(b)).CompareTo(Rational.Of(product)) : Math.FusedMultiplyAdd(a, b, -product);
    }

    private static double QuotientError(double a, double b)
    {
        var quotient = a / b;
        if (double.IsInfinity(quotient)) return double.NaN;
        if (a == 0) return 0;
        if (Math.Abs(a) < Tiny || Math.Abs(quotient) < Tiny) return (Rational.Of(a) / Rational.Of(b)).CompareTo(Rational.Of(quotient));
        return Math.FusedMultiplyAdd(quotient, -b, a) * Math.Sign(b);
    }
}
