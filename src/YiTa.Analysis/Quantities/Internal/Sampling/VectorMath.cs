using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>
/// exp, ln, powers and roots of eight numbers at a time, the same to the last bit on every machine: only IEEE operations whose results
/// are prescribed (sums, products, quotients, fused multiply-add) in an order that is written out, and no function of a platform.
/// </summary>
/// <remarks>
/// Series: exp by Taylor after reduction by multiples of ln 2; ln by 2 artanh((m − 1)/(m + 1)) with its leading terms in double-double.
/// Errors are measured against 60-digit values by ElementaryTests: below 1 unit in the last place for exp and ln; powers below 1 too
/// where the result lies between 1e-20 and 1e20, and below 3 anywhere.
/// </remarks>
internal static class VectorMath
{
    // ln 2 = High + Low; High has 21 zero bits at its end, so that multiples of it by an exponent are exact (K. C. Ng's splitting).
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double Log2E = 1.4426950408889634074;

    // Adding it to a small number leaves the nearest whole number in the last bits.
    private const double Magic = 6755399441055744.0;
    private const long MagicBits = 0x4338000000000000;

    // The bits of √½: mantissas are taken from √½ to √2.
    private const ulong RootHalf = 0x3FE6A09E667F3BCD;
    private const ulong One = 0x3FF0000000000000;

    /// <summary>e to the power of x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x) => Exp(x, Vector512<double>.Zero);

    /// <summary>The natural logarithm; negative infinity of 0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x)
    {
        var (k, m) = Split(x);
        var f = m - Vector512.Create(1.0);
        var s = f / (Vector512.Create(2.0) + f);
        var z = s * s;
        var q = Vector512.Create(2 / 23.0);
        q = Fma(q, z, Vector512.Create(2 / 21.0));
        q = Fma(q, z, Vector512.Create(2 / 19.0));
        q = Fma(q, z, Vector512.Create(2 / 17.0));
        q = Fma(q, z, Vector512.Create(2 / 15.0));
        q = Fma(q, z, Vector512.Create(2 / 13.0));
        q = Fma(q, z, Vector512.Create(2 / 11.0));
        q = Fma(q, z, Vector512.Create(2 / 9.0));
        q = Fma(q, z, Vector512.Create(2 / 7.0));
        q = Fma(q, z, Vector512.Create(2 / 5.0));
        q = Fma(q, z, Vector512.Create(2 / 3.0));
        // ln(1 + f) = f − (f²/2 − s (f²/2 + z q)), in which the terms after f are small.
        var half = f * f * Vector512.Create(0.5);
        var rest = Fma(s, Fma(z, q, half), k * Vector512.Create(Ln2Low));
        var log = Fma(k, Vector512.Create(Ln2High), f - (half - rest));
        // 0, infinity, and what has no logarithm.
        var isOrdinary = Vector512.GreaterThan(x, Vector512<double>.Zero) & Vector512.LessThan(x, Vector512.Create(double.PositiveInfinity));
        if (Vector512.EqualsAll(isOrdinary.AsUInt64(), Vector512<ulong>.AllBitsSet)) return log;
        log = Select(Vector512.Equals(x, Vector512<double>.Zero), double.NegativeInfinity, log);
        log = Select(Vector512.Equals(x, Vector512.Create(double.PositiveInfinity)), double.PositiveInfinity, log);
        return Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(x, Vector512<double>.Zero), log, Vector512.Create(double.NaN));
    }

    /// <summary>A positive number to the power of another; NaN where the base is not positive or not finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Pow(Vector512<double> x, Vector512<double> y)
    {
        var (high, low) = LogParts(x);
        var product = y * high;
        var rest = Fma(y, high, -product) + (y * low);
        // An infinite product has no rest.
        rest = Vector512.ConditionalSelect(Vector512.LessThan(Vector512.Abs(product), Vector512.Create(1e300)), rest, Vector512<double>.Zero);
        var defined = Vector512.GreaterThan(x, Vector512<double>.Zero) & Vector512.LessThan(x, Vector512.Create(double.PositiveInfinity));
        return Vector512.ConditionalSelect(defined, Exp(product, rest), Vector512.Create(double.NaN));
    }

    /// <summary>The real root of a whole degree; NaN of a negative number where the degree is even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Root(Vector512<double> x, double degree)
    {
        var size = Vector512.Abs(x);
        var (high, low) = LogParts(size);
        // (high + low) ÷ degree, with the remainder of the division.
        var divisor = Vector512.Create(degree);
        var quotient = high / divisor;
        var rest = (Fma(-quotient, divisor, high) + low) / divisor;
        var root = Exp(quotient, rest);
        root = Vector512.ConditionalSelect(Vector512.Equals(size, Vector512<double>.Zero), Vector512<double>.Zero, root);
        var negative = degree % 2 == 1 ? -root : Vector512.Create(double.NaN);
        root = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), negative, root);
        return Vector512.ConditionalSelect(Vector512.LessThan(size, Vector512.Create(double.PositiveInfinity)), root, x + x);
    }

    /// <summary>A whole power by repeated squaring; each multiplication rounds once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Power(Vector512<double> x, int exponent)
    {
        var result = Vector512.Create(1.0);
        for (var rest = Math.Abs((long)exponent); rest > 0; rest >>= 1)
        {
            if ((rest & 1) == 1) result *= x;
            x *= x;
        }

        return exponent < 0 ? Vector512.Create(1.0) / result : result;
    }

    /// <summary>One lane of <see cref="Exp(Vector512{double})"/>.</summary>
    public static double Exp(double x) => Exp(Vector512.Create(x))[0];

    /// <summary>One lane of <see cref="Log(Vector512{double})"/>.</summary>
    public static double Log(double x) => Log(Vector512.Create(x))[0];

    /// <summary>One lane of <see cref="Pow(Vector512{double}, Vector512{double})"/>.</summary>
    public static double Pow(double x, double y) => Pow(Vector512.Create(x), Vector512.Create(y))[0];

    /// <summary>One lane of <see cref="Root(Vector512{double}, double)"/>.</summary>
    public static double Root(double x, int degree) => Root(Vector512.Create(x), degree)[0];

    /// <summary>exp(high + low), where low is small against high or against 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Exp(Vector512<double> high, Vector512<double> low)
    {
        // Beyond these ends the result is 0 or infinite anyway; NaN passes through, for it is not compared as true.
        high = Select(Vector512.GreaterThan(high, Vector512.Create(720.0)), 720.0, high);
        high = Select(Vector512.LessThan(high, Vector512.Create(-760.0)), -760.0, high);
        var shifted = Fma(high, Vector512.Create(Log2E), Vector512.Create(Magic));
        var k = shifted - Vector512.Create(Magic);
        var exact = Fma(-k, Vector512.Create(Ln2High), high);
        var tail = Fma(-k, Vector512.Create(Ln2Low), low);
        var r = exact + tail;
        tail = exact - r + tail;
        var p = Vector512.Create(1 / 6227020800.0);
        p = Fma(p, r, Vector512.Create(1 / 479001600.0));
        p = Fma(p, r, Vector512.Create(1 / 39916800.0));
        p = Fma(p, r, Vector512.Create(1 / 3628800.0));
        p = Fma(p, r, Vector512.Create(1 / 362880.0));
        p = Fma(p, r, Vector512.Create(1 / 40320.0));
        p = Fma(p, r, Vector512.Create(1 / 5040.0));
        p = Fma(p, r, Vector512.Create(1 / 720.0));
        p = Fma(p, r, Vector512.Create(1 / 120.0));
        p = Fma(p, r, Vector512.Create(1 / 24.0));
        p = Fma(p, r, Vector512.Create(1 / 6.0));
        p = Fma(p, r, Vector512.Create(0.5));
        var sum = Vector512.Create(1.0) + r;
        var rest = Vector512.Create(1.0) - sum + r;
        // exp(r + tail) = exp(r) + tail · exp(r), of which 1 + r is enough for the tail.
        rest += Fma(p * r, r, tail * sum);
        var value = sum + rest;
        // Two steps of scaling, so that results near the ends of the range neither overflow nor vanish on the way.
        var exponent = shifted.AsInt64() - Vector512.Create(MagicBits);
        var half = exponent >> 1;
        return value * PowerOfTwo(half) * PowerOfTwo(exponent - half);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> PowerOfTwo(Vector512<long> exponent) => ((exponent + Vector512.Create(1023L)) << 52).AsDouble();

    /// <summary>x = m · 2^k with m from √½ to √2; for positive finite x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> K, Vector512<double> M) Split(Vector512<double> x)
    {
        var tiny = Vector512.LessThan(x, Vector512.Create(2.2250738585072014e-308));
        x = Vector512.ConditionalSelect(tiny, x * Vector512.Create(18014398509481984.0), x);
        var bits = x.AsUInt64() + Vector512.Create(One - RootHalf);
        var m = ((bits & Vector512.Create(0x000FFFFFFFFFFFFFUL)) + Vector512.Create(RootHalf)).AsDouble();
        // The exponent as a number: its bits behind those of 2⁵².
        var k = ((bits >> 52) | Vector512.Create(0x4330000000000000UL)).AsDouble() - Vector512.Create(4503599627370496.0 + 1023);
        k -= Vector512.ConditionalSelect(tiny, Vector512.Create(54.0), Vector512<double>.Zero);
        return (k, m);
    }

    /// <summary>ln x as high + low, correct to about 2⁻⁶² of itself; for positive finite x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> High, Vector512<double> Low) LogParts(Vector512<double> x)
    {
        var (k, m) = Split(x);
        var f = m - Vector512.Create(1.0);
        var divisor = Vector512.Create(2.0) + f;
        var divisorLow = Vector512.Create(2.0) - divisor + f;
        var reciprocal = Vector512.Create(1.0) / divisor;
        var s = f * reciprocal;
        var sLow = (Fma(-s, divisor, f) - (s * divisorLow)) * reciprocal;
        var z = s * s;
        var zLow = Fma(s, s, -z) + ((s + s) * sLow);
        var w = s * z;
        var wLow = Fma(s, z, -w) + (s * zLow) + (sLow * z);

        var q = Vector512.Create(2 / 27.0);
        q = Fma(q, z, Vector512.Create(2 / 25.0));
        q = Fma(q, z, Vector512.Create(2 / 23.0));
        q = Fma(q, z, Vector512.Create(2 / 21.0));
        q = Fma(q, z, Vector512.Create(2 / 19.0));
        q = Fma(q, z, Vector512.Create(2 / 17.0));
        q = Fma(q, z, Vector512.Create(2 / 15.0));
        q = Fma(q, z, Vector512.Create(2 / 13.0));
        q = Fma(q, z, Vector512.Create(2 / 11.0));
        q = Fma(q, z, Vector512.Create(2 / 9.0));
        q = Fma(q, z, Vector512.Create(2 / 7.0));
        q = Fma(q, z, Vector512.Create(2 / 5.0));
        q *= z;
        // 2/3 = its double + 3.7007434154171886e-17.
        var p = Vector512.Create(2 / 3.0) + q;
        var pLow = Vector512.Create(2 / 3.0) - p + q + Vector512.Create(3.7007434154171886e-17);
        var v = w * p;
        var vLow = Fma(w, p, -v) + (w * pLow) + (wLow * p);
        var twice = s + s;
        var log = twice + v;
        var logLow = twice - log + v + (sLow + sLow + vLow);

        var exact = k * Vector512.Create(Ln2High);
        var sum = exact + log;
        // The exact remainder of a sum whose terms may be of any size (Knuth).
        var part = sum - exact;
        var remainder = exact - (sum - part) + (log - part);
        remainder += Fma(k, Vector512.Create(Ln2Low), logLow);
        var high = sum + remainder;
        return (high, sum - high + remainder);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Fma(Vector512<double> a, Vector512<double> b, Vector512<double> c) => Vector512.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Select(Vector512<double> condition, double whenTrue, Vector512<double> whenFalse) =>
        Vector512.ConditionalSelect(condition, Vector512.Create(whenTrue), whenFalse);
}
