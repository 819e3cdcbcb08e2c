using System.Text.Json.Nodes;

namespace YiTa.Notebooks.Documents.Internal;

/// <summary>Sets members without disturbing the order of the others.</summary>
internal static class JsonOrder
{
    /// <summary>Replaces a member in its place, or adds it: in its alphabetical place where the members are sorted (as Jupyter
    /// writes them), else at the end.</summary>
    public static void Set(JsonObject json, string name, JsonNode? value)
    {
        if (json.ContainsKey(name))
        {
            json[name] = value;
            return;
        }

        var index = json.Count;
        if (IsSorted(json))
        {
            index = 0;
            while (index < json.Count && string.CompareOrdinal(json.GetAt(index).Key, name) < 0)
                index++;
        }

        json.Insert(index, name, value);
    }

    /// <summary>The integer in a node, or null for anything else.</summary>
    public static int? Integer(JsonNode? node) => node is JsonValue value && value.TryGetValue(out int number) ? number : null;

    /// <summary>A deep copy whose members are sorted at every level, as Jupyter writes them.</summary>
    public static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(json.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray array => new JsonArray([.. array.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    private static bool IsSorted(JsonObject json)
    {
        for (var i = 1; i < json.Count; i++)
        {
            if (string.CompareOrdinal(json.GetAt(i - 1).Key, json.GetAt(i).Key) > 0)
                return false;
        }

        return true;
    }
}
