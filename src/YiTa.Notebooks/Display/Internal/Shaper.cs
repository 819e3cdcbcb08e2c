using System.Collections;
using System.Data;
using System.Dynamic;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting.TabularData;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>Finds out what a value looks like.</summary>
internal static class Shaper
{
    public static Shape Of(object value, FormatterRegistry registry) =>
        HtmlContent.Is(value) ? new HtmlShape(HtmlContent.ToHtml(value))
        : Scalars.Of(value) is { } scalar ? scalar
        : Json(value) is { } json ? json
        : Structured(value, registry);

    private static Shape Structured(object value, FormatterRegistry registry)
    {
        var type = value.GetType();
        var name = TypeNames.Short(type);
        switch (value)
        {
            case ExpandoObject expando:
                return new ObjectShape("", [.. expando.Select(member => new Field(member.Key, member.Value))]);
            case Contents contents:
                var (inner, end) = Sequences.Take(contents.Items, registry.LimitFor(Sequences.ItemType(contents.Items.GetType())));
                return new SequenceShape("", inner, end);
            case TabularDataResource resource:
                return Grids.Of(new ForcedTable(resource.Data.Select(row => row.ToDictionary(cell => cell.Key, cell => cell.Value))), registry);
            case ForcedTable table:
                return Grids.Of(table, registry);
            case DataTable table:
                return Grids.Of(table, registry);
            case { } other when PackageTypes.Table(other) is { } frame:
                return Grids.Of(frame, registry);
            case Array { Rank: 2 } array:
                return Grids.Of(array, registry);
            case ITuple tuple:
                return new ObjectShape("", [.. Enumerable.Range(0, tuple.Length).Select(i => new Field($"Item{i + 1}", tuple[i]))]) { IsTuple = true };
            case IDictionary or IEnumerable when Maps.Of(value, registry) is { } map:
                return map;
            case IEnumerable sequence when Has(type, typeof(IGrouping<,>)):
                return new ObjectShape(name, [new("Key", Property(value, "Key")), new("(values)", new Contents(sequence))]);
            case IEnumerable sequence:
                var (items, cut) = Sequences.Take(sequence, registry.LimitFor(Sequences.ItemType(type)));
                return new SequenceShape(TypeNames.OfSequence(type), items, cut);
        }

        if (value is DictionaryEntry || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)))
            return new ObjectShape("", [.. Members.Read(value).Where(field => field.Name is "Key" or "Value")]);
        if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Memory<>) || type.GetGenericTypeDefinition() == typeof(ReadOnlyMemory<>)))
            return Of(type.GetMethod("ToArray")!.Invoke(value, null)!, registry);
        if (FSharpTypes.IsUnion(type))
            return new ScalarShape(ObjectText.Of(value));
        var own = ObjectText.IsOwn(type) && !FSharpTypes.IsRecord(type) ? ObjectText.Of(value) : null;
        var fields = Members.Read(value);
        return fields.Count == 0 ? new ScalarShape(own ?? (name.Length > 0 ? TypeNames.Full(type) : "{ }")) : new ObjectShape(name, fields, own);
    }

    private static Shape? Json(object value) => value switch
    {
        JsonDocument document => Json(document.RootElement),
        JsonElement { ValueKind: JsonValueKind.Object } element => new ObjectShape("", [.. element.EnumerateObject().Select(member => new Field(member.Name, Unwrap(member.Value)))]),
        JsonElement { ValueKind: JsonValueKind.Array } element => new SequenceShape("", [.. element.EnumerateArray().Select(item => (object?)Unwrap(item))], null),
        JsonElement element => new ScalarShape(element.ToString(), element.ValueKind == JsonValueKind.Number),
        JsonObject json => new ObjectShape("", [.. json.Select(member => new Field(member.Key, member.Value))]),
        JsonArray array => new SequenceShape("", [.. array], null),
        JsonValue json => new ScalarShape(json.ToString(), json.GetValueKind() == JsonValueKind.Number),
        _ => null,
    };

    private static JsonElement? Unwrap(JsonElement element) => element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : element;

    private static bool Has(Type type, Type contract) =>
        type.GetInterfaces().Any(other => other.IsGenericType && other.GetGenericTypeDefinition() == contract);

    private static object? Property(object value, string name) =>
        value.GetType().GetInterfaces().Select(contract => contract.GetProperty(name)).First(property => property is not null)!.GetValue(value);
}
