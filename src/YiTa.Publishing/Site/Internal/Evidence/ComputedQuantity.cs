using System.Text.Json.Nodes;

namespace YiTa.Publishing.Site.Internal.Evidence;

/// <summary>A quantity that a notebook published, as its stored output tells it. Anyone may have written that, so nothing is taken for granted.</summary>
/// <param name="Notebook">The notebook's name, which is also its page's.</param>
/// <param name="NotebookTitle">The notebook's title.</param>
/// <param name="Cell">The place of the cell, from 1.</param>
/// <param name="Json">What the output says.</param>
internal sealed record ComputedQuantity(string Notebook, string NotebookTitle, int Cell, JsonObject Json)
{
    /// <summary>The name, which is its anchor on the notebook's page; empty when it has none.</summary>
    public string Name => Text(Json, "name") ?? "";

    /// <summary>What it is; the name when nothing is said.</summary>
    public string Title => Text(Json, "title") ?? Name;

    /// <summary>The keys of the figures and events it rests on.</summary>
    public IReadOnlyList<string> Inputs => Keys("inputs");

    /// <summary>Steps and inputs, each with its symbol.</summary>
    public IEnumerable<JsonObject> Definitions => (Json["definitions"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The anchor on the page of all quantities.</summary>
    public string Anchor => $"{Notebook}/{Name}";

    /// <summary>A text of the output, or of a part of it; null where there is none.</summary>
    public static string? Text(JsonObject json, string member) => json[member] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;

    /// <summary>A number of the output; null where there is none.</summary>
    public double? Number(string member) => Json[member] is JsonValue value && value.TryGetValue(out double number) ? number : null;

    private List<string> Keys(string member) => [.. (Json[member] as JsonArray ?? []).OfType<JsonValue>().Select(value => value.TryGetValue(out string? text) ? text : null).OfType<string>()];
}
