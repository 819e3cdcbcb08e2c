using System.Runtime.CompilerServices;
using YiTa.Analysis.Charts.Internal;
using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Charts;

/// <summary>
/// Bars from zero. What a source assures is strong, what it only allows is light: “at most 58,000” is a light bar,
/// “60,000–67,000” a strong one with a light end, and “at least 60,000” one that fades out. Made by <see cref="Chart.Bars"/>.
/// </summary>
public sealed record BarChart : ChartBuilder<BarChart>
{
    internal BarChart(string title)
        : base(title)
    {
    }

    private string Mode { get; init; } = "group";

    private string? Name { get; init; }

    private protected override string? Reading => Parts.SelectMany(part => part.Points).Any(point => point is not { Low: null, High: null }) && Mode == "group"
        ? "Strong: what the number assures; light: what it allows up to its upper bound; fading: no upper bound."
        : null;

    /// <summary>Adds a series of figures, each with a bar at its label: its group, or its subject.</summary>
    /// <param name="name">Its name in the legend.</param>
    /// <param name="figures">The figures.</param>
    public BarChart Series(string name, params IEnumerable<IFigure> figures) => Add(name, figures);

    /// <summary>Adds a series of points, each with a bar at its label. Bars of one label stand together.</summary>
    /// <param name="name">Its name in the legend.</param>
    /// <param name="points">The points.</param>
    [OverloadResolutionPriority(1)]
    public BarChart Series(string name, params IEnumerable<ChartPoint> points) => Add(name, points);

    /// <summary>Puts the bars of one label on top of each other. Each needs a value, since bounds do not add up in a picture.</summary>
    public BarChart Stacked() => this with { Mode = "stack" };

    /// <summary>Puts the bars of one label on top of each other, negative ones downward from zero. Each needs a value.</summary>
    public BarChart Relative() => this with { Mode = "relative" };

    /// <summary>Names what the axis measures; without this it has the name of the unit.</summary>
    /// <param name="name">The name.</param>
    public BarChart Axis(string name) => this with { Name = name };

    private protected override PlotlyFigure Draw()
    {
        var points = Parts.SelectMany(part => part.Points).ToList();
        string[] places = [.. points.Select(point => point.Label).Distinct()];
        var isGroup = Mode == "group";
        if (!isGroup && points.FirstOrDefault(point => point.Value is null) is { } bound)
            throw new ChartException(Title, ChartFault.Point, $"{bound.Id} is {bound.Text}, which has no value to stack; draw it with Chart.Bars without Stacked, or with Chart.Ranges.");
        var values = new ValueScale(Title, isGroup ? points : [.. points, .. StackedBars.Sums(points)], Name, log: false, room: 0.1);
        var series = ChartSeries.Split(Title, Parts);
        var stacks = new StackedBars(series);
        IEnumerable<Trace> traces = isGroup ? series.SelectMany(part => new GroupedBars(part, values, Parts.Count, places.Length).Draw()) : stacks.Draw();
        var lines = places.Max(place => Lines(place, places.Length).Count);
        var frame = new Frame(Title, SubtitleText) { PlotHeight = 300, AxisRoom = 16 + (17 * lines), HasLegend = ChartSeries.NeedLegend(series) };
        var layout = frame.Layout;
        return new PlotlyFigure([.. traces])
        {
            Layout = layout with
            {
                Annotations = isGroup ? null : [.. stacks.Labels(places, values.At(1) - values.At(0))],
                // Numbers inside stacked bars cannot be switched off with them.
                Legend = isGroup ? layout.Legend : layout.Legend is { } legend ? legend with { TraceOrder = "normal", ItemClick = false, ItemDoubleClick = false } : null,
                XAxis = new Axis
                {
                    Type = AxisType.Category, CategoryOrder = "array", CategoryArray = places, ShowGrid = false, TickAngle = 0, AutoMargin = true,
                    TickVals = [.. places.Select(PlotlyValue.From)], TickText = [.. places.Select(place => string.Join("<br>", Lines(place, places.Length).Select(Wrap.Escape)))],
                },
                YAxis = values.Axis,
                BarMode = Mode,
                BarGap = 0.3,
                BarGroupGap = 0.08,
            },
            Config = Frame.Config,
        };
    }

    // Labels below their bars, in as many lines as a phone needs.
    private static IReadOnlyList<string> Lines(string place, int count) => Wrap.Lines(place, Math.Max(8, 50 / count));
}
