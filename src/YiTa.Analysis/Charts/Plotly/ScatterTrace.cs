namespace YiTa.Analysis.Charts.Plotly;

/// <summary>Points, lines and areas.</summary>
public sealed record ScatterTrace : Trace
{
    /// <summary>The places on the horizontal axis.</summary>
    public IReadOnlyList<PlotlyValue>? X { get; init; }

    /// <summary>The places on the vertical axis.</summary>
    public IReadOnlyList<PlotlyValue>? Y { get; init; }

    /// <summary>What is drawn.</summary>
    public ScatterMode? Mode { get; init; }

    /// <summary>The line between the points.</summary>
    public Line? Line { get; init; }

    /// <summary>The points.</summary>
    public Marker? Marker { get; init; }

    /// <summary>A text at each point.</summary>
    public IReadOnlyList<string?>? Text { get; init; }

    /// <summary>Where the text of each point stands, such as <c>top center</c>.</summary>
    public IReadOnlyList<string>? TextPosition { get; init; }

    /// <summary>The type of the texts.</summary>
    public Font? TextFont { get; init; }

    /// <summary>Whiskers along the horizontal axis.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("error_x")]
    public ErrorBars? ErrorX { get; init; }

    /// <summary>Whiskers along the vertical axis.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("error_y")]
    public ErrorBars? ErrorY { get; init; }

    /// <summary>The area that is filled: <c>tonexty</c> down to the trace before, <c>tozeroy</c>, <c>toself</c>; null for none.</summary>
    public string? Fill { get; init; }

    /// <summary>The colour of the area.</summary>
    public string? FillColor { get; init; }

    /// <summary>A pattern on the area, drawn in <see cref="FillColor"/>; null for an even one.</summary>
    public Pattern? FillPattern { get; init; }

    /// <summary>Whether marks are cut at the edge of the plot; null for yes.</summary>
    public bool? ClipOnAxis { get; init; }

    /// <summary>Whether a line crosses gaps; null for no.</summary>
    public bool? ConnectGaps { get; init; }
}
