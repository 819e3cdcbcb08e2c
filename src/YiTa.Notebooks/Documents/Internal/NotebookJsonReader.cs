using System.Text.Json;
using System.Text.Json.Nodes;

namespace YiTa.Notebooks.Documents.Internal;

/// <summary>Parses JSON into nodes that know where they stood, so that errors can say line and column.</summary>
internal sealed class NotebookJsonReader(string name, byte[] utf8)
{
    /// <summary>Deeper JSON is refused rather than risking the stack.</summary>
    public const int MaxDepth = 512;

    private readonly Dictionary<JsonNode, long> _positions = new(ReferenceEqualityComparer.Instance);

    /// <summary>The whole text as one node.</summary>
    public JsonNode? Read()
    {
        ReadOnlySpan<byte> bytes = utf8;
        var start = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        var reader = new Utf8JsonReader(bytes[start..], new JsonReaderOptions { MaxDepth = MaxDepth });
        var path = new List<string> { "$" };
        try
        {
            if (bytes[start..].Trim(" \t\r\n"u8).IsEmpty)
                throw new NotebookFormatException(name, 1, 1, "$", "nothing", "a notebook in JSON");
            reader.Read();
            var node = ReadValue(ref reader, start, path);
            reader.Read();
            return node;
        }
        catch (JsonException exception)
        {
            var (line, column) = LineAndColumn(start + reader.BytesConsumed);
            if (exception.LineNumber is { } number && exception.BytePositionInLine is { } position)
                (line, column) = (number + 1, position + 1);
            throw new NotebookFormatException(name, line, column, Say(path), Found(exception), "valid JSON", exception);
        }
    }

    /// <summary>An error at a node, or at the nearest node above it that has a place.</summary>
    public NotebookFormatException Error(JsonNode? node, JsonNode? parent, string path, string found, string expected)
    {
        var offset = node is not null && _positions.TryGetValue(node, out var own) ? own
            : parent is not null && _positions.TryGetValue(parent, out var above) ? above : 0;
        var (line, column) = LineAndColumn(offset);
        return new(name, line, column, path, found, expected);
    }

    private JsonNode? ReadValue(ref Utf8JsonReader reader, int start, List<string> path)
    {
        var position = start + reader.TokenStartIndex;
        JsonNode? node = reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, start, path),
            JsonTokenType.StartArray => ReadArray(ref reader, start, path),
            JsonTokenType.String => JsonValue.Create(ReadString(ref reader, start, path)),
            JsonTokenType.True => JsonValue.Create(true),
            JsonTokenType.False => JsonValue.Create(false),
            JsonTokenType.Number => JsonValue.Create(JsonElement.ParseValue(ref reader)),
            _ => null,
        };
        if (node is not null)
            _positions[node] = position;
        return node;
    }

    private JsonObject ReadObject(ref Utf8JsonReader reader, int start, List<string> path)
    {
        var json = new JsonObject();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var position = start + reader.TokenStartIndex;
            var member = ReadString(ref reader, start, path);
            path.Add("." + member);
            if (json.ContainsKey(member))
            {
                var (line, column) = LineAndColumn(position);
                throw new NotebookFormatException(name, line, column, Say(path), "the member a second time", "every member once");
            }

            reader.Read();
            json.Add(member, ReadValue(ref reader, start, path));
            path.RemoveAt(path.Count - 1);
        }

        return json;
    }

    private JsonArray ReadArray(ref Utf8JsonReader reader, int start, List<string> path)
    {
        var array = new JsonArray();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            path.Add($"[{array.Count}]");
            array.Add(ReadValue(ref reader, start, path));
            path.RemoveAt(path.Count - 1);
        }

        return array;
    }

    private string ReadString(ref Utf8JsonReader reader, int start, List<string> path)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            var (line, column) = LineAndColumn(start + reader.TokenStartIndex);
            throw new NotebookFormatException(
                name, line, column, Say(path), "a string that is not valid Unicode", "UTF-8 with paired surrogates", exception);
        }
    }

    private (long Line, long Column) LineAndColumn(long offset)
    {
        var before = utf8.AsSpan(0, (int)Math.Min(offset, utf8.Length));
        return (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));
    }

    /// <summary>The path, without its middle where it is long.</summary>
    private static string Say(List<string> path) => path.Count <= 20 ? string.Concat(path) : string.Concat(path[..10]) + "…" + string.Concat(path[^5..]);

    private static string Found(JsonException exception)
    {
        var message = exception.Message;
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return "a fault (" + (end < 0 ? message : message[..end]).TrimEnd('.') + ")";
    }
}
