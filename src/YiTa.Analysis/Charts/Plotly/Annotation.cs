namespace YiTa.Analysis.Charts.Plotly;

/// <summary>A text at a place, with or without an arrow.</summary>
public sealed record Annotation
{
    /// <summary>The text; a little HTML is understood.</summary>
    public required string Text { get; init; }

    /// <summary>The horizontal place, in units of <see cref="XRef"/>; on a logarithmic axis the logarithm.</summary>
    public PlotlyValue? X { get; init; }

    /// <summary>The vertical place, in units of <see cref="YRef"/>; on a logarithmic axis the logarithm.</summary>
    public PlotlyValue? Y { get; init; }

    /// <summary><c>x</c> for the axis, <c>paper</c> for shares of the plot.</summary>
    public string? XRef { get; init; }

    /// <summary><c>y</c> for the axis, <c>paper</c> for shares of the plot.</summary>
    public string? YRef { get; init; }

    /// <summary>Which side of the text stands at <see cref="X"/>.</summary>
    public string? XAnchor { get; init; }

    /// <summary>Which side of the text stands at <see cref="Y"/>.</summary>
    public string? YAnchor { get; init; }

    /// <summary>A shift to the right in pixels.</summary>
    public double? XShift { get; init; }

    /// <summary>A shift upward in pixels.</summary>
    public double? YShift { get; init; }

    /// <summary>Whether an arrow points to the place; null for yes.</summary>
    public bool? ShowArrow { get; init; }

    /// <summary>Where the arrow begins, in pixels to the right of the place.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("ax")]
    public double? ArrowX { get; init; }

    /// <summary>Where the arrow begins, in pixels below the place.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("ay")]
    public double? ArrowY { get; init; }

    /// <summary>The colour of the arrow.</summary>
    public string? ArrowColor { get; init; }

    /// <summary>The width of the arrow in pixels.</summary>
    public double? ArrowWidth { get; init; }

    /// <summary>The head of the arrow, from 0 (none) to 8.</summary>
    public int? ArrowHead { get; init; }

    /// <summary>How the lines of the text are set: <c>left</c>, <c>center</c>, <c>right</c>.</summary>
    public string? Align { get; init; }

    /// <summary>The type.</summary>
    public Font? Font { get; init; }

    /// <summary>The colour behind the text.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("bgcolor")]
    public string? Background { get; init; }

    /// <summary>How far that colour reaches beyond the text, in pixels.</summary>
    public double? BorderPad { get; init; }
}
