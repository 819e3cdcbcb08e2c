namespace YiTa.Analysis.Charts.Internal;

/// <summary>A named series of points as an author adds it.</summary>
internal sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points)
{
    /// <summary>The series as they are drawn: what comes from outside the sources is a series of its own and says so.</summary>
    public static List<DrawnSeries> Split(string title, IReadOnlyList<ChartSeries> series)
    {
        var drawn = new List<DrawnSeries>();
        foreach (var (name, points) in series)
        {
            ChartPoint[] sources = [.. points.Where(point => !point.IsContext)];
            ChartPoint[] context = [.. points.Where(point => point.IsContext)];
            var own = drawn.Count(other => !other.IsContext);
            if (sources.Length > 0 && own == Palette.Count)
                throw new ChartException(title, ChartFault.Series, $"it has more than {Palette.Count} series, which nobody can tell apart.");
            if (sources.Length > 0) drawn.Add(new DrawnSeries(name, name, Palette.Series(own), sources));
            if (context.Length > 0) drawn.Add(new DrawnSeries($"{name} (context)", name, Palette.Context, context));
        }

        return drawn;
    }

    /// <summary>Whether a reader needs a legend: there are several series, or one that must be named as context.</summary>
    public static bool NeedLegend(IReadOnlyList<DrawnSeries> series) => series.Count > 1 || series.Any(part => part.IsContext);
}
