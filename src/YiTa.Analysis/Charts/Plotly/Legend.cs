namespace YiTa.Analysis.Charts.Plotly;

/// <summary>The legend.</summary>
public sealed record Legend
{
    /// <summary><c>h</c> for entries side by side; null for one below the other.</summary>
    public string? Orientation { get; init; }

    /// <summary>The horizontal place as a share of the plot.</summary>
    public double? X { get; init; }

    /// <summary>The vertical place as a share of the plot.</summary>
    public double? Y { get; init; }

    /// <summary>Which side stands at <see cref="X"/>.</summary>
    public string? XAnchor { get; init; }

    /// <summary>Which side stands at <see cref="Y"/>.</summary>
    public string? YAnchor { get; init; }

    /// <summary>The order of entries: <c>normal</c>, <c>reversed</c>, <c>grouped</c>.</summary>
    public string? TraceOrder { get; init; }

    /// <summary>The type.</summary>
    public Font? Font { get; init; }

    /// <summary>The colour behind the legend.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("bgcolor")]
    public string? Background { get; init; }

    /// <summary>How wide the samples are, in pixels; 30 shows a dashed line.</summary>
    public double? ItemWidth { get; init; }

    /// <summary>False keeps a click from switching a trace off; null for plotly's choice.</summary>
    public bool? ItemClick { get; init; }

    /// <summary>False keeps a double click from leaving one trace alone; null for plotly's choice.</summary>
    public bool? ItemDoubleClick { get; init; }
}
