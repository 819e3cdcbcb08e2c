namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Which comms are open?</summary>
internal sealed record CommInfoRequest
{
    /// <summary>The target whose comms are meant; null for all.</summary>
    public string? TargetName { get; set; }
}
