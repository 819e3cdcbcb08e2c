using System.Text.Json;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>A JSON value that knows where it stands in its file.</summary>
internal sealed class JsonSpot
{
    private JsonSpot(JsonTokenType kind, int offset) => (Kind, Offset) = (kind, offset);

    /// <summary>The token that starts the value: its kind.</summary>
    public JsonTokenType Kind { get; }

    public int Offset { get; }

    public int Length { get; private set; }

    /// <summary>The decoded text of a string; empty for other values.</summary>
    public string Text { get; private set; } = "";

    public IReadOnlyList<KeyValuePair<string, JsonSpot>> Members { get; private set; } = [];

    public IReadOnlyList<JsonSpot> Items { get; private set; } = [];

    /// <summary>The last member of a name, as most readers of JSON take it; null when there is none.</summary>
    public JsonSpot? this[string name] => Members.LastOrDefault(member => member.Key == name).Value;

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    public static JsonSpot Parse(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        var value = Read(ref reader);
        if (reader.Read())
            throw new JsonException("more follows the value");
        return value;
    }

    private static JsonSpot Read(ref Utf8JsonReader reader)
    {
        var spot = new JsonSpot(reader.TokenType, (int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new List<KeyValuePair<string, JsonSpot>>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = GetString(ref reader);
                    reader.Read();
                    members.Add(new(name, Read(ref reader)));
                }

                spot.Members = members;
                break;
            case JsonTokenType.StartArray:
                var items = new List<JsonSpot>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Read(ref reader));
                spot.Items = items;
                break;
            case JsonTokenType.String:
                spot.Text = GetString(ref reader);
                break;
        }

        spot.Length = (int)reader.BytesConsumed - spot.Offset;
        return spot;
    }

    private static string GetString(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("a string is not valid Unicode", e);
        }
    }
}
