using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>
/// Quantiles of the standard normal distribution by the rational functions of M. J. Wichura, “Algorithm AS 241”, Applied Statistics 37
/// (1988), PPND16; relative error about 1e-15.
/// </summary>
internal static class NormalQuantile
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Of(Vector512<double> u)
    {
        var q = u - Vector512.Create(0.5);
        var inner = Vector512.Create(0.180625) - (q * q);
        var centre = q * Rational(
            inner,
            2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4, 1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080,
            5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4, 5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1);
        var outside = Vector512.GreaterThan(Vector512.Abs(q), Vector512.Create(0.425));
        if (Vector512.EqualsAll(outside.AsUInt64(), Vector512<ulong>.Zero)) return centre;

        // 1 − u is exact, for u is an odd multiple of 2⁻⁵³.
        var smaller = Vector512.ConditionalSelect(Vector512.LessThan(q, Vector512<double>.Zero), u, Vector512.Create(1.0) - u);
        var r = Vector512.Sqrt(-VectorMath.Log(smaller));
        var tail = Rational(
            r - Vector512.Create(1.6),
            7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258, 3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590, 1.42343711074968357734,
            1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940, 2.05319162663775882187);
        var far = Vector512.GreaterThan(r, Vector512.Create(5.0));
        if (!Vector512.EqualsAll(far.AsUInt64(), Vector512<ulong>.Zero))
        {
            var end = Rational(
                r - Vector512.Create(5.0),
                2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990, 6.65790464350110377720,
                2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1);
            tail = Vector512.ConditionalSelect(far, end, tail);
        }

        tail = Vector512.ConditionalSelect(Vector512.LessThan(q, Vector512<double>.Zero), -tail, tail);
        return Vector512.ConditionalSelect(outside, tail, centre);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Rational(
        Vector512<double> x,
        double a7, double a6, double a5, double a4, double a3, double a2, double a1, double a0,
        double b7, double b6, double b5, double b4, double b3, double b2, double b1)
    {
        var numerator = Step(Step(Step(Step(Step(Step(Step(Vector512.Create(a7), x, a6), x, a5), x, a4), x, a3), x, a2), x, a1), x, a0);
        var denominator = Step(Step(Step(Step(Step(Step(Step(Vector512.Create(b7), x, b6), x, b5), x, b4), x, b3), x, b2), x, b1), x, 1);
        return numerator / denominator;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Step(Vector512<double> sum, Vector512<double> x, double next) => Vector512.FusedMultiplyAdd(sum, x, Vector512.Create(next));
}
