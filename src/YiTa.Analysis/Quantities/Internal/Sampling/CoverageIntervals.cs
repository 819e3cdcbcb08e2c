namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>Coverage intervals and quantiles of sorted draws, after JCGM 101.</summary>
internal static class CoverageIntervals
{
    /// <summary>JCGM 101 7.7.2: from y(r) to y(r + q), where q is pM to the nearest whole number and r is (M − q)/2, rounded up.</summary>
    public static Interval Symmetric(OrderStatistics draws, double coverage)
    {
        var (covered, count) = (Covered(draws.Count, coverage), draws.Count);
        // Ranks are counted from 1 in the clause.
        var low = (count - covered + 1) / 2;
        return Of(draws, Math.Max(low, 1) - 1, Math.Max(low, 1) - 1 + covered);
    }

    /// <summary>JCGM 101 7.7.4: the shortest of the intervals from y(r) to y(r + q), the lowest one of several.</summary>
    public static Interval Shortest(OrderStatistics draws, double coverage)
    {
        var covered = Covered(draws.Count, coverage);
        var low = draws.Between(0, draws.Count - covered);
        var high = draws.Between(covered, draws.Count);
        var (best, width) = (0, double.PositiveInfinity);
        for (var r = 0; r < low.Length; r++)
        {
            if (!(high[r] - low[r] < width)) continue;
            (best, width) = (r, high[r] - low[r]);
        }

        return Of(draws, best, best + covered);
    }

    /// <summary>JCGM 101 7.5 and D.3: y(r) stands for the probability (r − ½)/M, and lines join these points.</summary>
    public static double Quantile(OrderStatistics draws, double probability)
    {
        var place = Math.Clamp((probability * draws.Count) - 0.5, 0, draws.Count - 1);
        var rank = (int)place;
        var (low, high) = (draws[rank], draws[Math.Min(rank + 1, draws.Count - 1)]);
        return low + ((place - rank) * (high - low));
    }

    private static int Covered(int count, double coverage) => Math.Clamp((int)((coverage * count) + 0.5), 0, count - 1);

    private static Interval Of(OrderStatistics draws, int low, int high) => new(draws[low], draws[Math.Min(high, draws.Count - 1)]);
}
