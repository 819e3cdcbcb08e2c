namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Tell which comms are open.</summary>
internal sealed record CommInfoRequest
{
    public string? TargetName { get; init; }
}
