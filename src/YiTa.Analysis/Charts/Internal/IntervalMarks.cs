using YiTa.Analysis.Charts.Plotly;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>
/// The marks of one series along an axis of numbers: a point with whiskers where there is a value, a stroke between two bars for a range
/// without one, and for a bound a bar across with a dotted arrow into the open side. A value with one bound has the arrow too.
/// </summary>
internal sealed class IntervalMarks(string name, Palette look, ValueScale scale, bool horizontal)
{
    // With more ranges than these a band shows its edges instead of a stroke for each.
    private const int MostStrokes = 10;
    private readonly List<Trace> traces = [];

    /// <summary>Whether a line joins the values.</summary>
    public bool Joined { get; init; }

    /// <summary>Whether ranges are thick bars, to lie within thin ones.</summary>
    public bool IsThick { get; init; }

    /// <summary>The marker of values instead of the series' own.</summary>
    public string? Symbol { get; init; }

    /// <param name="points">The points with their places along the other axis, in its order.</param>
    public IReadOnlyList<Trace> Draw(IReadOnlyList<(PlotlyValue Place, ChartPoint Point)> points)
    {
        // Where points are ranges without a value, the band joins the points, through its exact ones; no line pretends to know the way.
        var isBand = Joined && points.Any(p => p.Point is { Value: null, Low: not null, High: not null });
        var isDense = isBand && points.Count(p => p.Point is { Value: null, Low: not null, High: not null }) > MostStrokes;
        if (Joined) Band(isDense, [.. points.Where(p => p.Point is { Low: not null, High: not null } || (isBand && p.Point.Value is not null))]);
        Values([.. points.Where(p => p.Point.Value is not null)], Joined && !isBand);
        Arrows([.. points.Where(p => p.Point.IsOpenAbove)], point => point.Value!.Value, up: true);
        Arrows([.. points.Where(p => p.Point.IsOpenBelow)], point => point.Value!.Value, up: false);
        if (!isDense) Ranges([.. points.Where(p => p.Point is { Value: null, Low: not null, High: not null })]);
        Bounds([.. points.Where(p => p.Point is { Value: null, Low: not null, High: null })], up: true);
        Bounds([.. points.Where(p => p.Point is { Value: null, Low: null, High: not null })], up: false);
        var named = traces.FindIndex(trace => trace is ScatterTrace { Fill: null } and not { ShowLegend: false });
        return [.. traces.Select((trace, i) => trace with { Name = name, LegendGroup = name, ShowLegend = i == named })];
    }

    private void Band(bool isDense, IReadOnlyList<(PlotlyValue Place, ChartPoint Point)> points)
    {
        if (points.Count < 2) return;
        var pattern = look.Pattern.Length == 0 ? null : new Pattern { Shape = look.Pattern, Foreground = look.Tint("0.7"), Background = look.Tint("0.1"), Size = 8, Solidity = 0.12 };
        foreach (var isUpper in (ReadOnlySpan<bool>)[false, true])
        {
            var edge = Scatter([.. points.Select(p => (p.Place, (PlotlyValue)((isUpper ? p.Point.High : p.Point.Low) ?? p.Point.Value)!.Value))]) with
            {
                Mode = ScatterMode.Lines, Line = new Line { Width = 0, Color = look.Color }, HoverInfo = "skip", ShowLegend = false,
                Fill = isUpper ? "tonexty" : null, FillColor = isUpper ? look.Tint("0.16") : null, FillPattern = isUpper && isDense ? pattern : null,
            };
            traces.Add(isDense ? WithHover(edge, points) with { ShowLegend = null, ClipOnAxis = null, Line = new Line { Color = look.Color, Width = 2, Dash = look.Dash } } : edge);
        }
    }

    private void Values(IReadOnlyList<(PlotlyValue Place, ChartPoint Point)> points, bool isLine)
    {
        if (points.Count == 0) return;
        var whiskers = Whiskers([.. points.Select(p => p.Point)]);
        traces.Add(WithHover(Scatter([.. points.Select(p => (p.Place, (PlotlyValue)p.Point.Value!.Value))]), points) with
        {
            Mode = isLine ? ScatterMode.LinesMarkers : ScatterMode.Markers,
            Line = isLine ? new Line { Color = look.Color, Width = 2, Dash = look.Dash } : null,
            Marker = new Marker
            {
                Color = look.Color,
                Size = 9,
                Symbol = [.. points.Select(p => Symbol ?? look.MarkerOf(p.Point))],
                Line = new Line { Color = look.Color, Width = 2 },
            },
            ErrorX = horizontal ? whiskers : null,
            ErrorY = horizontal ? null : whiskers,
        });
    }

    private ErrorBars? Whiskers(IReadOnlyList<ChartPoint> points) => points.All(point => point is { Low: null, High: null }) ? null : new ErrorBars
    {
        Array = [.. points.Select(point => (PlotlyValue)Math.Max(0, (point.High ?? point.Value!.Value) - point.Value!.Value))],
        ArrayMinus = [.. points.Select(point => (PlotlyValue)Math.Max(0, point.Value!.Value - (point.Low ?? point.Value.Value)))],
        Color = look.Color,
        Thickness = 1.5,
        Width = 5,
    };

    private void Ranges(IReadOnlyList<(PlotlyValue Place, ChartPoint Point)> points)
    {
        if (points.Count == 0) return;
        var ends = points.SelectMany(p => ((PlotlyValue, PlotlyValue)[])[(p.Place, p.Point.Low!.Value), (p.Place, p.Point.High!.Value), (PlotlyValue.Gap, PlotlyValue.Gap)]).SkipLast(1);
        traces.Add(Scatter([.. ends]) with
        {
            Mode = ScatterMode.LinesMarkers,
            Line = new Line { Color = look.Color, Width = IsThick ? 10 : 3 },
            Marker = Across(IsThick ? 9 : 11, (points.Count * 3) - 1),
            ClipOnAxis = false,
            HoverInfo = "text",
            HoverText = [.. points.SelectMany(p => Three(HoverText.Of(name, p.Point))).SkipLast(1)],
            CustomData = [.. points.SelectMany(p => Three(p.Point.Id)).SkipLast(1)],
        });
    }

    private void Bounds(IReadOnlyList<(PlotlyValue Place, ChartPoint Point)> points, bool up)
    {
        if (points.Count == 0) return;
        double At(ChartPoint point) => (up ? point.Low : point.High)!.Value;
        traces.Add(WithHover(Scatter([.. points.Select(p => (p.Place, (PlotlyValue)At(p.Point)))]), points) with
        {
            Mode = ScatterMode.Markers,
            Marker = Across(15, points.Count),
        });
        Arrows(points, At, up);
    }

    private void Arrows(IReadOnlyList<(PlotlyValue Place, ChartPoint Point)> points, Func<ChartPoint, double> at, bool up)
    {
        if (points.Count == 0) return;
        var head = (horizontal, up) switch { (true, true) => "triangle-right", (true, false) => "triangle-left", (false, true) => "triangle-up", _ => "triangle-down" };
        traces.Add(Scatter([.. points.SelectMany(p => ((PlotlyValue, PlotlyValue)[])[(p.Place, at(p.Point)), (p.Place, scale.ArrowEnd(at(p.Point), up)), (PlotlyValue.Gap, PlotlyValue.Gap)]).SkipLast(1)]) with
        {
            Mode = ScatterMode.Lines, Line = new Line { Color = look.Color, Width = 2, Dash = "dot" }, HoverInfo = "skip", ShowLegend = false,
        });
        traces.Add(Scatter([.. points.Select(p => (p.Place, (PlotlyValue)scale.ArrowEnd(at(p.Point), up)))]) with
        {
            Mode = ScatterMode.Markers,
            ClipOnAxis = false,
            Marker = new Marker { Color = look.Color, Size = 10, Symbol = [.. Enumerable.Repeat(head, points.Count)] },
            HoverInfo = "skip",
            ShowLegend = false,
        });
    }

    private ScatterTrace Scatter(IReadOnlyList<(PlotlyValue Place, PlotlyValue Number)> places)
    {
        IReadOnlyList<PlotlyValue> along = [.. places.Select(place => place.Place)];
        IReadOnlyList<PlotlyValue> numbers = [.. places.Select(place => place.Number)];
        return new ScatterTrace { X = horizontal ? numbers : along, Y = horizontal ? along : numbers };
    }

    private ScatterTrace WithHover(ScatterTrace trace, IReadOnlyList<(PlotlyValue Place, ChartPoint Point)> points) => trace with
    {
        ClipOnAxis = false,
        HoverText = [.. points.Select(p => HoverText.Of(name, p.Point))],
        HoverInfo = "text",
        CustomData = [.. points.Select(p => p.Point.Id)],
    };

    // A bar across the direction of the numbers.
    private Marker Across(double size, int count) =>
        new() { Color = look.Color, Size = size, Symbol = [.. Enumerable.Repeat(horizontal ? "line-ns-open" : "line-ew-open", count)], Line = new Line { Color = look.Color, Width = 3 } };

    private static string[] Three(string text) => [text, text, text];
}
