namespace YiTa.Analysis.Charts.Plotly;

/// <summary>A grid of coloured cells.</summary>
public sealed record HeatmapTrace : Trace
{
    /// <summary>The columns.</summary>
    public required IReadOnlyList<PlotlyValue> X { get; init; }

    /// <summary>The rows.</summary>
    public required IReadOnlyList<PlotlyValue> Y { get; init; }

    /// <summary>The number in each cell, by rows.</summary>
    public required IReadOnlyList<IReadOnlyList<PlotlyValue>> Z { get; init; }

    /// <summary>The text in each cell, by rows; drawn where <see cref="TextTemplate"/> is <c>%{text}</c>.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Text { get; init; }

    /// <summary>What is written into the cells.</summary>
    public string? TextTemplate { get; init; }

    /// <summary>The type of the texts.</summary>
    public Font? TextFont { get; init; }

    /// <summary>What hover labels show.</summary>
    public string? HoverTemplate { get; init; }

    /// <summary>The colours from the lowest number to the highest: pairs of a share from 0 to 1 and a colour.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("colorscale")]
    public IReadOnlyList<IReadOnlyList<PlotlyValue>>? ColorScale { get; init; }

    /// <summary>The number of the first colour.</summary>
    public double? ZMin { get; init; }

    /// <summary>The number of the last colour.</summary>
    public double? ZMax { get; init; }

    /// <summary>Whether the scale is shown; null for yes.</summary>
    public bool? ShowScale { get; init; }

    /// <summary>The gap between columns in pixels.</summary>
    public double? XGap { get; init; }

    /// <summary>The gap between rows in pixels.</summary>
    public double? YGap { get; init; }
}
