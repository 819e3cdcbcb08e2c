using YiTa.Analysis.Charts.Internal;
using YiTa.Analysis.Charts.Plotly;

namespace YiTa.Analysis.Charts;

/// <summary>Rows with two numbers each, joined by a line: before and after, or one account and another. Made by <see cref="Chart.Dumbbells"/>.</summary>
public sealed record DumbbellChart : ChartBuilder<DumbbellChart>
{
    internal DumbbellChart(string title)
        : base(title)
    {
    }

    private bool Log { get; init; }

    private string? Name { get; init; }

    private (string From, string To)? EndNames { get; init; }

    /// <summary>Adds a row.</summary>
    /// <param name="label">What the row is called.</param>
    /// <param name="from">The first number.</param>
    /// <param name="to">The second number.</param>
    public DumbbellChart Row(string label, ChartPoint from, ChartPoint to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return Add(label, [from, to]);
    }

    /// <summary>Names the two ends in the legend; without this they have the times of the first row.</summary>
    /// <param name="from">What the first number of each row is.</param>
    /// <param name="to">What the second is.</param>
    public DumbbellChart Ends(string from, string to) => this with { EndNames = (from, to) };

    /// <summary>Makes the axis logarithmic, so that equal factors are equal steps; the axis says so. Without this it begins at zero.</summary>
    public DumbbellChart LogScale() => this with { Log = true };

    /// <summary>Names what the axis measures; without this it has the name of the unit.</summary>
    /// <param name="name">The name.</param>
    public DumbbellChart Axis(string name) => this with { Name = name };

    private protected override PlotlyFigure Draw()
    {
        var values = new ValueScale(Title, [.. Parts.SelectMany(part => part.Points)], Name, Log, room: 0.05);
        var rows = new Rows([.. Parts.Select(part => Rows.Text(part.Name, $"{PointText.Short(part.Points[0])} → {PointText.Short(part.Points[1])}"))]);
        var (from, to) = EndNames ?? (EndName(0) ?? "from", EndName(1) ?? "to");
        ChartSeries[] ends = [new(from, [.. Parts.Select(part => part.Points[0])]), new(to, [.. Parts.Select(part => part.Points[1])])];
        var joins = Joins(values, rows);
        var marks = ChartSeries.Split(Title, ends).SelectMany(end =>
        {
            // Context has one look, but its two ends are two things.
            var symbol = !end.IsContext ? null : end.Origin == from ? "x" : "cross";
            return new IntervalMarks(end.Name, end.Look, values, horizontal: true) { Symbol = symbol }
                .Draw([.. end.Points.Select(point => (rows.Place(RowOf(point), Shift(point)), point))]);
        });
        Trace[] traces = [joins, .. marks];
        var frame = new Frame(Title, SubtitleText) { PlotHeight = rows.PlotHeight, AxisRoom = 56, HasLegend = true };
        return new PlotlyFigure(traces)
        {
            Layout = frame.Layout with { XAxis = values.Axis, YAxis = rows.Axis, Annotations = [.. rows.Texts()], Shapes = [.. rows.Lines] },
            Config = Frame.Config,
        };
    }

    // From the middle of one end to the middle of the other, where one does not stand above the other.
    private ScatterTrace Joins(ValueScale values, Rows rows)
    {
        PlotlyValue Middle(ChartPoint point) => point.Value ?? (point is { Low: { } low, High: { } high } ? values.At((values.Share(low) + values.Share(high)) / 2) : (point.Low ?? point.High)!.Value);
        var apart = Parts.Where(part => Shift(part.Points[0]) == 0).ToList();
        return new ScatterTrace
        {
            X = [.. apart.SelectMany(part => ((PlotlyValue[])[Middle(part.Points[0]), Middle(part.Points[1]), PlotlyValue.Gap])).SkipLast(1)],
            Y = [.. apart.SelectMany(part => ((PlotlyValue[])[rows.Place(RowOf(part.Points[0])), rows.Place(RowOf(part.Points[1])), PlotlyValue.Gap])).SkipLast(1)],
            Mode = ScatterMode.Lines,
            Line = new Line { Color = "rgba(128,128,128,0.6)", Width = 3 },
            HoverInfo = "skip",
            ShowLegend = false,
        };
    }

    // Where both ends are more than points, one stands a little higher than the other.
    private int Shift(ChartPoint point)
    {
        var row = Parts[RowOf(point)].Points;
        return row.Any(end => end is { Low: null, High: null }) ? 0 : ReferenceEquals(row[0], point) ? 4 : -5;
    }

    private int RowOf(ChartPoint point) => Parts.TakeWhile(part => !part.Points.Any(other => ReferenceEquals(other, point))).Count();

    private string? EndName(int end) => Parts[0].Points[end].Period is { } period ? PeriodText.Of(period) : null;
}
