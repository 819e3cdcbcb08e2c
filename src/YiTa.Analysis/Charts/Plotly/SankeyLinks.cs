namespace YiTa.Analysis.Charts.Plotly;

/// <summary>The flows of a <see cref="SankeyTrace"/>; the lists run in parallel.</summary>
public sealed record SankeyLinks
{
    /// <summary>The position of the node where each flow begins, from 0.</summary>
    public required IReadOnlyList<int> Source { get; init; }

    /// <summary>The position of the node where each flow ends, from 0.</summary>
    public required IReadOnlyList<int> Target { get; init; }

    /// <summary>The amount of each flow; above zero.</summary>
    public required IReadOnlyList<double> Value { get; init; }

    /// <summary>The colour of each flow.</summary>
    public IReadOnlyList<string>? Color { get; init; }

    /// <summary>What each flow is called in its hover label.</summary>
    public IReadOnlyList<string>? Label { get; init; }

    /// <summary>The key of the figure behind each flow.</summary>
    public IReadOnlyList<string>? CustomData { get; init; }

    /// <summary>The outline of flows.</summary>
    public Line? Line { get; init; }

    /// <summary>The template of hover labels.</summary>
    public string? HoverTemplate { get; init; }
}
