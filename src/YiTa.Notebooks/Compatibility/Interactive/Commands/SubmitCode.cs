namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Code for a kernel.</summary>
/// <param name="code">The code.</param>
/// <param name="targetKernelName">The kernel's name; null for the one that is asked.</param>
public sealed class SubmitCode(string code, string? targetKernelName = null)
{
    /// <summary>The code.</summary>
    public string Code { get; } = code;

    /// <summary>The kernel's name; null for the one that is asked.</summary>
    public string? TargetKernelName { get; } = targetKernelName;
}
