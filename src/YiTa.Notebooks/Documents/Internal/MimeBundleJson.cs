using System.Text.Json.Nodes;

namespace YiTa.Notebooks.Documents.Internal;

/// <summary>Between <see cref="MimeBundle"/> and its form in a file.</summary>
internal static class MimeBundleJson
{
    public static MimeBundle Read(JsonNode? node)
    {
        var bundle = new MimeBundle();
        if (node is not JsonObject json)
            return bundle;
        foreach (var (mimeType, content) in json)
        {
            if (content is null)
                continue;
            if (!IsJson(mimeType) && Multiline.Join(content) is { } text)
                bundle.Add(mimeType, text);
            else
                bundle.Add(mimeType, content.DeepClone());
        }

        return bundle;
    }

    public static JsonObject Write(MimeBundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        var json = new JsonObject();
        foreach (var (mimeType, content) in bundle.OrderBy(item => item.Key, StringComparer.Ordinal))
            json[mimeType] = bundle.GetText(mimeType) is { } text && IsSplit(mimeType) ? Multiline.ToLines(text) : JsonOrder.Sorted(content);
        return json;
    }

    private static bool IsJson(string mimeType) => mimeType == "application/json"
        || (mimeType.StartsWith("application/", StringComparison.Ordinal) && mimeType.EndsWith("+json", StringComparison.Ordinal));

    private static bool IsSplit(string mimeType) =>
        mimeType.StartsWith("text/", StringComparison.Ordinal) || mimeType is "application/javascript" or "image/svg+xml";
}
