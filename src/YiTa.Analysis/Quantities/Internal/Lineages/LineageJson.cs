using System.Text.Json.Nodes;

namespace YiTa.Analysis.Quantities.Internal.Lineages;

/// <summary>Lineages and their parts as JSON.</summary>
internal static class LineageJson
{
    public static JsonObject Write(Lineage lineage) => new()
    {
        ["policy"] = lineage.Quantity.Policy?.Name,
        ["nodes"] = new JsonArray([.. lineage.Nodes.Select(Node)]),
        ["edges"] = new JsonArray([.. lineage.Nodes.SelectMany(node => node.Operands.Select(operand => (JsonNode)new JsonObject { ["from"] = operand, ["to"] = node.Id }))]),
    };

    /// <summary>A node; what it does not have is left out.</summary>
    public static JsonObject Node(LineageNode node)
    {
        var json = new JsonObject { ["id"] = node.Id, ["kind"] = node.Kind.ToString().ToLowerInvariant() };
        Add(json, "symbol", node.Symbol);
        json["title"] = node.Title;
        Add(json, "formula", node.Formula);
        AddNumbers(json, node.Quantity);
        json["text"] = node.Input is { } leaf ? InputWords.Number(leaf) : node.Quantity.ToString();
        if (node.Input is not { } input) return json;
        Add(json, "record", InputWords.Record(input));
        Add(json, "period", (input.Figure?.Period ?? input.Event?.Date)?.ToString());
        Add(json, "rule", input.Reading.Rule);
        Add(json, "source", input.Source);
        Add(json, "claimant", input.Claimant);
        Add(json, "locator", input.Citation?.Locator);
        Add(json, "fragment", input.Citation?.Fragment);
        Add(json, "address", input.Citation?.Address?.OriginalString);
        Add(json, "reason", input.Reason);
        return json;
    }

    /// <summary>Value and bounds where there are finite ones, and the unit.</summary>
    public static void AddNumbers(JsonObject json, Quantity quantity)
    {
        if (quantity.Value is { } value) json["value"] = value;
        if (double.IsFinite(quantity.Bounds.Low)) json["low"] = quantity.Bounds.Low;
        if (double.IsFinite(quantity.Bounds.High)) json["high"] = quantity.Bounds.High;
        json["unit"] = quantity.Unit.ToString();
    }

    private static void Add(JsonObject json, string name, string? value)
    {
        if (value is not null) json[name] = value;
    }
}
