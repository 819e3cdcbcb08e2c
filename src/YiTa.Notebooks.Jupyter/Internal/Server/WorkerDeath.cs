namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>How a worker's process ended.</summary>
/// <param name="ExitCode">Its exit code; on Unix 128 and the signal's number where a signal ended it. Null where it is not known.</param>
/// <param name="Errors">What it last wrote to its standard error.</param>
internal sealed record WorkerDeath(int? ExitCode, string Errors)
{
    /// <summary>Why the kernel ended it itself, or null.</summary>
    public string? Reason { get; init; }
}
