using System.Text.Json.Nodes;
using YiTa.Notebooks.Display.Internal;

namespace Microsoft.DotNet.Interactive.Formatting.TabularData;

/// <summary>A table with the types of its columns, as the data resource of Table Schema knows it.</summary>
/// <param name="schema">The columns.</param>
/// <param name="data">The rows, each as names and values.</param>
public sealed class TabularDataResource(TableSchema schema, IEnumerable<IEnumerable<KeyValuePair<string, object?>>> data)
{
    /// <summary>What kind of resource it is.</summary>
    public string Profile { get; } = "tabular-data-resource";

    /// <summary>The columns.</summary>
    public TableSchema Schema { get; } = schema;

    /// <summary>The rows, each as names and values.</summary>
    public IEnumerable<IEnumerable<KeyValuePair<string, object?>>> Data { get; } = data;

    /// <summary>The table as JSON.</summary>
    public JsonObject ToJson() => new()
    {
        ["profile"] = Profile,
        ["schema"] = new JsonObject
        {
            ["primaryKey"] = new JsonArray(),
            ["fields"] = new JsonArray([.. Schema.Fields.Select(field => new JsonObject { ["name"] = field.Name, ["type"] = TypeName(field.Type) })]),
        },
        ["data"] = new JsonArray([.. Data.Select(row => new JsonObject(row.Select(cell => KeyValuePair.Create(cell.Key, Content(cell.Value)))))]),
    };

    private static string TypeName(TableSchemaFieldType type) => type.ToString().ToLowerInvariant();

    private static JsonNode? Content(object? value) => value switch
    {
        null => null,
        bool flag => JsonValue.Create(flag),
        double.NaN or double.PositiveInfinity or double.NegativeInfinity => Scalars.Of(value)!.Text,
        _ when Scalars.IsNumber(value.GetType()) => JsonNode.Parse(Scalars.Of(value)!.Text),
        _ => JsonValue.Create(Scalars.Of(value)?.Text ?? value.ToDisplayString()),
    };
}
