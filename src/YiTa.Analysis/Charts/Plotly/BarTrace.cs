using System.Text.Json.Serialization;

namespace YiTa.Analysis.Charts.Plotly;

/// <summary>Bars from a base line.</summary>
public sealed record BarTrace : Trace
{
    /// <summary>The places on the horizontal axis: categories of standing bars, lengths of lying ones.</summary>
    public IReadOnlyList<PlotlyValue>? X { get; init; }

    /// <summary>The places on the vertical axis: lengths of standing bars, categories of lying ones.</summary>
    public IReadOnlyList<PlotlyValue>? Y { get; init; }

    /// <summary><c>h</c> for lying bars; null for standing ones.</summary>
    public string? Orientation { get; init; }

    /// <summary>Where each bar begins; null for zero.</summary>
    public IReadOnlyList<PlotlyValue>? Base { get; init; }

    /// <summary>Bars of traces with the same name here share one place in a group.</summary>
    public string? OffsetGroup { get; init; }

    /// <summary>How the bars look.</summary>
    public Marker? Marker { get; init; }

    /// <summary>The thickness of the bars in units of the category axis; null for plotly's choice.</summary>
    public double? Width { get; init; }

    /// <summary>A text at each bar.</summary>
    public IReadOnlyList<string?>? Text { get; init; }

    /// <summary>Where the texts stand: <c>inside</c>, <c>outside</c>, <c>auto</c>, <c>none</c>.</summary>
    public string? TextPosition { get; init; }

    /// <summary>Whether texts shrink to the size of their bars: <c>none</c> for never; null for always.</summary>
    public string? ConstrainText { get; init; }

    /// <summary>The turn of the texts in degrees; 0 keeps them level.</summary>
    public double? TextAngle { get; init; }

    /// <summary>The type of the texts.</summary>
    public Font? TextFont { get; init; }

    /// <summary>Where a text inside a bar is anchored: <c>start</c>, <c>middle</c>, <c>end</c>.</summary>
    public string? InsideTextAnchor { get; init; }

    /// <summary>Whiskers along the horizontal axis.</summary>
    [JsonPropertyName("error_x")]
    public ErrorBars? ErrorX { get; init; }

    /// <summary>Whiskers along the vertical axis.</summary>
    [JsonPropertyName("error_y")]
    public ErrorBars? ErrorY { get; init; }

    /// <summary>Whether bars and texts are cut at the edge of the plot; null for yes.</summary>
    public bool? ClipOnAxis { get; init; }
}
