using System.Runtime.CompilerServices;
using YiTa.Analysis.Charts.Internal;
using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Charts;

/// <summary>
/// Events in the order of their dates: a point for a day, a bar for what lasts, a bracket for a time within which something happened, an
/// arrow where an end is open. Made by <see cref="Chart.TimeLine"/>.
/// </summary>
public sealed record TimeLineChart : ChartBuilder<TimeLineChart>
{
    internal TimeLineChart(string title)
        : base(title)
    {
    }

    /// <summary>Adds events under a heading of their own in the legend.</summary>
    /// <param name="name">What the events have in common, such as the place or the side.</param>
    /// <param name="events">The events.</param>
    public TimeLineChart Events(string name, IEnumerable<HistoricalEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return Add(name, events.Select(ChartPoint.From));
    }

    /// <summary>Adds events under a heading of their own in the legend.</summary>
    /// <param name="name">What the events have in common, such as the place or the side.</param>
    /// <param name="points">The events, or figures, with labels of one's own.</param>
    [OverloadResolutionPriority(1)]
    public TimeLineChart Events(string name, params IEnumerable<ChartPoint> points) => Add(name, points);

    /// <summary>
    /// Says which dates are spans within which the event lies. Without this an EDTF interval, such as <c>1954/1963</c>, lasts, and one date
    /// that is a month, a year or longer is a span.
    /// </summary>
    /// <param name="ids">The keys of events whose interval is a doubt and no duration.</param>
    public TimeLineChart Within(params IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return this with { Doubts = [.. Doubts, .. ids] };
    }

    private IReadOnlyList<string> Doubts { get; init; } = [];

    private protected override string? Reading => Parts.SelectMany(part => part.Points).Any(point => point.Period is { } period && (period.IsInterval || period.Earliest != period.Latest))
        ? "A bar lasts; a bracket is a time within which the event lies; a light mark is uncertain or approximate."
        : null;

    private protected override PlotlyFigure Draw()
    {
        if (Doubts.FirstOrDefault(id => !Parts.Any(part => part.Points.Any(point => point.Id == id))) is { } unknown)
            throw new ChartException(Title, ChartFault.Point, $"{unknown} is no event of it; add it with Events before Within names it.");
        var all = Parts.SelectMany(part => part.Points).ToList();
        if (all.FirstOrDefault(point => point.Period is null) is { } timeless)
            throw new ChartException(Title, ChartFault.Point, $"{timeless.Id} has no time.");
        var ordered = all.OrderBy(point => Begin(point.Period!)).ThenBy(point => point.Period!.Latest ?? DateOnly.MaxValue).ToList();
        var time = new TimeScale([.. all.Select(point => point.Period!)], [], 0.03, 0.06);
        var rows = new Rows([.. ordered.Select(Text)]);
        var series = ChartSeries.Split(Title, Parts);
        var traces = series.SelectMany(part => new EventMarks(part, time, point => !point.Period!.IsInterval || Doubts.Contains(point.Id)).Draw([.. part.Points.Select(point => (rows.Place(Rows.IndexOf(ordered, point)), point))]));
        var frame = new Frame(Title, SubtitleText) { PlotHeight = rows.PlotHeight, AxisRoom = time.Room, HasLegend = ChartSeries.NeedLegend(series) };
        return new PlotlyFigure([.. traces])
        {
            Layout = frame.Layout with { XAxis = time.Axis with { ShowGrid = true, GridColor = Frame.Grid }, YAxis = rows.Axis, Annotations = [.. rows.Texts()], Shapes = [.. rows.Lines] },
            Config = Frame.Config,
        };
    }

    // An interval begins on some day of its first date: in the middle of a year or a month, as far as anybody knows.
    private static int Begin(EdtfPeriod period) => period switch
    {
        { IsInterval: true, Start: { } start } => (start.Earliest.DayNumber + start.Latest.DayNumber) / 2,
        { Earliest: { } earliest } => earliest.DayNumber,
        _ => period.Latest?.DayNumber ?? int.MaxValue,
    };

    private static string Text(ChartPoint point)
    {
        var date = PeriodText.Of(point.Period!);
        var number = PointText.WithUnit(point);
        var text = Wrap.Html($"{date.Replace(' ', '\u00a0')}\u2003{point.Label}{(number.Length == 0 ? "" : $": {number}")}", 52);
        var bold = Wrap.Escape(date.Replace(' ', '\u00a0'));
        return $"<b>{bold}</b>{text[bold.Length..]}";
    }
}
