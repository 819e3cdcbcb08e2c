namespace YiTa.Analysis.Charts.Plotly;

/// <summary>How points or bars look.</summary>
public sealed record Marker
{
    /// <summary>The colour.</summary>
    public string? Color { get; init; }

    /// <summary>The shape of each point, such as <c>circle</c> or <c>triangle-up-open</c>: one entry for each point.</summary>
    public IReadOnlyList<string>? Symbol { get; init; }

    /// <summary>The diameter of points in pixels.</summary>
    public double? Size { get; init; }

    /// <summary>From 0, not visible, to 1.</summary>
    public double? Opacity { get; init; }

    /// <summary>The outline.</summary>
    public Line? Line { get; init; }

    /// <summary>The pattern that fills bars.</summary>
    public Pattern? Pattern { get; init; }
}
