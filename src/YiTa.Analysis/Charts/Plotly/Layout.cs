using System.Text.Json.Serialization;

namespace YiTa.Analysis.Charts.Plotly;

/// <summary>What surrounds the traces of a figure.</summary>
public sealed record Layout
{
    /// <summary>The title.</summary>
    public Title? Title { get; init; }

    /// <summary>The type of all texts that name none.</summary>
    public Font? Font { get; init; }

    /// <summary>The colours of traces that name none.</summary>
    [JsonPropertyName("colorway")]
    public IReadOnlyList<string>? ColorWay { get; init; }

    /// <summary>The colour of the whole figure; null for plotly's white.</summary>
    [JsonPropertyName("paper_bgcolor")]
    public string? PaperBackground { get; init; }

    /// <summary>The colour between the axes; null for plotly's white.</summary>
    [JsonPropertyName("plot_bgcolor")]
    public string? PlotBackground { get; init; }

    /// <summary>The width in pixels; null to fill the page.</summary>
    public double? Width { get; init; }

    /// <summary>The height in pixels.</summary>
    public double? Height { get; init; }

    /// <summary>Whether the figure follows the size of its place.</summary>
    public bool? AutoSize { get; init; }

    /// <summary>The space around the plot.</summary>
    public Margin? Margin { get; init; }

    /// <summary>The horizontal axis.</summary>
    public Axis? XAxis { get; init; }

    /// <summary>The vertical axis.</summary>
    public Axis? YAxis { get; init; }

    /// <summary>The legend.</summary>
    public Legend? Legend { get; init; }

    /// <summary>Whether there is a legend; null for plotly's choice.</summary>
    public bool? ShowLegend { get; init; }

    /// <summary>How bars of one place share it: <c>group</c>, <c>stack</c>, <c>relative</c>, <c>overlay</c>.</summary>
    public string? BarMode { get; init; }

    /// <summary><c>percent</c> stretches stacks to a hundred; null leaves them.</summary>
    public string? BarNorm { get; init; }

    /// <summary>The gap between places, as a share of a place from 0 to 1.</summary>
    public double? BarGap { get; init; }

    /// <summary>The gap between bars of one place, as a share from 0 to 1.</summary>
    public double? BarGroupGap { get; init; }

    /// <summary>Texts and arrows.</summary>
    public IReadOnlyList<Annotation>? Annotations { get; init; }

    /// <summary>Lines and areas.</summary>
    public IReadOnlyList<Shape>? Shapes { get; init; }

    /// <summary>Which mark answers the pointer: <c>closest</c>, <c>x</c>, <c>y</c>, <c>x unified</c>.</summary>
    public string? HoverMode { get; init; }

    /// <summary>How hover labels look.</summary>
    public HoverLabel? HoverLabel { get; init; }

    /// <summary>False leaves dragging to the page, so that a finger can scroll past the figure; null for plotly's choice.</summary>
    public bool? DragMode { get; init; }
}
