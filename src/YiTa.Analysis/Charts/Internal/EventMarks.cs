using YiTa.Analysis.Charts.Plotly;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>The marks of events along time: a point for a day, a bar for what lasts, a bracket for a span, an arrow where an end is open or unknown.</summary>
/// <param name="series">The events.</param>
/// <param name="time">The axis.</param>
/// <param name="isWithin">Whether the time of a point is a span within which it lies.</param>
internal sealed class EventMarks(DrawnSeries series, TimeScale time, Func<ChartPoint, bool> isWithin)
{
    /// <param name="points">The events with their rows.</param>
    public IReadOnlyList<Trace> Draw(IReadOnlyList<(PlotlyValue Row, ChartPoint Point)> points)
    {
        var look = series.Look;
        var traces = new List<ScatterTrace>();
        (PlotlyValue Row, ChartPoint Point)[] sure = [.. points.Where(p => IsBar(p.Point) && !isWithin(p.Point) && !IsVague(p.Point))];
        (PlotlyValue Row, ChartPoint Point)[] vague = [.. points.Where(p => IsBar(p.Point) && !isWithin(p.Point) && IsVague(p.Point))];
        (PlotlyValue Row, ChartPoint Point)[] spans = [.. points.Where(p => IsBar(p.Point) && isWithin(p.Point))];
        (PlotlyValue Row, ChartPoint Point)[] days = [.. points.Where(p => !IsBar(p.Point))];
        if (days.Length > 0)
        {
            traces.Add(WithHover(days, 1) with
            {
                Mode = ScatterMode.Markers,
                X = [.. days.Select(p => time.Middle(p.Point.Period!))],
                Y = [.. days.Select(p => p.Row)],
                Marker = new Marker
                {
                    Color = look.Color,
                    Size = 11,
                    Symbol = [.. days.Select(p => IsVague(p.Point) ? look.Symbol + "-open" : look.MarkerOf(p.Point))],
                    Line = new Line { Color = look.Color, Width = 2 },
                },
                ClipOnAxis = false,
            });
        }

        if (sure.Length > 0) traces.Add(Bars(sure, "0.8"));
        if (vague.Length > 0) traces.Add(Bars(vague, "0.35"));
        if (spans.Length > 0) traces.Add(Brackets(spans));
        traces.AddRange(Arrows([.. sure, .. vague, .. spans], right: false));
        traces.AddRange(Arrows([.. sure, .. vague, .. spans], right: true));
        return [.. traces.Select((trace, i) => trace with { Name = series.Name, LegendGroup = series.Name, ShowLegend = i == 0 })];
    }

    private ScatterTrace Bars((PlotlyValue Row, ChartPoint Point)[] bars, string opacity) => WithHover(bars, 3) with
    {
        Mode = ScatterMode.Lines,
        X = [.. bars.SelectMany(p => ((PlotlyValue[])[time.Ends(p.Point.Period!).First, time.Ends(p.Point.Period!).Last, PlotlyValue.Gap])).SkipLast(1)],
        Y = [.. bars.SelectMany(p => ((PlotlyValue[])[p.Row, p.Row, PlotlyValue.Gap])).SkipLast(1)],
        Line = new Line { Color = series.Look.Tint(opacity), Width = 9 },
    };

    private ScatterTrace Brackets((PlotlyValue Row, ChartPoint Point)[] spans) => Bars(spans, "1") with
    {
        Mode = ScatterMode.LinesMarkers,
        Line = new Line { Color = series.Look.Color, Width = 1.5, Dash = "dot" },
        Marker = new Marker { Color = series.Look.Color, Size = 13, Symbol = [.. Enumerable.Repeat("line-ns-open", (spans.Length * 3) - 1)], Line = new Line { Color = series.Look.Color, Width = 2.5 } },
        ClipOnAxis = false,
    };

    private IEnumerable<ScatterTrace> Arrows((PlotlyValue Row, ChartPoint Point)[] bars, bool right)
    {
        (PlotlyValue Row, ChartPoint Point)[] open = [.. bars.Where(p => (right ? p.Point.Period!.Latest : p.Point.Period!.Earliest) is null)];
        if (open.Length == 0) yield break;
        yield return new ScatterTrace
        {
            Mode = ScatterMode.Markers,
            X = [.. open.Select(p => right ? time.Ends(p.Point.Period!).Last : time.Ends(p.Point.Period!).First)],
            Y = [.. open.Select(p => p.Row)],
            Marker = new Marker { Color = series.Look.Color, Size = 14, Symbol = [.. open.Select(_ => right ? "triangle-right" : "triangle-left")] },
            ClipOnAxis = false,
            HoverInfo = "skip",
        };
    }

    // Each bar has two ends and a gap; a point is one.
    private static ScatterTrace WithHover((PlotlyValue Row, ChartPoint Point)[] points, int times) => new()
    {
        HoverInfo = "text",
        HoverText = [.. points.SelectMany(p => Enumerable.Repeat(HoverText.Of(null, p.Point), times)).SkipLast(times / 2)],
        CustomData = [.. points.SelectMany(p => Enumerable.Repeat(p.Point.Id, times)).SkipLast(times / 2)],
    };

    private bool IsBar(ChartPoint point) => time.IsLong(point.Period!) || point.Period!.Earliest is null || point.Period.Latest is null;

    private static bool IsVague(ChartPoint point) => point.Period! is { IsApproximate: true } or { IsUncertain: true };
}
