using YiTa.Analysis.Charts.Plotly;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>The numbers beside the marks of a chart over time.</summary>
internal sealed class NumberLabels(TimeScale time, ValueScale values, double plotHeight, bool joined)
{
    private readonly LabelPlacer placer = new(plotHeight);

    /// <param name="series">The series.</param>
    /// <param name="events">Events whose captions stand at the top of the plot.</param>
    /// <param name="captionWidth">The longest line of a caption, in characters.</param>
    public IEnumerable<Trace> Draw(IReadOnlyList<DrawnSeries> series, IReadOnlyList<ChartPoint> events, int captionWidth)
    {
        foreach (var happening in events) placer.AddCaption(Wrap.Lines(happening.Label, captionWidth), time.Share(happening.Period!), time.IsRight(happening.Period!));
        foreach (var part in series) KeepRoom(part.Points);
        return series.Select(part => Draw(part.Name, part.Points)).OfType<Trace>().ToList();
    }

    private void KeepRoom(IReadOnlyList<ChartPoint> points)
    {
        foreach (var point in points)
        {
            var (low, high) = Ends(point);
            placer.AddMark(time.Share(point.Period!), values.Share(low), values.Share(high));
        }

        if (!joined) return;
        ChartPoint[] line = [.. points.Where(point => point.Value is not null).OrderBy(point => time.Position(point.Period!))];
        foreach (var (a, b) in line.Zip(line.Skip(1)))
            placer.AddLine(time.Share(a.Period!), values.Share(a.Value!.Value), time.Share(b.Period!), values.Share(b.Value!.Value));
    }

    // An invisible marker keeps the text as far from its place as a visible one would.
    private ScatterTrace? Draw(string name, IReadOnlyList<ChartPoint> points)
    {
        var placed = points.Select(point => (Point: point, Label: Place(point))).Where(p => p.Label is not null).Select(p => (p.Point, Label: p.Label!.Value)).ToList();
        return placed.Count == 0 ? null : new ScatterTrace
        {
            Name = name,
            LegendGroup = name,
            ShowLegend = false,
            HoverInfo = "skip",
            Mode = ScatterMode.MarkersText,
            X = [.. placed.Select(p => time.Middle(p.Point.Period!))],
            Y = [.. placed.Select(p => (PlotlyValue)p.Label.At)],
            Text = [.. placed.Select(p => Wrap.Escape(PointText.Short(p.Point)))],
            TextPosition = [.. placed.Select(p => p.Label.Position)],
            TextFont = new Font { Size = 12 },
            Marker = new Marker { Size = 11, Opacity = 0 },
            ClipOnAxis = false,
        };
    }

    private (double At, string Position)? Place(ChartPoint point)
    {
        var (low, high) = Ends(point);
        if (placer.Place(PointText.Short(point), time.Share(point.Period!), values.Share(low), values.Share(high)) is not { } position) return null;
        var at = position[0] switch { 't' => high, 'b' => low, _ => point.Value ?? Middle(low, high) };
        return (at, position);
    }

    // From the lowest to the highest number that the mark covers, an arrow included.
    private (double Low, double High) Ends(ChartPoint point) => point switch
    {
        { IsOpenAbove: true } => (Math.Min(point.Low!.Value, point.Value!.Value), values.ArrowEnd(point.Value!.Value, up: true)),
        { IsOpenBelow: true } => (values.ArrowEnd(point.Value!.Value, up: false), Math.Max(point.High!.Value, point.Value!.Value)),
        { Value: { } value } => (Math.Min(point.Low ?? value, value), Math.Max(point.High ?? value, value)),
        { Low: { } low, High: { } high } => (low, high),
        { Low: { } low } => (low, values.ArrowEnd(low, up: true)),
        { High: { } high } => (values.ArrowEnd(high, up: false), high),
        _ => (0, 0),
    };

    private double Middle(double low, double high)
    {
        // The number halfway up the mark on this scale.
        var (a, b) = (values.Share(low), values.Share(high));
        return values.At((a + b) / 2);
    }
}
