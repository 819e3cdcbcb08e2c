using System.Text;
using System.Text.Json.Nodes;

namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>Reads a picture from an output: Base64 for bitmaps, text for SVG.</summary>
internal static class PictureBytes
{
    /// <summary>The bytes; null when the content is not what its MIME type says.</summary>
    public static byte[]? Read(string mimeType, JsonNode content)
    {
        if (content is not JsonValue value || !value.TryGetValue(out string? text)) return null;
        if (mimeType == "image/svg+xml" && text.AsSpan().TrimStart().StartsWith("<")) return Encoding.UTF8.GetBytes(text);
        var packed = string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
        var bytes = new byte[(packed.Length * 3 / 4) + 3];
        return Convert.TryFromBase64String(packed, bytes, out var length) && length > 0 ? bytes[..length] : null;
    }
}
