namespace YiTa.Analysis.Charts.Plotly;

/// <summary>Whiskers of a length of their own on each side.</summary>
public sealed record ErrorBars
{
    /// <summary>Always <c>data</c>: the lengths are given.</summary>
    public string Type { get; } = "data";

    /// <summary>Always false: each side has a length of its own.</summary>
    public bool Symmetric { get; }

    /// <summary>The length upward or to the right, in units of the axis.</summary>
    public required IReadOnlyList<PlotlyValue> Array { get; init; }

    /// <summary>The length downward or to the left, in units of the axis.</summary>
    public required IReadOnlyList<PlotlyValue> ArrayMinus { get; init; }

    /// <summary>The colour.</summary>
    public string? Color { get; init; }

    /// <summary>The width of the line in pixels.</summary>
    public double? Thickness { get; init; }

    /// <summary>The width of the caps in pixels; 0 for none.</summary>
    public double? Width { get; init; }
}
