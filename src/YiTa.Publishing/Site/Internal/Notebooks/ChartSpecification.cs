using System.Text.Json;
using System.Text.Json.Nodes;

namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>A Plotly figure, reduced to what draws it.</summary>
/// <param name="Json">An object with <c>data</c>, <c>layout</c> and <c>frames</c>, where there are any.</param>
/// <param name="Title">The title of the layout; null when there is none.</param>
internal sealed record ChartSpecification(string Json, string? Title)
{
    /// <summary>Reads the content of an output, an object or the text of one; null when it is no figure.</summary>
    public static ChartSpecification? Read(JsonNode content)
    {
        var figure = content as JsonObject ?? Parse(content);
        if (figure?["data"] is not JsonArray data) return null;
        var kept = new JsonObject { ["data"] = data.DeepClone() };
        if (figure["layout"] is JsonObject layout) kept["layout"] = layout.DeepClone();
        if (figure["frames"] is JsonArray frames) kept["frames"] = frames.DeepClone();
        return new ChartSpecification(kept.ToJsonString(), TitleOf(figure["layout"] as JsonObject));
    }

    private static string? TitleOf(JsonObject? layout) =>
        (layout?["title"] is JsonObject title ? title["text"] : layout?["title"]) is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static JsonObject? Parse(JsonNode content)
    {
        if (content is not JsonValue value || !value.TryGetValue(out string? text)) return null;
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
