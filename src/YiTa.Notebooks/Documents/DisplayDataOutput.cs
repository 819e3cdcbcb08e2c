using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents.Internal;

namespace YiTa.Notebooks.Documents;

/// <summary>Something that running code displayed.</summary>
public sealed class DisplayDataOutput : RichOutput
{
    /// <summary>Makes an output.</summary>
    /// <param name="data">What is shown.</param>
    /// <param name="metadata">Metadata of the output, or null for none.</param>
    /// <param name="displayId">The name under which it can be updated, or null.</param>
    public DisplayDataOutput(MimeBundle data, JsonObject? metadata = null, string? displayId = null)
        : base(new JsonObject
        {
            ["data"] = MimeBundleJson.Write(data),
            ["metadata"] = metadata?.DeepClone() ?? new JsonObject(),
            ["output_type"] = "display_data",
        }) => DisplayId = displayId;

    internal DisplayDataOutput(JsonObject json)
        : base(json)
    {
    }
}
