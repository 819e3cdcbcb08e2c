namespace YiTa.Analysis.Charts.Plotly;

/// <summary>An axis.</summary>
public sealed record Axis
{
    /// <summary>The title: what is measured, in what unit, on what scale.</summary>
    public Title? Title { get; init; }

    /// <summary>The scale.</summary>
    public AxisType? Type { get; init; }

    /// <summary>The two ends; on a logarithmic axis their logarithms to base 10; null for plotly's choice.</summary>
    public IReadOnlyList<PlotlyValue>? Range { get; init; }

    /// <summary><c>tozero</c> to begin at zero, <c>reversed</c> to run backward; null for plotly's choice.</summary>
    public string? AutoRange { get; init; }

    /// <summary><c>tozero</c> to let a range that plotly chooses include zero.</summary>
    public string? RangeMode { get; init; }

    /// <summary>Whether the axis is drawn at all; null for yes.</summary>
    public bool? Visible { get; init; }

    /// <summary>Whether zooming leaves the axis alone; null for no.</summary>
    public bool? FixedRange { get; init; }

    /// <summary>Whether there are grid lines; null for plotly's choice.</summary>
    public bool? ShowGrid { get; init; }

    /// <summary>The colour of the grid.</summary>
    public string? GridColor { get; init; }

    /// <summary>Whether the axis line is drawn.</summary>
    public bool? ShowLine { get; init; }

    /// <summary>The colour of the axis line.</summary>
    public string? LineColor { get; init; }

    /// <summary>Whether zero has a line of its own.</summary>
    public bool? ZeroLine { get; init; }

    /// <summary>The colour of the zero line.</summary>
    public string? ZeroLineColor { get; init; }

    /// <summary>The width of the zero line in pixels.</summary>
    public double? ZeroLineWidth { get; init; }

    /// <summary>Where ticks stand: <c>outside</c>, <c>inside</c>, or empty for none.</summary>
    public string? Ticks { get; init; }

    /// <summary>The colour of ticks.</summary>
    public string? TickColor { get; init; }

    /// <summary>The type of tick labels.</summary>
    public Font? TickFont { get; init; }

    /// <summary>Whether ticks have labels; null for yes.</summary>
    public bool? ShowTickLabels { get; init; }

    /// <summary>The d3 format of tick labels, such as <c>,.0f</c> or <c>.0%</c>.</summary>
    public string? TickFormat { get; init; }

    /// <summary>The places of the ticks; null for plotly's choice.</summary>
    public IReadOnlyList<PlotlyValue>? TickVals { get; init; }

    /// <summary>The labels at <see cref="TickVals"/>.</summary>
    public IReadOnlyList<string>? TickText { get; init; }

    /// <summary>The turn of tick labels in degrees.</summary>
    public double? TickAngle { get; init; }

    /// <summary>How many ticks plotly may choose.</summary>
    public int? NTicks { get; init; }

    /// <summary>The step between ticks; on a logarithmic axis <c>D1</c> and <c>D2</c> for digits.</summary>
    public PlotlyValue? DTick { get; init; }

    /// <summary>Whether the margin grows so that labels fit.</summary>
    public bool? AutoMargin { get; init; }

    /// <summary>The categories in their order.</summary>
    public IReadOnlyList<string>? CategoryArray { get; init; }

    /// <summary><c>array</c> to keep to <see cref="CategoryArray"/>.</summary>
    public string? CategoryOrder { get; init; }

    /// <summary>What precedes tick labels.</summary>
    public string? TickPrefix { get; init; }

    /// <summary>What follows tick labels.</summary>
    public string? TickSuffix { get; init; }

    /// <summary>The side of the plot on which the axis stands: <c>top</c>, <c>bottom</c>, <c>left</c>, <c>right</c>.</summary>
    public string? Side { get; init; }

    /// <summary>The axis whose unit has a fixed length beside that of this one, such as <c>x</c>.</summary>
    public string? ScaleAnchor { get; init; }

    /// <summary>How many times as long a unit of this axis is as one of <see cref="ScaleAnchor"/>.</summary>
    public double? ScaleRatio { get; init; }

    /// <summary>What gives way to <see cref="ScaleRatio"/>: <c>range</c> or <c>domain</c>; null for the range.</summary>
    public string? Constrain { get; init; }
}
