using System.Runtime.CompilerServices;
using YiTa.Analysis.Charts.Internal;
using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Charts;

/// <summary>Numbers one below the other, each with its bounds: what the sources say of one thing, side by side. Made by <see cref="Chart.Ranges"/>.</summary>
public sealed record RangeChart : ChartBuilder<RangeChart>
{
    internal RangeChart(string title)
        : base(title)
    {
    }

    private bool Log { get; init; }

    private string? Name { get; init; }

    /// <summary>Adds a row for each figure, called by its group or subject.</summary>
    /// <param name="figures">The figures; one that has only a bound is drawn open to that side, context figures in grey.</param>
    public RangeChart Rows(params IEnumerable<IFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Rows(figures.Select(ChartPoint.From));
    }

    /// <summary>Adds a row for each point, called by its label. What sources state and what is computed look different.</summary>
    /// <param name="points">The points.</param>
    [OverloadResolutionPriority(1)]
    public RangeChart Rows(params IEnumerable<ChartPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        return points.Aggregate(this, (chart, point) => chart.Add(point.Formula is null ? "Stated" : "Computed", [point]));
    }

    /// <summary>Makes the axis logarithmic, so that equal factors are equal steps; the axis says so. Without this it begins at zero.</summary>
    public RangeChart LogScale() => this with { Log = true };

    /// <summary>Names what the axis measures; without this it has the name of the unit.</summary>
    /// <param name="name">The name.</param>
    public RangeChart Axis(string name) => this with { Name = name };

    private protected override PlotlyFigure Draw()
    {
        var points = Parts.SelectMany(part => part.Points).ToList();
        var values = new ValueScale(Title, points, Name, Log, room: 0.05);
        var rows = new Rows([.. points.Select(point => Internal.Rows.Text(point.Label, PointText.Short(point)))]);
        ChartSeries[] kinds = [.. Parts.GroupBy(part => part.Name).Select(part => new ChartSeries(part.Key, [.. part.SelectMany(p => p.Points)]))];
        var series = ChartSeries.Split(Title, kinds);
        var traces = series.SelectMany(part => new IntervalMarks(part.Name, part.Look, values, horizontal: true)
            .Draw([.. part.Points.Select(point => (rows.Place(Internal.Rows.IndexOf(points, point)), point))]));
        var frame = new Frame(Title, SubtitleText) { PlotHeight = rows.PlotHeight, AxisRoom = 56, HasLegend = ChartSeries.NeedLegend(series) };
        return new PlotlyFigure([.. traces])
        {
            Layout = frame.Layout with { XAxis = values.Axis, YAxis = rows.Axis, Annotations = [.. rows.Texts()], Shapes = [.. rows.Lines] },
            Config = Frame.Config,
        };
    }
}
