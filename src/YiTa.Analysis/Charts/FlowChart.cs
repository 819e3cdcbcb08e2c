using YiTa.Analysis.Charts.Internal;
using YiTa.Analysis.Charts.Plotly;

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

    private protected override string? Reading => Flows.Any(flow => flow.Point is not { Low: null, High: null })
        ? "Strong: what the number assures; light: what it allows up to its upper bound."
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
        return new PlotlyFigure(
        [
            new SankeyTrace
            {
                Node = new SankeyNodes
                {
                    Label = [.. nodes.Select(Label)],
                    Color = [.. nodes.Select(_ => "#7A7A7A")],
                    Pad = 34,
                    Thickness = 14,
                    Line = new Line { Width = 0 },
                    HoverTemplate = "%{label}<extra></extra>",
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
                Arrangement = "snap",
            },
        ])
        {
            Layout = frame.Layout with { PlotBackground = null },
            Config = Frame.Config,
        };

        string Label(string node)
        {
            var sent = Flows.Where(flow => flow.From == node).ToList();
            var text = Wrap.Html(node, 24);
            return sent.Count == 1 ? $"{text}<br><b>{Wrap.Escape(PointText.Short(sent[0].Point))}</b>" : text;
        }
    }

    private static IEnumerable<(string From, string To, ChartPoint Point, double Amount, string Color)> Links((string From, string To, ChartPoint Point) flow)
    {
        var look = flow.Point.IsContext ? Palette.Context : Palette.Series(0);
        var sure = flow.Point.Low ?? (flow.Point.High is null ? flow.Point.Value : null);
        if (sure is > 0) yield return (flow.From, flow.To, flow.Point, sure.Value, look.Tint("0.65"));
        if (flow.Point.High is { } high && high > (sure ?? 0)) yield return (flow.From, flow.To, flow.Point, high - (sure ?? 0), look.Tint("0.28"));
    }

    // A node from which a flow leads back to it, or null.
    private string? Circle()
    {
        bool Reaches(string from, string to, HashSet<string> seen) =>
            Flows.Where(flow => flow.From == from).Any(flow => flow.To == to || (seen.Add(flow.To) && Reaches(flow.To, to, seen)));
        return Flows.Select(flow => flow.From).FirstOrDefault(node => Reaches(node, node, []));
    }
}
