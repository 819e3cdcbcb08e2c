namespace YiTa.Analysis.Charts.Plotly;

/// <summary>The nodes of a <see cref="SankeyTrace"/>; the lists run in parallel.</summary>
public sealed record SankeyNodes
{
    /// <summary>What each node is called.</summary>
    public required IReadOnlyList<string> Label { get; init; }

    /// <summary>The colour of each node.</summary>
    public IReadOnlyList<string>? Color { get; init; }

    /// <summary>Where the middle of each node lies from the left, from 0 to 1; null for plotly's choice.</summary>
    public IReadOnlyList<double>? X { get; init; }

    /// <summary>Where the middle of each node lies from the top, from 0 to 1; null for plotly's choice.</summary>
    public IReadOnlyList<double>? Y { get; init; }

    /// <summary>The space between nodes in pixels.</summary>
    public double? Pad { get; init; }

    /// <summary>The width of nodes in pixels.</summary>
    public double? Thickness { get; init; }

    /// <summary>The outline of nodes.</summary>
    public Line? Line { get; init; }

    /// <summary>The template of hover labels.</summary>
    public string? HoverTemplate { get; init; }
}
