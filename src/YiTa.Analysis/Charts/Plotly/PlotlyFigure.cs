using System.Text.Json;
using System.Text.Json.Nodes;
using YiTa.Analysis.Charts.Plotly.Internal;

namespace YiTa.Analysis.Charts.Plotly;

/// <summary>
/// A figure of plotly.js: traces, layout and configuration. The model covers what figures of history need, in attributes that
/// plotly.js 2, 3 and 4 share; its members carry the names that plotly.js documents.
/// </summary>
/// <remarks>The JSON is deterministic: members in a fixed order, invariant numbers, and nothing for what is null.</remarks>
/// <example>
/// <code>
/// using YiTa.Analysis.Charts.Plotly;
/// var figure = new PlotlyFigure([new BarTrace { X = ["Ili", "Tacheng"], Y = [14_000, 58_000] }]);
/// var json = figure.ToJson().ToJsonString();
/// if (!json.StartsWith("{\"data\":[{\"type\":\"bar\",\"x\":[\"Ili\",\"Tacheng\"],\"y\":[14000,58000]}]")) throw new Exception(json);
/// </code>
/// </example>
/// <param name="Data">The traces, drawn in their order.</param>
public sealed record PlotlyFigure(IReadOnlyList<Trace> Data)
{
    /// <summary>Axes, title, legend and what else surrounds the traces.</summary>
    public Layout Layout { get; init; } = new();

    /// <summary>How the figure behaves; null for plotly's defaults.</summary>
    public Config? Config { get; init; }

    /// <summary>The figure as the content of <c>application/vnd.plotly.v1+json</c>.</summary>
    public JsonObject ToJson() => JsonSerializer.SerializeToNode(this, PlotlyJson.Spelling.PlotlyFigure)!.AsObject();
}
