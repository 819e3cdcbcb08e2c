using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>Sums over samples in an order that is fixed: eight lanes, folded every 4,096 draws into a compensated sum. NaN is left out.</summary>
internal static class Reduction
{
    private const int Chunk = 4096;

    /// <summary>How many draws lie in the domain, their mean, and the sum of squared differences from it.</summary>
    public static (int Count, double Mean, double Squares) Moments(ReadOnlySpan<double> sample)
    {
        var first = 0;
        while (first < sample.Length && double.IsNaN(sample[first])) first++;
        if (first == sample.Length) return (0, double.NaN, double.NaN);
        // Measured from one of the draws, so that equal draws have exactly their own mean.
        var shift = sample[first];
        var (count, sum, _) = Sums(sample, sample, shift, shift);
        var mean = shift + (sum / count);
        var (_, rest, squares) = Sums(sample, sample, mean, mean);
        return ((int)count, mean, Math.Max(0, squares - (rest * rest / count)));
    }

    /// <summary>The correlation coefficient of two results; only draws in the domain of both count.</summary>
    public static double Correlation(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var (both, other) = (new double[a.Length], new double[b.Length]);
        for (var i = 0; i < both.Length; i++) (both[i], other[i]) = double.IsNaN(a[i] + b[i]) ? (double.NaN, double.NaN) : (a[i], b[i]);
        var (count, mean, squares) = Moments(both);
        var (_, otherMean, otherSquares) = Moments(other);
        if (count < 2 || squares == 0 || otherSquares == 0) return double.NaN;
        return Math.Clamp(Sums(both, other, mean, otherMean).Products / (Math.Sqrt(squares) * Math.Sqrt(otherSquares)), -1, 1);
    }

    /// <summary>The number of draws in the domain, the sum of a − m, and that of (a − m)(b − n).</summary>
    private static (double Count, double Sum, double Products) Sums(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double m, double n)
    {
        var (count, sum, products) = (0.0, default(Compensated), default(Compensated));
        for (var start = 0; start < a.Length; start += Chunk)
        {
            var length = Math.Min(Chunk, a.Length - start);
            var part = Chunked(a.Slice(start, length), b.Slice(start, length), m, n);
            count += part.Count;
            sum.Add(part.Sum);
            products.Add(part.Products);
        }

        return (count, sum.Value, products.Value);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Count, double Sum, double Products) Chunked(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double m, double n)
    {
        ref var x = ref MemoryMarshal.GetReference(a);
        ref var y = ref MemoryMarshal.GetReference(b);
        var (counts, sums, products) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        var (left, right, one) = (Vector512.Create(m), Vector512.Create(n), Vector512.Create(1.0));
        var i = 0;
        for (; i <= a.Length - 8; i += 8)
        {
            var d = Vector512.LoadUnsafe(ref x, (nuint)i) - left;
            var e = Vector512.LoadUnsafe(ref y, (nuint)i) - right;
            var known = Vector512.Equals(d, d);
            counts += known & one;
            sums += known & d;
            products += known & (d * e);
        }

        var (count, sum, product) = (Fold(counts), Fold(sums), Fold(products));
        for (; i < a.Length; i++)
        {
            if (double.IsNaN(a[i])) continue;
            count++;
            sum += a[i] - m;
            product += (a[i] - m) * (b[i] - n);
        }

        return (count, sum, product);
    }

    private static double Fold(Vector512<double> v) => v[0] + v[1] + (v[2] + v[3]) + (v[4] + v[5] + (v[6] + v[7]));

    /// <summary>Neumaier's compensated summation.</summary>
    private struct Compensated
    {
        private double _sum;
        private double _lost;

        public readonly double Value => _sum + _lost;

        public void Add(double next)
        {
            var sum = _sum + next;
            _lost += Math.Abs(_sum) >= Math.Abs(next) ? _sum - sum + next : next - sum + _sum;
            _sum = sum;
        }
    }
}
