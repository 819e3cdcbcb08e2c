namespace YiTa.Analysis.Charts.Plotly;

/// <summary>Type.</summary>
public sealed record Font
{
    /// <summary>The families, in order of preference, as in CSS.</summary>
    public string? Family { get; init; }

    /// <summary>The size in pixels.</summary>
    public double? Size { get; init; }

    /// <summary>The colour.</summary>
    public string? Color { get; init; }
}
