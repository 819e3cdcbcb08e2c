namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>
/// The draws by rank, exactly, without sorting all of them: they are dealt into buckets by size, and a bucket is sorted when a rank in it
/// is asked for. Coverage intervals touch only the tails.
/// </summary>
internal sealed class OrderStatistics
{
    private const int PerBucket = 1024;
    private const int MostBuckets = 8192;
    private readonly double[] _draws;
    private readonly int[] _starts;
    private readonly bool[] _isSorted;
    private readonly Lock _lock = new();

    public OrderStatistics(ReadOnlySpan<double> sample)
    {
        var (count, low, high) = (0, double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in sample)
        {
            // Neither comparison is true of NaN.
            if (value < low) low = value;
            if (value > high) high = value;
            if (!double.IsNaN(value)) count++;
        }

        var buckets = Math.Clamp(count / PerBucket, 1, MostBuckets);
        var scale = high > low && double.IsFinite(high - low) ? buckets / (high - low) : 0;
        var starts = new int[buckets + 1];
        foreach (var value in sample)
        {
            if (!double.IsNaN(value)) starts[Bucket(value, low, scale, buckets) + 1]++;
        }

        for (var i = 0; i < buckets; i++) starts[i + 1] += starts[i];
        var next = starts.AsSpan(0, buckets).ToArray();
        _draws = GC.AllocateUninitializedArray<double>(count);
        foreach (var value in sample)
        {
            if (!double.IsNaN(value)) _draws[next[Bucket(value, low, scale, buckets)]++] = value;
        }

        (_starts, _isSorted) = (starts, new bool[buckets]);
    }

    /// <summary>How many draws there are, those outside the domain left out.</summary>
    public int Count => _draws.Length;

    /// <summary>The draw of a rank.</summary>
    /// <param name="rank">From 0, the smallest, to <see cref="Count"/> less one.</param>
    public double this[int rank]
    {
        get
        {
            Sort(rank, rank + 1);
            return _draws[rank];
        }
    }

    /// <summary>The draws from one rank to before another, in order.</summary>
    public ReadOnlySpan<double> Between(int from, int to)
    {
        Sort(from, to);
        return _draws.AsSpan(from, to - from);
    }

    // In range, so that the conversion is the same on every machine.
    private static int Bucket(double value, double low, double scale, int buckets) => Math.Min(double.ConvertToIntegerNative<int>((value - low) * scale), buckets - 1);

    private void Sort(int from, int to)
    {
        if (from >= to) return;
        lock (_lock)
        {
            var bucket = Array.BinarySearch(_starts, from);
            if (bucket < 0) bucket = ~bucket - 1;
            for (; bucket < _isSorted.Length && _starts[bucket] < to; bucket++)
            {
                if (_isSorted[bucket]) continue;
                _draws.AsSpan(_starts[bucket].._starts[bucket + 1]).Sort();
                _isSorted[bucket] = true;
            }
        }
    }
}
