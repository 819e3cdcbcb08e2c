namespace YiTa.Analysis.Charts.Internal;

/// <summary>A series as it is drawn: its name in the legend, the series it was added with, its look and its points.</summary>
internal sealed record DrawnSeries(string Name, string Origin, Palette Look, IReadOnlyList<ChartPoint> Points)
{
    public bool IsContext => ReferenceEquals(Look, Palette.Context);
}
