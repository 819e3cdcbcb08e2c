using YiTa.Analysis.Charts.Plotly;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>
/// Where nodes stand when every flow leads from a first column to a second: at fixed places, so that their texts can stand beside the
/// columns and lie across no flow.
/// </summary>
internal sealed class FlowColumns
{
    public const int LeftRoom = 138;
    public const int RightRoom = 118;

    /// <summary>The least room between nodes in pixels: most of a text of three lines.</summary>
    public const double Pad = 44;
    private readonly bool[] isLeft;

    private FlowColumns(bool[] isLeft, double[] places)
    {
        this.isLeft = isLeft;
        X = [.. isLeft.Select(left => left ? 0.001 : 0.999)];
        Y = [.. places.Select(Significant.Round)];
    }

    /// <summary>The places from the left, as shares.</summary>
    public IReadOnlyList<double> X { get; }

    /// <summary>The middles of the nodes from the top, as shares.</summary>
    public IReadOnlyList<double> Y { get; }

    /// <param name="nodes">The nodes.</param>
    /// <param name="flows">The flows with their most.</param>
    /// <param name="height">The height of the plot in pixels.</param>
    /// <returns>Null where a node both sends and receives.</returns>
    public static FlowColumns? Of(string[] nodes, IReadOnlyList<(string From, string To, double Amount)> flows, int height)
    {
        bool[] isLeft = [.. nodes.Select(node => flows.Any(flow => flow.From == node))];
        if (flows.Any(flow => isLeft[Array.IndexOf(nodes, flow.To)])) return null;
        double[] amounts = [.. nodes.Select(node => flows.Where(flow => flow.From == node || flow.To == node).Sum(flow => flow.Amount))];
        int[] left = [.. Enumerable.Range(0, nodes.Length).Where(i => isLeft[i])];
        int[] right = [.. Enumerable.Range(0, nodes.Length).Where(i => !isLeft[i])];
        var total = flows.Sum(flow => flow.Amount);
        var scale = (height - ((Math.Max(left.Length, right.Length) - 1) * Pad)) / total;   // as plotly has it
        var places = new double[nodes.Length];
        foreach (var column in (int[][])[left, right]) Stack(column, (height - (total * scale)) / Math.Max(1, column.Length - 1));
        return new FlowColumns(isLeft, places);

        void Stack(int[] column, double gap)
        {
            var top = column.Length == 1 ? gap / 2 : 0;
            foreach (var i in column)
            {
                places[i] = (top + (amounts[i] * scale / 2)) / height;
                top += (amounts[i] * scale) + gap;
            }
        }
    }

    /// <summary>The text of a node, outside of the flows.</summary>
    public Annotation Text(int node, string text) => new()
    {
        Text = text, X = isLeft[node] ? 0 : 1, Y = Significant.Round(1 - Y[node]), XRef = "paper", YRef = "paper", XAnchor = isLeft[node] ? "right" : "left", YAnchor = "middle",
        XShift = isLeft[node] ? -6 : 6, ShowArrow = false, Align = isLeft[node] ? "right" : "left", Font = new Font { Size = 13 },
    };
}
