using System.Text.Json;
using System.Text.Json.Nodes;

namespace YiTa.Analysis.Interactive.Charts.Internal;

/// <summary>The JSON of a figure as the model writes it, where Plotly allows several ways to say one thing.</summary>
internal static class TidyFigure
{
    private static readonly string[] Types = ["scatter", "bar", "heatmap", "sankey"];

    /// <summary>The figure alone, without an empty config, and with the type of each trace first, where the reader looks for it.</summary>
    public static JsonObject Of(JsonObject json)
    {
        var tidy = new JsonObject
        {
            ["data"] = new JsonArray([.. (json["data"]?.AsArray() ?? []).Select((trace, index) => TypeFirst(trace!.AsObject(), index))]),
            ["layout"] = json["layout"]?.DeepClone() ?? new JsonObject(),
        };
        if (json["config"] is JsonObject { Count: > 0 } config) tidy["config"] = config.DeepClone();
        return tidy;
    }

    /// <summary>Writes out what Plotly takes for granted and the model does not: one symbol for all points, and whole numbers from 0 for the
    /// columns and rows of a heatmap.</summary>
    public static void FillIn(JsonObject tidy)
    {
        foreach (var trace in tidy["data"]!.AsArray().OfType<JsonObject>())
        {
            if (trace["marker"] is JsonObject marker && marker["symbol"] is JsonValue symbol && symbol.GetValueKind() == JsonValueKind.String)
                marker["symbol"] = Repeat(symbol, Math.Max(1, Math.Max(Count(trace["x"]), Count(trace["y"]))));
            if (trace["type"]!.GetValue<string>() != "heatmap" || trace["z"] is not JsonArray rows) continue;
            trace["x"] ??= Numbers(Count(rows.FirstOrDefault()));
            trace["y"] ??= Numbers(rows.Count);
        }
    }

    private static JsonObject TypeFirst(JsonObject trace, int index)
    {
        // Plotly takes a trace without a type for a scatter.
        var type = trace["type"]?.GetValue<string>() ?? "scatter";
        if (!Types.Contains(type))
            throw new PlotlyConversionException($"Trace {index} is of type '{type}'; the model knows {string.Join(", ", Types)}.", [$"data[{index}].type"]);
        var ordered = new JsonObject { ["type"] = type };
        foreach (var (name, value) in trace)
        {
            if (name != "type") ordered[name] = value?.DeepClone();
        }

        return ordered;
    }

    private static int Count(JsonNode? node) => node is JsonArray items ? items.Count : 0;

    private static JsonArray Repeat(JsonValue value, int times) => new([.. Enumerable.Range(0, times).Select(_ => value.DeepClone())]);

    private static JsonArray Numbers(int count) => new([.. Enumerable.Range(0, count).Select(number => (JsonNode)number)]);
}
