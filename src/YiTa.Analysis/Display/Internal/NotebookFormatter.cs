using System.Text.Json.Nodes;

namespace YiTa.Analysis.Display.Internal;

/// <summary>Writes values of this library in one MIME type; an engine calls it by the names of its members.</summary>
internal sealed class NotebookFormatter(string mimeType)
{
    public string MimeType { get; } = mimeType;

    /// <summary>Writes a value, and says whether it has that MIME type.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        if (NotebookBundles.Of(instance) is not { } bundle || !bundle.TryGetValue(MimeType, out var content)) return false;
        writer.Write(content is JsonValue value && value.TryGetValue(out string? text) ? text : content.ToJsonString());
        return true;
    }
}
