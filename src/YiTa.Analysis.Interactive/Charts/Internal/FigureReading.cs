using System.Text.Json;
using System.Text.Json.Nodes;
using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Charts.Plotly.Internal;

namespace YiTa.Analysis.Interactive.Charts.Internal;

/// <summary>Reads the JSON of a figure into the model, and tells what the model has no place for.</summary>
internal static class FigureReading
{
    public static PlotlyFigure Read(JsonObject json, bool dropUnknown)
    {
        var tidy = TidyFigure.Of(json);
        var figure = Deserialize(tidy, dropUnknown);
        string[] lost = [.. Lost("", tidy, figure.ToJson())];
        return lost.Length == 0 || dropUnknown
            ? figure
            : throw new PlotlyConversionException($"The model has no place for {string.Join(", ", lost)}. Drop them with dropUnknown: true, or take them out of the chart.", lost);
    }

    private static PlotlyFigure Deserialize(JsonObject tidy, bool dropUnknown)
    {
        while (true)
        {
            try
            {
                TidyFigure.FillIn(tidy);
                return tidy.Deserialize(PlotlyJson.Spelling.PlotlyFigure)!;
            }
            catch (JsonException fault)
            {
                // Each turn takes an attribute out, so that the last one has none that the model does not know.
                var place = FigurePlace.Of(tidy, fault.Path ?? "$");
                if (dropUnknown && place.TryRemove()) continue;
                throw new PlotlyConversionException($"At '{place.Path}' the chart has {place.Found}; the model takes {place.Expected}. {place.Advice}", [place.Path], fault);
            }
        }
    }

    private static IEnumerable<string> Lost(string path, JsonNode? before, JsonNode? after) => (before, after) switch
    {
        (JsonObject was, JsonObject now) => was.Where(member => member.Value is not null)
            .SelectMany(member => Lost(path.Length == 0 ? member.Key : $"{path}.{member.Key}", member.Value, now[member.Key])),
        (JsonArray was, JsonArray now) when was.Count == now.Count => was.SelectMany((item, index) => Lost($"{path}[{index}]", item, now[index])),
        _ => JsonNode.DeepEquals(before, after) ? [] : [path],
    };
}
