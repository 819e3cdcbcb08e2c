using YiTa.Analysis.Charts.Plotly;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>Bars on top of each other, with whiskers at the end of each that has bounds.</summary>
internal sealed class StackedBars(IReadOnlyList<DrawnSeries> series)
{
    /// <summary>The heights that the stacks reach: positive numbers upward, negative ones downward.</summary>
    public static IEnumerable<ChartPoint> Sums(IReadOnlyList<ChartPoint> points) =>
        from point in points
        group point by (point.Label, point.Value < 0) into stack
        select stack.First().WithNumbers(stack.Sum(point => point.Value!.Value), null, stack.Sum(point => point.Value!.Value) + stack.Max(point => (point.High ?? point.Value!.Value) - point.Value!.Value));

    public IEnumerable<Trace> Draw()
    {
        var reached = new Dictionary<(string, bool), double>();
        var whiskers = new List<Trace>();
        foreach (var part in series)
        {
            yield return Bars(part);
            var ends = new List<(PlotlyValue, double, double, double)>();
            foreach (var point in part.Points)
            {
                var key = (point.Label, point.Value < 0);
                var start = reached.GetValueOrDefault(key);
                var end = start + point.Value!.Value;
                reached[key] = end;
                if (point is not { Low: null, High: null }) ends.Add((point.Label, end, start + (point.Low ?? point.Value.Value), start + (point.High ?? point.Value.Value)));
            }

            whiskers.AddRange(Halo.Whiskers(part.Name, ends));
        }

        foreach (var trace in whiskers) yield return trace;
    }

    /// <summary>The numbers in their bars, where a bar is high enough.</summary>
    /// <param name="places">The labels of the bars in their order: plotly would take a label like “1961” for a number.</param>
    /// <param name="heights">How high the whole plot is, in the unit of the axis.</param>
    public IEnumerable<Annotation> Labels(string[] places, double heights)
    {
        var reached = new Dictionary<(string, bool), double>();
        foreach (var (part, point) in series.SelectMany(part => part.Points.Select(point => (part, point))))
        {
            var key = (point.Label, point.Value < 0);
            var start = reached.GetValueOrDefault(key);
            reached[key] = start + point.Value!.Value;
            if (Math.Abs(point.Value.Value) < heights * 0.06) continue;
            yield return new Annotation
            {
                Text = $"<b>{Wrap.Escape(PointText.Short(point))}</b>", X = Array.IndexOf(places, point.Label), Y = Significant.Round(start + (point.Value.Value / 2)), XRef = "x", YRef = "y", ShowArrow = false,
                Font = new Font { Size = 12, Color = "#ffffff" }, Background = part.Look.Ink, BorderPad = 2,
            };
        }
    }

    private static BarTrace Bars(DrawnSeries part) => new()
    {
        Name = part.Name,
        LegendGroup = part.Name,
        X = [.. part.Points.Select(point => (PlotlyValue)point.Label)],
        Y = [.. part.Points.Select(point => (PlotlyValue)point.Value!.Value)],
        Marker = part.Look.Bar(part.Look.Color) with { Line = new Line { Color = "#ffffff", Width = 1 } },
        HoverInfo = "text",
        HoverText = [.. part.Points.Select(point => HoverText.Of(part.Name, point))],
        CustomData = [.. part.Points.Select(point => point.Id)],
    };
}
