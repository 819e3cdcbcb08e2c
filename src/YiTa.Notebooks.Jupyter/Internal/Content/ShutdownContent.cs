namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>End the kernel; the reply says the same with a status.</summary>
internal sealed record ShutdownContent
{
    public string? Status { get; init; }

    public bool Restart { get; init; }
}
