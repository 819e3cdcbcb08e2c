namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>How a cell ended.</summary>
/// <param name="Reply">The content of the reply; nothing where the worker died.</param>
/// <param name="Succeeded">Whether it ran to its end.</param>
internal sealed record CellEnd(ReadOnlyMemory<byte> Reply, bool Succeeded)
{
    /// <summary>Whether its code does not stop, so that the worker is of no use any more.</summary>
    public bool Lost { get; init; }

    /// <summary>How the worker died, or null.</summary>
    public WorkerDeath? Death { get; init; }
}
