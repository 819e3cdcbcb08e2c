namespace YiTa.Analysis.Charts.Plotly;

/// <summary>A line or an area behind or before the traces.</summary>
public sealed record Shape
{
    /// <summary><c>line</c> or <c>rect</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The left end, in units of <see cref="XRef"/>.</summary>
    public required PlotlyValue X0 { get; init; }

    /// <summary>The right end.</summary>
    public required PlotlyValue X1 { get; init; }

    /// <summary>The lower end, in units of <see cref="YRef"/>.</summary>
    public required PlotlyValue Y0 { get; init; }

    /// <summary>The upper end.</summary>
    public required PlotlyValue Y1 { get; init; }

    /// <summary><c>x</c> for the axis, <c>paper</c> for shares of the plot.</summary>
    public string? XRef { get; init; }

    /// <summary><c>y</c> for the axis, <c>paper</c> for shares of the plot.</summary>
    public string? YRef { get; init; }

    /// <summary>The line or outline.</summary>
    public Line? Line { get; init; }

    /// <summary>The colour of the area.</summary>
    public string? FillColor { get; init; }

    /// <summary>From 0, not visible, to 1.</summary>
    public double? Opacity { get; init; }

    /// <summary><c>below</c> or <c>above</c> the traces; null for above.</summary>
    public string? Layer { get; init; }
}
