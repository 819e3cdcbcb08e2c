using System.Text.Json.Serialization;

namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Tell whether code can be run as it stands.</summary>
internal sealed record IsCompleteRequest
{
    [JsonRequired]
    public string Code { get; set; } = "";
}
