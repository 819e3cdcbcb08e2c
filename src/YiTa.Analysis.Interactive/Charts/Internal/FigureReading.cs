using System.Text.Json;
using System.Text.Json.Nodes;
using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Charts.Plotly.Internal;

namespace YiTa.Analysis.Interactive.Charts.Internal;

/// <summary>Reads the JSON of a figure into the model, and tells what the model has no place for.</summary>
internal static class FigureReading
{
    private static readonly string[] Types = ["scatter", "bar", "heatmap", "sankey"];

    public static PlotlyFigure Read(JsonObject json, bool dropUnknown)
    {
        var tidy = Tidy(json);
        PlotlyFigure figure;
        try
        {
            figure = tidy.Deserialize(PlotlyJson.Spelling.PlotlyFigure)!;
        }
        catch (JsonException fault)
        {
            var path = (fault.Path ?? "$").TrimStart('$').TrimStart('.');
            throw new PlotlyConversionException($"At '{path}' the chart holds what the model does not know: {fault.Message}", [path], fault);
        }

        string[] lost = [.. Lost("", tidy, figure.ToJson())];
        return lost.Length == 0 || dropUnknown
            ? figure
            : throw new PlotlyConversionException($"The model has no place for {string.Join(", ", lost)}. Drop them with dropUnknown: true, or take them out of the chart.", lost);
    }

    /// <summary>The figure alone, without an empty config, and with the type of each trace first, where the reader looks for it.</summary>
    private static JsonObject Tidy(JsonObject json)
    {
        var tidy = new JsonObject
        {
            ["data"] = new JsonArray([.. (json["data"]?.AsArray() ?? []).Select((trace, index) => TypeFirst(trace!.AsObject(), index))]),
            ["layout"] = json["layout"]?.DeepClone() ?? new JsonObject(),
        };
        if (json["config"] is JsonObject { Count: > 0 } config) tidy["config"] = config.DeepClone();
        return tidy;
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

    private static IEnumerable<string> Lost(string path, JsonNode? before, JsonNode? after) => (before, after) switch
    {
        (JsonObject was, JsonObject now) => was.Where(member => member.Value is not null)
            .SelectMany(member => Lost(path.Length == 0 ? member.Key : $"{path}.{member.Key}", member.Value, now[member.Key])),
        (JsonArray was, JsonArray now) when was.Count == now.Count => was.SelectMany((item, index) => Lost($"{path}[{index}]", item, now[index])),
        _ => JsonNode.DeepEquals(before, after) ? [] : [path],
    };
}
