using System.Text.Json.Serialization;

namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Complete what stands at a place.</summary>
internal sealed record CompleteRequest
{
    [JsonRequired]
    public string Code { get; set; } = "";

    /// <summary>The place in code points; null for the end.</summary>
    public int? CursorPos { get; set; }
}
