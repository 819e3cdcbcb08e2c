namespace YiTa.Analysis.Charts.Plotly;

/// <summary>A pattern that tells bars apart without colour.</summary>
public sealed record Pattern
{
    /// <summary><c>/</c>, <c>\</c>, <c>x</c>, <c>-</c>, <c>|</c>, <c>+</c>, <c>.</c>, or empty for none.</summary>
    public string? Shape { get; init; }

    /// <summary>The colour behind the pattern.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("bgcolor")]
    public string? Background { get; init; }

    /// <summary>The colour of the pattern.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("fgcolor")]
    public string? Foreground { get; init; }

    /// <summary>The distance between lines of the pattern in pixels.</summary>
    public double? Size { get; init; }

    /// <summary>The share of the area that the lines cover, from 0 to 1.</summary>
    public double? Solidity { get; init; }
}
