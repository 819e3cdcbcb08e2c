using System.Text.Json.Serialization;

namespace YiTa.Analysis.Charts.Plotly;

/// <summary>Space in pixels on the four sides.</summary>
public sealed record Margin
{
    /// <summary>On the left.</summary>
    [JsonPropertyName("l")]
    public double? Left { get; init; }

    /// <summary>On the right.</summary>
    [JsonPropertyName("r")]
    public double? Right { get; init; }

    /// <summary>On top.</summary>
    [JsonPropertyName("t")]
    public double? Top { get; init; }

    /// <summary>At the bottom.</summary>
    [JsonPropertyName("b")]
    public double? Bottom { get; init; }
}
