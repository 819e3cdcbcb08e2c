using System.Text.Json;

namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>Finds the plain text of a result without reading the rest of it.</summary>
internal static class ResultText
{
    private const int Most = 10_000;

    public static string? Of(ReadOnlyMemory<byte> content)
    {
        var reader = new Utf8JsonReader(content.Span);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 2 || !reader.ValueTextEquals("text/plain"u8))
                continue;
            reader.Read();
            var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : null;
            return text?.Length > Most ? text[..Most] : text;
        }

        return null;
    }
}
