using YiTa.Analysis.Charts.Plotly;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>The bars of one series side by side with those of others.</summary>
internal sealed class GroupedBars(DrawnSeries series, ValueScale values, int count, int places)
{
    private const int Steps = 4;

    // Characters above a bar on a phone.
    private int LabelWidth => Math.Clamp(48 / (places * count), 7, 16);

    private bool isNamed;

    public IEnumerable<BarTrace> Draw()
    {
        var sure = series.Points.Where(point => Sure(Up(point)) is not null).ToList();
        if (sure.Count > 0) yield return Bars(sure, point => (0, Sure(point)!.Value), series.Look.Bar(series.Look.Color), point => point is { Value: not null, Low: null, High: null });

        // Between the lower bound and the value, and between the value and the upper bound: the line between them is the value.
        var below = series.Points.Where(point => Up(point) is { Value: { } value, Low: { } low } && low < value).ToList();
        if (below.Count > 0) yield return Bars(below, point => (point.Low!.Value, point.Value!.Value), Light("0.3"), point => point.High is null || point.High <= point.Value);
        var above = series.Points.Where(point => Up(point) is { High: { } high } up && high > (up.Value ?? up.Low ?? 0)).ToList();
        if (above.Count > 0) yield return Bars(above, point => (point.Value ?? point.Low ?? 0, point.High!.Value), Light("0.22"), _ => true);

        var open = series.Points.Where(point => Up(point) is { Value: null, High: null, Low: not null }).ToList();
        if (open.Count == 0) yield break;
        for (var step = 0; step < Steps; step++)
        {
            var (from, to) = ((double)step / Steps, (step + 1.0) / Steps);
            var fade = new Marker { Color = series.Look.Tint(((string[])["0.30", "0.20", "0.12", "0.06"])[step]), Line = new Line { Width = 0 } };
            double End(ChartPoint point, double share) => point.Low!.Value + ((values.ArrowEnd(point.Low.Value, up: true) - point.Low.Value) * share);
            yield return Bars(open, point => (End(point, from), End(point, to)), fade, _ => step == Steps - 1);
        }
    }

    // With a bound on the near side of its value, a bar is strong only up to the bound; with zero between the bounds, nowhere.
    private static double? Sure(ChartPoint up) => up.Low is < 0 ? null : up.Low ?? up.Value;

    private static bool IsDown(ChartPoint point) => (point.Value ?? point.High ?? point.Low) < 0;

    // A bar below zero is drawn as its mirror image.
    private static ChartPoint Up(ChartPoint point) => IsDown(point) ? point.WithNumbers(-point.Value, -point.High, -point.Low) : point;

    // In two lines where one would reach over the neighbours on a phone.
    private string Label(ChartPoint point)
    {
        var text = PointText.Short(point);
        return text.Length > LabelWidth && !text.Contains(' ', StringComparison.Ordinal) ? Wrap.Escape(text).Replace("–", "–<br>", StringComparison.Ordinal) : Wrap.Html(text, LabelWidth);
    }

    private Marker Light(string opacity) => series.Look.Bar(series.Look.Tint(opacity)) with { Pattern = null };

    private BarTrace Bars(IReadOnlyList<ChartPoint> points, Func<ChartPoint, (double From, double To)> ends, Marker marker, Func<ChartPoint, bool> hasLabel)
    {
        PlotlyValue Place(ChartPoint point, Func<(double From, double To), double> of) => Significant.Round((IsDown(point) ? -1 : 1) * of(ends(Up(point))));
        var trace = new BarTrace
        {
            Name = series.Name,
            LegendGroup = series.Name,
            ShowLegend = !isNamed,
            // Context takes the place of the series that it was added with, unless each label may have both.
            OffsetGroup = count == 1 ? series.Origin : series.Name,
            X = [.. points.Select(point => (PlotlyValue)point.Label)],
            Base = [.. points.Select(point => Place(point, end => end.From))],
            Y = [.. points.Select(point => Place(point, end => end.To - end.From))],
            Marker = marker,
            Text = [.. points.Select(point => hasLabel(Up(point)) ? Label(point) : "")],
            TextPosition = "outside",
            ConstrainText = "none",
            TextAngle = 0,
            TextFont = new Font { Size = 12 },
            ClipOnAxis = false,
            HoverInfo = "text",
            HoverText = [.. points.Select(point => HoverText.Of(series.Name, point))],
            CustomData = [.. points.Select(point => point.Id)],
        };
        isNamed = true;
        return trace;
    }
}
