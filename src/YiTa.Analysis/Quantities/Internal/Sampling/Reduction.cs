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
        var first = sample.IndexOfAnyExcept(double.NaN);
        if (first < 0) return (0, double.NaN, double.NaN);
        // Measured from one of the draws, so that equal draws have exactly their own mean.
        var shift = sample[first];
        var count = Count(sample);
        var mean = shift + (Sum(sample, sample, shift, shift, squared: false) / count);
        var rest = Sum(sample, sample, mean, mean, squared: false);
        return (count, mean, Math.Max(0, Sum(sample, sample, mean, mean, squared: true) - (rest * rest / count)));
    }

    /// <summary>The correlation coefficient of two results; only draws in the domain of both count.</summary>
    public static double Correlation(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var (both, other) = (new double[a.Length], new double[b.Length]);
        for (var i = 0; i < both.Length; i++) (both[i], other[i]) = double.IsNaN(a[i] + b[i]) ? (double.NaN, double.NaN) : (a[i], b[i]);
        var (count, mean, squares) = Moments(both);
        var (_, otherMean, otherSquares) = Moments(other);
        if (count < 2 || squares == 0 || otherSquares == 0) return double.NaN;
        return Math.Clamp(Sum(both, other, mean, otherMean, squared: true) / (Math.Sqrt(squares) * Math.Sqrt(otherSquares)), -1, 1);
    }

    private static int Count(ReadOnlySpan<double> sample)
    {
        var count = 0;
        foreach (var value in sample)
        {
            if (!double.IsNaN(value)) count++;
        }

        return count;
    }

    /// <summary>The sum of a − m, or of (a − m)(b − n).</summary>
    private static double Sum(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double m, double n, bool squared)
    {
        var (sum, lost) = (0.0, 0.0);
        for (var start = 0; start < a.Length; start += Chunk)
        {
            var length = Math.Min(Chunk, a.Length - start);
            var chunk = Chunked(a.Slice(start, length), b.Slice(start, length), m, n, squared);
            // Neumaier's compensated summation.
            var next = sum + chunk;
            lost += Math.Abs(sum) >= Math.Abs(chunk) ? sum - next + chunk : chunk - next + sum;
            sum = next;
        }

        return sum + lost;
    }

    private static double Chunked(ReadOnlySpan<double> a, ReadOnlySpan<double> b, double m, double n, bool squared)
    {
        ref var x = ref MemoryMarshal.GetReference(a);
        ref var y = ref MemoryMarshal.GetReference(b);
        var lanes = Vector512<double>.Zero;
        var i = 0;
        for (; i <= a.Length - 8; i += 8) lanes += Term(Vector512.LoadUnsafe(ref x, (nuint)i), Vector512.LoadUnsafe(ref y, (nuint)i), m, n, squared);
        for (; i < a.Length; i++) lanes = lanes.WithElement(i & 7, lanes[i & 7] + Term(Vector512.Create(a[i]), Vector512.Create(b[i]), m, n, squared)[0]);
        return lanes[0] + lanes[1] + (lanes[2] + lanes[3]) + (lanes[4] + lanes[5] + (lanes[6] + lanes[7]));
    }

    private static Vector512<double> Term(Vector512<double> a, Vector512<double> b, double m, double n, bool squared)
    {
        var d = a - Vector512.Create(m);
        var term = squared ? d * (b - Vector512.Create(n)) : d;
        return Vector512.ConditionalSelect(Vector512.Equals(term, term), term, Vector512<double>.Zero);
    }
}
