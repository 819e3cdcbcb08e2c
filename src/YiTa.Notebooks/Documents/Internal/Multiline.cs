using System.Text.Json.Nodes;

namespace YiTa.Notebooks.Documents.Internal;

/// <summary>Text that nbformat stores as a string or as a list of lines, each with its line end.</summary>
internal static class Multiline
{
    /// <summary>The text of a string or of a list of strings; null for anything else.</summary>
    public static string? Join(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out string? text) => text,
        JsonArray lines when lines.All(IsString) => string.Concat(lines.Select(line => line!.GetValue<string>())),
        _ => null,
    };

    /// <summary>Lines with their line ends, split wherever Python's <c>str.splitlines</c> does, as Jupyter writes them.</summary>
    public static JsonArray ToLines(string text)
    {
        var lines = new JsonArray();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsLineEnd(text[i]))
                continue;
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            lines.Add(text[start..(i + 1)]);
            start = i + 1;
        }

        if (start < text.Length)
            lines.Add(text[start..]);
        return lines;
    }

    private static bool IsString(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? _);

    private static bool IsLineEnd(char c) =>
        c is '\n' or '\r' or '\v' or '\f' or '\x1c' or '\x1d' or '\x1e' or '\x85' or '\u2028' or '\u2029';
}
