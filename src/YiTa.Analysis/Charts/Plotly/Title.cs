namespace YiTa.Analysis.Charts.Plotly;

/// <summary>The title of a figure, an axis or a legend.</summary>
public sealed record Title
{
    /// <summary>The text; a little HTML (<c>b</c>, <c>i</c>, <c>br</c>, <c>span</c>) is understood.</summary>
    public required string Text { get; init; }

    /// <summary>The type.</summary>
    public Font? Font { get; init; }

    /// <summary>The horizontal place as a share of the figure from 0 to 1. For titles of figures.</summary>
    public double? X { get; init; }

    /// <summary>The vertical place as a share of the figure from 0 to 1. For titles of figures.</summary>
    public double? Y { get; init; }

    /// <summary>Which side of the text stands at <see cref="X"/>: <c>left</c>, <c>center</c>, <c>right</c>.</summary>
    public string? XAnchor { get; init; }

    /// <summary>Which side of the text stands at <see cref="Y"/>: <c>top</c>, <c>middle</c>, <c>bottom</c>.</summary>
    public string? YAnchor { get; init; }

    /// <summary>The space around the text.</summary>
    public Margin? Pad { get; init; }

    /// <summary>The distance from the tick labels in pixels. For titles of axes.</summary>
    public double? StandOff { get; init; }
}
