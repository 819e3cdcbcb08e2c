using System.Text.Json.Serialization;

namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Tell what stands at a place.</summary>
internal sealed record InspectRequest
{
    [JsonRequired]
    public string Code { get; set; } = "";

    /// <summary>The place in code points; null for the end.</summary>
    public int? CursorPos { get; set; }

    /// <summary>0 for what fits into a tooltip, 1 for everything.</summary>
    public int DetailLevel { get; set; }
}
