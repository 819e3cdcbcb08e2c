using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents.Internal;

namespace YiTa.Notebooks.Documents;

/// <summary>An output in one or more MIME types.</summary>
public abstract class RichOutput : CellOutput
{
    private protected RichOutput(JsonObject json)
        : base(json)
    {
    }

    /// <summary>The name under which the output can be updated while its session lives; never written to a file.</summary>
    public string? DisplayId { get; set; }

    /// <summary>The contents by MIME type, a copy; assign to change them. Texts that the file has as lines are joined.</summary>
    public MimeBundle Data
    {
        get => MimeBundleJson.Read(Json["data"]);
        set => Json["data"] = MimeBundleJson.Write(value);
    }

    /// <summary>The metadata of the output, live; an empty object is added where the file has none.</summary>
    public JsonObject Metadata
    {
        get
        {
            if (Json["metadata"] is JsonObject metadata)
                return metadata;
            JsonObject added = [];
            JsonOrder.Set(Json, "metadata", added);
            return added;
        }

        set => JsonOrder.Set(Json, "metadata", value);
    }
}
