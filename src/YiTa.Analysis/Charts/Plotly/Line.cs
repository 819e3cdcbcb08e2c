namespace YiTa.Analysis.Charts.Plotly;

/// <summary>A line or an outline.</summary>
public sealed record Line
{
    /// <summary>The colour.</summary>
    public string? Color { get; init; }

    /// <summary>The width in pixels.</summary>
    public double? Width { get; init; }

    /// <summary><c>solid</c>, <c>dash</c>, <c>dot</c>, <c>dashdot</c>, <c>longdash</c>, <c>longdashdot</c>; null for <c>solid</c>. Not for outlines.</summary>
    public string? Dash { get; init; }
}
