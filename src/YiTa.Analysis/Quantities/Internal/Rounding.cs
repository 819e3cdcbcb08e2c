namespace YiTa.Analysis.Quantities.Internal;

/// <summary>
/// Directed rounding for interval ends. The error of a rounded sum (Knuth's two-sum), product or quotient (fused multiply-add) tells
/// whether the true result lies below or above it, so that an exact result stays exact.
/// </summary>
internal static class Rounding
{
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

    private static double Down(double rounded, double error) => error < 0 ? Math.BitDecrement(rounded)
        : double.IsPositiveInfinity(rounded) && double.IsNaN(error) ? double.MaxValue : rounded;

    private static double Up(double rounded, double error) => error > 0 ? Math.BitIncrement(rounded)
        : double.IsNegativeInfinity(rounded) && double.IsNaN(error) ? double.MinValue : rounded;

    private static double SumError(double a, double b)
    {
        if (double.IsInfinity(a) || double.IsInfinity(b)) return 0;
        var sum = a + b;
        var second = sum - a;
        return (a - (sum - second)) + (b - second);
    }

    private static double ProductError(double a, double b) =>
        double.IsInfinity(a) || double.IsInfinity(b) ? 0 : double.IsInfinity(a * b) ? double.NaN : Math.FusedMultiplyAdd(a, b, -(a * b));

    private static double QuotientError(double a, double b)
    {
        var quotient = a / b;
        return double.IsInfinity(quotient) ? double.NaN : -Math.FusedMultiplyAdd(quotient, b, -a) / b;
    }
}
