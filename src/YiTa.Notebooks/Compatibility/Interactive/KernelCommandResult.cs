namespace Microsoft.DotNet.Interactive;

/// <summary>How code that a cell sent to a kernel ended.</summary>
/// <param name="error">What went wrong, or null.</param>
public sealed class KernelCommandResult(string? error)
{
    /// <summary>What went wrong, or null where the code ran to its end.</summary>
    public string? Error { get; } = error;
}
