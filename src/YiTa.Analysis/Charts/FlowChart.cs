using YiTa.Analysis.Charts.Internal;
using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Charts;

/// <summary>
/// Flows from place to place, as wide as their number (a Sankey diagram). What a source assures is strong, what it only
/// allows, up to an upper bound, is light. Made by <see cref="Chart.Flows"/>.
/// </summary>
public sealed record FlowChart : ChartBuilder<FlowChart>
{
    internal FlowChart(string title)
        : base(title)
    {
    }

    private protected override string? Reading => Flows.Any(flow => Ends(flow.Point) is var (sure, most) && most > sure)
        ? "Strong: what the number assures; light: what it allows up to its upper bound."
            + (Flows.Any(flow => flow.Point.Qualifier == Evidence.Qualifier.OrderOfMagnitude) ? " An order of magnitude allows up to ten times its printed power of ten." : "")
        : null;

    private IReadOnlyList<(string From, string To, ChartPoint Point)> Flows { get; init; } = [];

    /// <summary>Adds a flow.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends; never, by any way, where it began.</param>
    /// <param name="point">How much flows; above zero.</param>
    public FlowChart Flow(string from, string to, ChartPoint point)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(from);
        ArgumentException.ThrowIfNullOrWhiteSpace(to);
        ArgumentNullException.ThrowIfNull(point);
        return Add($"{from} → {to}", [point]) with { Flows = [.. Flows, (from, to, point)] };
    }

    private protected override PlotlyFigure Draw()
    {
        var unit = ValueScale.UnitOf(Title, Flows.Select(flow => flow.Point));
        foreach (var (_, _, point) in Flows)
        {
            if ((point.Value ?? point.Low ?? point.High) is not > 0)
                throw new ChartException(Title, ChartFault.Scale, $"{point.Id} is {point.Text}; a flow needs a number above zero.");
        }

        if (Circle() is { } circle)
            throw new ChartException(Title, ChartFault.Point, $"its flows run in a circle through “{circle}”, which a flow chart cannot show.");
        string[] nodes = [.. Flows.SelectMany(flow => ((string[])[flow.From, flow.To])).Distinct()];
        var links = Flows.SelectMany(Links).ToList();
        var frame = new Frame(Title, SubtitleText) { PlotHeight = Math.Max(240, 90 * Flows.Count), AxisRoom = 12 };
        var columns = FlowColumns.Of(nodes, [.. Flows.Select(flow => (flow.From, flow.To, Ends(flow.Point).Most))], frame.PlotHeight);
        return new PlotlyFigure(
        [
            new SankeyTrace
            {
                Node = new SankeyNodes
                {
                    Label = [.. nodes.Select(node => columns is null ? Label(node) : "")],
                    X = columns?.X,
                    Y = columns?.Y,
                    Color = [.. nodes.Select(_ => "#7A7A7A")],
                    Pad = FlowColumns.Pad,
                    Thickness = 14,
                    Line = new Line { Width = 0 },
                    HoverTemplate = columns is null ? "%{label}<extra></extra>" : null,
                },
                Link = new SankeyLinks
                {
                    Source = [.. links.Select(link => Array.IndexOf(nodes, link.From))],
                    Target = [.. links.Select(link => Array.IndexOf(nodes, link.To))],
                    Value = [.. links.Select(link => link.Amount)],
                    Color = [.. links.Select(link => link.Color)],
                    Label = [.. links.Select(link => HoverText.Of($"{link.From} → {link.To}", link.Point.Labelled($"{link.From} → {link.To}")))],
                    CustomData = [.. links.Select(link => link.Point.Id)],
                    HoverTemplate = "%{label}<extra></extra>",
                },
                TextFont = new Font { Size = 13 },
                ValueFormat = ",",
                ValueSuffix = unit is null ? null : $" {unit}",
                Arrangement = columns is null ? "snap" : "fixed",
            },
        ])
        {
            Layout = frame.Layout with
            {
                PlotBackground = null,
                Margin = columns is null ? frame.Layout.Margin : frame.Layout.Margin! with { Left = FlowColumns.LeftRoom, Right = FlowColumns.RightRoom },
                Annotations = columns is null ? null : [.. nodes.Select((node, i) => columns.Text(i, Label(node)))],
            },
            Config = Frame.Config,
        };

        string Label(string node)
        {
            var sent = Flows.Where(flow => flow.From == node).ToList();
            var text = Wrap.Html(node, sent.Count == 0 ? 15 : 19);
            return sent.Count == 1 ? $"{text}<br><b>{Wrap.Html(Number(sent[0].Point), 16)}</b>" : text;
        }
    }

    private static IEnumerable<(string From, string To, ChartPoint Point, double Amount, string Color)> Links((string From, string To, ChartPoint Point) flow)
    {
        var look = flow.Point.IsContext ? Palette.Context : Palette.Series(0);
        var (sure, most) = Ends(flow.Point);
        if (sure > 0) yield return (flow.From, flow.To, flow.Point, sure, look.Tint("0.75"));
        if (most > sure) yield return (flow.From, flow.To, flow.Point, most - sure, look.Tint("0.25"));
    }

    // An order of magnitude is drawn as a range, so it is written as one.
    private static string Number(ChartPoint point) =>
        point.Qualifier == Evidence.Qualifier.OrderOfMagnitude && Ends(point) is var (sure, most) && most > sure
            ? $"{PointText.Number(sure, point.Unit, computed: false)} to {PointText.Number(most, point.Unit, computed: false)}"
            : PointText.Short(point);

    // What the number assures, and the most that it allows; where it is open upward, no more than it assures.
    private static (double Sure, double Most) Ends(ChartPoint point)
    {
        var sure = point.Low ?? (point.High is null ? point.Value : null) ?? 0;
        var most = point.Qualifier == Evidence.Qualifier.OrderOfMagnitude && point.Value is { } power ? power * (double)UncertaintyPolicy.AsPrinted.OrderOfMagnitudeFactor : point.High ?? sure;
        return (sure, Math.Max(sure, most));
    }

    // A node from which a flow leads back to it, or null.
    private string? Circle()
    {
        bool Reaches(string from, string to, HashSet<string> seen) =>
            Flows.Where(flow => flow.From == from).Any(flow => flow.To == to || (seen.Add(flow.To) && Reaches(flow.To, to, seen)));
        return Flows.Select(flow => flow.From).FirstOrDefault(node => Reaches(node, node, []));
    }
}
