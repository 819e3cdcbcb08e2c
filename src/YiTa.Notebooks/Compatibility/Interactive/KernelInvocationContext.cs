using Microsoft.DotNet.Interactive.Formatting;
using YiTa.Notebooks.Display.Internal;
using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Sessions;
using YiTa.Notebooks.Sessions.Internal;

namespace Microsoft.DotNet.Interactive;

/// <summary>The cell that is running.</summary>
public sealed class KernelInvocationContext
{
    private readonly CellScope _scope;

    private KernelInvocationContext(CellScope scope) => _scope = scope;

    /// <summary>The cell that runs on this flow of execution, or null outside of cells.</summary>
    public static KernelInvocationContext? Current => CellScope.Current is { } scope ? new(scope) : null;

    /// <summary>Fires on an interrupt and when the cell's time is up.</summary>
    public CancellationToken CancellationToken => _scope.Cancellation;

    /// <summary>The kernel that runs the cell, or null while a magic runs.</summary>
    public Kernel? HandlingKernel => _scope.Kernel is { } name ? new Kernel(_scope.Session, name) : null;

    /// <summary>Shows a value.</summary>
    /// <param name="value">The value, which may be null.</param>
    /// <param name="mimeTypes">The MIME types; none for those that the value's type prefers.</param>
    public DisplayedValue Display(object? value, params string[] mimeTypes) => _scope.Session.Show(_scope, value, mimeTypes ?? []);

    /// <summary>Shows a text that is of a MIME type already.</summary>
    /// <param name="value">The text.</param>
    /// <param name="mimeType">Its MIME type.</param>
    public DisplayedValue DisplayAs(string value, string mimeType) => _scope.Session.Show(_scope, value, new ReadyText(value, mimeType), [mimeType]);

    /// <summary>Writes to the cell's standard output.</summary>
    /// <param name="output">The text; nothing is added to it.</param>
    public void DisplayStandardOut(string output) => _scope.Outputs.Publish(new StreamEvent(StreamOutput.StandardOutput, output));

    /// <summary>Writes to the cell's standard error.</summary>
    /// <param name="error">The text; nothing is added to it.</param>
    public void DisplayStandardError(string error) => _scope.Outputs.Publish(new StreamEvent(StreamOutput.StandardError, error));
}
