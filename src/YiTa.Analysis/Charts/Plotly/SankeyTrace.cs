namespace YiTa.Analysis.Charts.Plotly;

/// <summary>Flows between nodes, as wide as their amount.</summary>
public sealed record SankeyTrace : Trace
{
    /// <summary>The nodes.</summary>
    public required SankeyNodes Node { get; init; }

    /// <summary>The flows.</summary>
    public required SankeyLinks Link { get; init; }

    /// <summary><c>h</c> for flows from left to right, <c>v</c> from top to bottom; null for <c>h</c>.</summary>
    public string? Orientation { get; init; }

    /// <summary>How nodes are placed: <c>snap</c>, <c>perpendicular</c>, <c>freeform</c>, <c>fixed</c>; null for <c>snap</c>.</summary>
    public string? Arrangement { get; init; }

    /// <summary>The d3 format of amounts in hover labels, such as <c>,.0f</c>.</summary>
    public string? ValueFormat { get; init; }

    /// <summary>What follows amounts in hover labels: the unit, after a space.</summary>
    public string? ValueSuffix { get; init; }

    /// <summary>The type of the node labels.</summary>
    public Font? TextFont { get; init; }
}
