namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Opening, message and closing of a comm.</summary>
internal sealed record CommContent
{
    public string CommId { get; set; } = "";

    /// <summary>What is to be spoken to; only when it is opened.</summary>
    public string? TargetName { get; set; }

    public System.Text.Json.Nodes.JsonNode? Data { get; set; }
}
