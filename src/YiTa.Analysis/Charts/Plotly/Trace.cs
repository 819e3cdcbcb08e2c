using System.Text.Json.Serialization;

namespace YiTa.Analysis.Charts.Plotly;

/// <summary>One series of marks.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ScatterTrace), "scatter")]
[JsonDerivedType(typeof(BarTrace), "bar")]
[JsonDerivedType(typeof(SankeyTrace), "sankey")]
[JsonDerivedType(typeof(HeatmapTrace), "heatmap")]
public abstract record Trace
{
    private protected Trace()
    {
    }

    /// <summary>The name in the legend.</summary>
    [JsonPropertyOrder(-9)]
    public string? Name { get; init; }

    /// <summary>Traces of one group are switched on and off together.</summary>
    [JsonPropertyOrder(-8)]
    public string? LegendGroup { get; init; }

    /// <summary>Whether the trace has an entry in the legend; null for yes.</summary>
    [JsonPropertyOrder(-7)]
    public bool? ShowLegend { get; init; }

    /// <summary>From 0, not visible, to 1.</summary>
    public double? Opacity { get; init; }

    /// <summary>The text of the hover label of each mark; a little HTML (<c>b</c>, <c>i</c>, <c>br</c>) is understood.</summary>
    public IReadOnlyList<string?>? HoverText { get; init; }

    /// <summary>What the hover label shows: <c>text</c> for <see cref="HoverText"/>, <c>skip</c> for none.</summary>
    public string? HoverInfo { get; init; }

    /// <summary>What a page may want to know of each mark: here, the keys of the figures.</summary>
    public IReadOnlyList<string?>? CustomData { get; init; }
}
