using System.Runtime.CompilerServices;
using YiTa.Analysis.Charts.Internal;
using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Charts;

/// <summary>Numbers over time: series of points with whiskers, joined by lines and bands or not. Made by <see cref="Chart.Lines"/> and <see cref="Chart.Points"/>.</summary>
public sealed record SeriesChart : ChartBuilder<SeriesChart>
{
    private const int PlotHeight = 300;
    private const int CaptionWidth = 22;
    private readonly bool joined;

    internal SeriesChart(string title, bool joined)
        : base(title) => this.joined = joined;

    private bool Log { get; init; }

    private bool? Labels { get; init; }

    private string? Name { get; init; }

    private IReadOnlyList<ChartPoint> Marks { get; init; } = [];

    /// <summary>Adds a series of figures. Context figures among them are drawn apart, in grey, and named as context.</summary>
    /// <param name="name">Its name in the legend.</param>
    /// <param name="figures">The figures, in any order; one that has only a bound is drawn open to that side.</param>
    public SeriesChart Series(string name, params IEnumerable<IFigure> figures) => Add(name, figures);

    /// <inheritdoc cref="Series(string, IEnumerable{IFigure})"/>
    /// <param name="name">Its name in the legend.</param>
    /// <param name="points">The points, each with a time.</param>
    [OverloadResolutionPriority(1)]
    public SeriesChart Series(string name, params IEnumerable<ChartPoint> points) => Add(name, points);

    /// <summary>Marks an event: a line at a day, an area over a longer time. Its source joins the sources of the chart.</summary>
    /// <param name="happening">The event.</param>
    /// <param name="label">What is written at the mark; null for the title of the event.</param>
    public SeriesChart Mark(HistoricalEvent happening, string? label = null)
    {
        var point = ChartPoint.From(happening);
        return Add("Events", [point]) with { Marks = [.. Marks, label is null ? point : point.Labelled(label)] };
    }

    /// <summary>Makes the axis logarithmic, so that equal factors are equal steps; the axis says so. Without this it begins at zero.</summary>
    public SeriesChart LogScale() => this with { Log = true };

    /// <summary>Names what the axis measures; without this it has the name of the unit.</summary>
    /// <param name="name">The name, such as <c>persons in the prefecture</c>.</param>
    public SeriesChart Axis(string name) => this with { Name = name };

    /// <summary>Whether numbers are written beside their points. Without this they are where there are at most twelve points.</summary>
    /// <param name="shown">Whether they are.</param>
    public SeriesChart Numbers(bool shown = true) => this with { Labels = shown };

    private protected override PlotlyFigure Draw()
    {
        var figures = Parts.Select(part => part with { Points = [.. part.Points.Where(point => point.Unit is not null)] }).ToList();
        ChartPoint[] all = [.. Parts.SelectMany(part => part.Points)];
        if (all.FirstOrDefault(point => point.Period is null) is { } timeless)
            throw new ChartException(Title, ChartFault.Point, $"{timeless.Id} has no time; put it at one with At(\"1959\").");

        var labels = Labels ?? all.Length <= 12;
        var values = new ValueScale(Title, all, Name, Log, room: labels ? 0.14 : 0.06);
        var time = new TimeScale([.. figures.SelectMany(part => part.Points).Select(point => point.Period!)], [.. Marks.Select(mark => mark.Period!)], 0.09, 0.07);
        var series = ChartSeries.Split(Title, figures);
        var traces = series.SelectMany(part => Lengths(part.Name, part.Look, part.Points, time)
            .Concat(new IntervalMarks(part.Name, part.Look, values, horizontal: false) { Joined = joined }
                .Draw([.. part.Points.OrderBy(point => time.Position(point.Period!)).Select(point => (time.Middle(point.Period!), point))])))
            .Concat(labels ? new NumberLabels(time, values, PlotHeight, joined).Draw(series, Marks, CaptionWidth) : []);
        var frame = new Frame(Title, SubtitleText) { PlotHeight = PlotHeight, AxisRoom = time.Room, HasLegend = ChartSeries.NeedLegend(series) };
        return new PlotlyFigure([.. traces])
        {
            Layout = frame.Layout with { XAxis = time.Axis, YAxis = values.Axis, Shapes = Shapes(time), Annotations = Captions(time) },
            Config = Frame.Config,
        };
    }

    // How long a time a number is of, where that is more than a point: a broad line, for a range an area.
    private static IEnumerable<Trace> Lengths(string name, Palette look, IReadOnlyList<ChartPoint> points, TimeScale time) =>
        from point in points
        where time.IsLong(point.Period!)
        let ends = time.Ends(point.Period!)
        let trace = new ScatterTrace { Name = name, LegendGroup = name, ShowLegend = false, HoverInfo = "skip", Mode = ScatterMode.Lines }
        select point is { Value: null, Low: { } low, High: { } high }
            ? trace with
            {
                X = [ends.First, ends.Last, ends.Last, ends.First, ends.First], Y = [low, low, high, high, low],
                Line = new Line { Color = look.Color, Width = 0 }, Fill = "toself", FillColor = look.Tint("0.2"),
            }
            : trace with
            {
                X = [ends.First, ends.Last], Y = Twice((point.Value ?? point.Low ?? point.High)!.Value), Line = new Line { Color = look.Tint("0.4"), Width = 5 },
            };

    private static PlotlyValue[] Twice(double number) => [number, number];

    private Shape[]? Shapes(TimeScale time) => Marks.Count == 0 ? null :
    [
        .. from mark in Marks
           let ends = time.Ends(mark.Period!)
           select time.IsLong(mark.Period!)
               ? new Shape { Type = "rect", X0 = ends.First, X1 = ends.Last, Y0 = 0, Y1 = 1, XRef = "x", YRef = "paper", FillColor = "rgba(128,128,128,0.18)", Line = new Line { Width = 0 }, Layer = "below" }
               : new Shape { Type = "line", X0 = time.Middle(mark.Period!), X1 = time.Middle(mark.Period!), Y0 = 0, Y1 = 1, XRef = "x", YRef = "paper", Line = new Line { Color = Frame.AxisLine, Width = 1.5, Dash = "dot" }, Layer = "below" },
    ];

    private Annotation[]? Captions(TimeScale time) => Marks.Count == 0 ? null :
    [
        .. from mark in Marks
           let isRight = time.IsRight(mark.Period!)
           select new Annotation
           {
               Text = Wrap.Html(mark.Label, CaptionWidth), X = time.Middle(mark.Period!), Y = 1, XRef = "x", YRef = "paper",
               XAnchor = isRight ? "right" : "left", YAnchor = "top", XShift = isRight ? -3 : 3, ShowArrow = false,
               Align = isRight ? "right" : "left", Font = new Font { Size = 11 },
           },
    ];
}
