namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>Counts draws in bins.</summary>
internal static class Histograms
{
    private const double Tail = 0.0005;

    public static Histogram Of(ReadOnlySpan<double> sample, OrderStatistics ranks, int bins)
    {
        var (low, high) = (ranks[0], ranks[ranks.Count - 1]);
        var (from, to) = (CoverageIntervals.Quantile(ranks, Tail), CoverageIntervals.Quantile(ranks, 1 - Tail));
        // Long tails would squeeze everything else into a few bins.
        if (high - low > 1.5 * (to - from) && to > from) (low, high) = (from, to);
        var counts = new int[bins];
        var (below, above) = (0, 0);
        var scale = high > low ? bins / (high - low) : 0;
        foreach (var value in sample)
        {
            if (value < low) below++;
            else if (value > high) above++;
            else if (!double.IsNaN(value)) counts[Math.Min((int)((value - low) * scale), bins - 1)]++;
        }

        return new Histogram(low, high, counts, below, above);
    }
}
