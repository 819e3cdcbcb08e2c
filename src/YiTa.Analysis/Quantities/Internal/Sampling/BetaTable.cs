using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>
/// Quantiles of a beta distribution with both parameters at least ½, as Taylor polynomials of degree 7 on sixteen pieces of every power
/// of two of the probability, from each end to the median. The distance from the nearer end is right to 1e-12 of itself, which
/// BetaTableTests checks against scipy.
/// </summary>
/// <remarks>
/// The quantile x(u) obeys x′ = B · x^(1−α) · (1−x)^(1−β); the coefficients follow from that equation once x is known in the middle of a
/// piece, where it is found by Newton's method on the incomplete beta function.
/// </remarks>
internal sealed class BetaTable
{
    private const int Pieces = 16;
    private const int Terms = 8;
    private const int FirstExponent = 1023 - 53;
    private const int LastExponent = 1023 - 2;
    private const int Rows = (LastExponent - FirstExponent + 1) * Pieces;
    private const int FirstRow = FirstExponent * Pieces;

    // All rows from the low end, then all rows from the high end.
    private readonly double[] _coefficients = GC.AllocateArray<double>(2 * Rows * Terms, pinned: true);

    public BetaTable(double alpha, double beta)
    {
        var low = new Side(alpha, beta);
        var high = new Side(beta, alpha);
        // B(α, β) is what the unnormalised integrals from both ends to any point between sum up to.
        var complete = low.Integral(0.5) + high.Integral(0.5);
        Fill(low, complete, 0);
        Fill(high, complete, Rows * Terms);
    }

    /// <summary>low + width · quantile, or the same from the high end where the probability is above ½.</summary>
    /// <param name="u">Odd multiples of 2⁻⁵³.</param>
    /// <param name="low">The value at probability 0.</param>
    /// <param name="high">The value at probability 1.</param>
    /// <param name="width">The distance between them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Of(Vector512<double> u, Vector512<double> low, Vector512<double> high, Vector512<double> width)
    {
        var above = Vector512.GreaterThan(u, Vector512.Create(0.5));
        var near = Vector512.ConditionalSelect(above, Vector512.Create(1.0) - u, u);
        var bits = near.AsUInt64();
        var rows = (bits >> 48) - Vector512.Create((ulong)FirstRow) + (above.AsUInt64() & Vector512.Create((ulong)Rows));
        var t = (((bits << 4) & Vector512.Create(0x000FFFFFFFFFFFFFUL)) | Vector512.Create(0x3FF0000000000000UL)).AsDouble() - Vector512.Create(1.5);
        ref var table = ref MemoryMarshal.GetArrayDataReference(_coefficients);
        var distance = Vector512.Create(
            Vector256.Create(At(ref table, rows[0], t[0]), At(ref table, rows[1], t[1]), At(ref table, rows[2], t[2]), At(ref table, rows[3], t[3])),
            Vector256.Create(At(ref table, rows[4], t[4]), At(ref table, rows[5], t[5]), At(ref table, rows[6], t[6]), At(ref table, rows[7], t[7])));
        return Vector512.FusedMultiplyAdd(Vector512.ConditionalSelect(above, -width, width), distance, Vector512.ConditionalSelect(above, high, low));
    }

    /// <summary>One lane of the above.</summary>
    public double Of(double u, double low, double high) => Of(Vector512.Create(u == 0.5 ? Math.BitDecrement(0.5) : u), Vector512.Create(low), Vector512.Create(high), Vector512.Create(high - low))[0];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double At(ref double table, ulong row, double t)
    {
        ref var c = ref Unsafe.Add(ref table, (nint)row * Terms);
        var square = t * t;
        var fourth = square * square;
        var first = Math.FusedMultiplyAdd(Unsafe.Add(ref c, 1), t, c);
        var second = Math.FusedMultiplyAdd(Unsafe.Add(ref c, 3), t, Unsafe.Add(ref c, 2));
        var third = Math.FusedMultiplyAdd(Unsafe.Add(ref c, 5), t, Unsafe.Add(ref c, 4));
        var last = Math.FusedMultiplyAdd(Unsafe.Add(ref c, 7), t, Unsafe.Add(ref c, 6));
        return Math.FusedMultiplyAdd(Math.FusedMultiplyAdd(last, square, third), fourth, Math.FusedMultiplyAdd(second, square, first));
    }

    private void Fill(Side side, double complete, int offset)
    {
        // Downwards from ½, each quantile started from the one before.
        var (previous, x) = (0.5, side.Bisect(0.5 * complete));
        for (var row = Rows - 1; row >= 0; row--)
        {
            var unit = Math.ScaleB(1, FirstExponent - 1023 + (row / Pieces));
            var width = unit / Pieces;
            var middle = unit + (((row % Pieces) + 0.5) * width);
            // Near the end x grows as u^(1/α).
            x = side.Solve(middle * complete, x * VectorMath.Pow(middle / previous, 1 / side.Alpha));
            side.Taylor(x, complete, width, _coefficients.AsSpan(offset + (row * Terms), Terms));
            previous = middle;
        }
    }

    /// <summary>A beta distribution seen from its low end.</summary>
    private readonly record struct Side(double Alpha, double Beta)
    {
        /// <summary>The integral of t^(α−1) (1−t)^(β−1) from 0 to x: x^α (1−x)^β / α · Σ Π (α+β+j)/(α+1+j) · xⁿ.</summary>
        public double Integral(double x)
        {
            var (term, sum) = (1.0, 1.0);
            for (var n = 0; n < 4000 && term > 1e-17 * sum; n++)
            {
                term *= x * (Alpha + Beta + n) / (Alpha + 1 + n);
                sum += term;
            }

            return VectorMath.Exp((Alpha * VectorMath.Log(x)) + (Beta * VectorMath.Log(1 - x))) * sum / Alpha;
        }

        /// <summary>Where the integral reaches a value, roughly.</summary>
        public double Bisect(double area)
        {
            var (low, high) = (0.0, 1.0);
            for (var i = 0; i < 20; i++)
            {
                var middle = (low + high) / 2;
                if (Integral(middle) < area) low = middle;
                else high = middle;
            }

            return (low + high) / 2;
        }

        /// <summary>Where the integral reaches a value, from a point near by.</summary>
        public double Solve(double area, double x)
        {
            for (var i = 0; i < 4; i++)
            {
                x = Math.Min(x, 1 - 1e-6);
                var step = (Integral(x) - area) / Density(x);
                // A step beyond the end is halved instead.
                x = step < x ? x - step : x / 2;
                if (Math.Abs(step) < 1e-9 * x) break;
            }

            return x;
        }

        /// <summary>The series of x(u) about a point, in units of <paramref name="width"/> of the probability.</summary>
        public void Taylor(double x, double complete, double width, Span<double> series)
        {
            // With p = x′ · width and q = x − x²: p′ q = p² r, where r = (1−α) − (2−α−β) x; p is scaled like u.
            Span<double> p = stackalloc double[Terms];
            Span<double> q = stackalloc double[Terms];
            Span<double> r = stackalloc double[Terms];
            Span<double> squares = stackalloc double[Terms];
            series[0] = x;
            p[0] = complete * width / Density(x);
            for (var k = 0; k < Terms - 1; k++)
            {
                series[k + 1] = p[k] / (k + 1);
                q[k] = series[k];
                for (var j = 0; j <= k; j++) q[k] -= series[j] * series[k - j];
                r[k] = (k == 0 ? 1 - Alpha : 0) - ((2 - Alpha - Beta) * series[k]);
                squares[k] = 0;
                for (var j = 0; j <= k; j++) squares[k] += p[j] * p[k - j];
                var sum = 0.0;
                for (var j = 0; j <= k; j++) sum += squares[j] * r[k - j];
                for (var j = 1; j <= k; j++) sum -= (k + 1 - j) * p[k + 1 - j] * q[j];
                p[k + 1] = sum / ((k + 1) * q[0]);
            }
        }

        private double Density(double x) => VectorMath.Exp(((Alpha - 1) * VectorMath.Log(x)) + ((Beta - 1) * VectorMath.Log(1 - x)));
    }
}
