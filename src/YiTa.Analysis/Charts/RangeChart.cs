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

    /// <summary>Adds rows of two readings of one number each: a thick bar within a thin one.</summary>
    /// <param name="inner">What the narrower reading is, for the legend.</param>
    /// <param name="outer">What the wider reading is.</param>
    /// <param name="rows">The rows, each with its two readings; the label is that of the first.</param>
    public RangeChart Nested(string inner, string outer, params IReadOnlyList<(ChartPoint Inner, ChartPoint Outer)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Add(outer, [.. rows.Select(row => Range(row.Outer).Labelled(row.Inner.Label))]).Add(inner, [.. rows.Select(row => Range(row.Inner))]) with { Outer = [.. Outer, Parts.Count] };

        // Between two ends the bars speak; a best value would cover them.
        static ChartPoint Range(ChartPoint point) => point is { Low: not null, High: not null } ? point.WithNumbers(null, point.Low, point.High) : point;
    }

    // The parts that hold wider readings; the part after each holds the narrower ones of the same rows.
    private IReadOnlyList<int> Outer { get; init; } = [];

    /// <summary>Makes the axis logarithmic, so that equal factors are equal steps; the axis says so. Without this it begins at zero.</summary>
    public RangeChart LogScale() => this with { Log = true };

    /// <summary>Names what the axis measures; without this it has the name of the unit.</summary>
    /// <param name="name">The name.</param>
    public RangeChart Axis(string name) => this with { Name = name };

    private protected override PlotlyFigure Draw()
    {
        var (points, texts) = (new List<ChartPoint>(), new List<string>());
        var places = new Dictionary<ChartPoint, int>(ReferenceEqualityComparer.Instance);
        for (var part = 0; part < Parts.Count; part++)
        {
            if (Outer.Contains(part)) continue;
            for (var i = 0; i < Parts[part].Points.Count; i++)
            {
                var point = Parts[part].Points[i];
                var wider = Outer.Contains(part - 1) ? Parts[part - 1].Points[i] : null;
                places[point] = texts.Count;
                points.Add(point);
                if (wider is not null) places[wider] = texts.Count;
                if (wider is not null) points.Add(wider);
                var (text, more) = (PointText.Short(point), wider is null ? "" : PointText.Short(wider));
                texts.Add(Internal.Rows.Text(point.Label, more.Length == 0 || more == text ? text : $"{text} ({more})"));
            }
        }

        var values = new ValueScale(Title, points, Name, Log, room: 0.05);
        var rows = new Rows(texts);
        ChartSeries[] kinds = [.. Parts.GroupBy(part => part.Name).Select(part => new ChartSeries(part.Key, [.. part.SelectMany(p => p.Points)]))];
        var series = ChartSeries.Split(Title, kinds);
        var inner = Outer.Select(part => Parts[part + 1].Name).ToHashSet();
        var traces = series.SelectMany(part => new IntervalMarks(part.Name, part.Look, values, horizontal: true) { IsThick = inner.Contains(part.Origin) }
            .Draw([.. part.Points.Select(point => (rows.Place(places[point]), point))]));
        var frame = new Frame(Title, SubtitleText) { PlotHeight = rows.PlotHeight, AxisRoom = 56, HasLegend = ChartSeries.NeedLegend(series) };
        return new PlotlyFigure([.. traces])
        {
            Layout = frame.Layout with { XAxis = values.Axis, YAxis = rows.Axis, Annotations = [.. rows.Texts()], Shapes = [.. rows.Lines] },
            Config = Frame.Config,
        };
    }
}
