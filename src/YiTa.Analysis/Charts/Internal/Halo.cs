using YiTa.Analysis.Charts.Plotly;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>Whiskers that stand out on bars of any colour and on paper of any: dark, in a light outline.</summary>
internal static class Halo
{
    /// <param name="name">The series that the whiskers belong to.</param>
    /// <param name="points">Category, end of the bar, and the ends of its whisker.</param>
    public static IEnumerable<Trace> Whiskers(string name, IReadOnlyList<(PlotlyValue Category, double At, double Low, double High)> points)
    {
        if (points.Count == 0) yield break;
        foreach (var (color, thickness, width) in ((string, double, double)[])[("#ffffff", 4.5, 6), ("#1f2328", 1.8, 5)])
        {
            yield return new ScatterTrace
            {
                Name = name,
                LegendGroup = name,
                ShowLegend = false,
                HoverInfo = "skip",
                Mode = ScatterMode.Markers,
                Marker = new Marker { Size = 1, Opacity = 0 },
                X = [.. points.Select(point => point.Category)],
                Y = [.. points.Select(point => (PlotlyValue)point.At)],
                ErrorY = new ErrorBars
                {
                    Array = [.. points.Select(point => (PlotlyValue)(point.High - point.At))],
                    ArrayMinus = [.. points.Select(point => (PlotlyValue)(point.At - point.Low))],
                    Color = color,
                    Thickness = thickness,
                    Width = width,
                },
            };
        }
    }
}
