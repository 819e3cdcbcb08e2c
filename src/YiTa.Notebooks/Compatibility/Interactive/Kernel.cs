using Microsoft.DotNet.Interactive.Commands;
using YiTa.Notebooks.Sessions;
using YiTa.Notebooks.Sessions.Internal;

namespace Microsoft.DotNet.Interactive;

/// <summary>A kernel of the running session, and what cells call without a name before it
/// (<c>using static Microsoft.DotNet.Interactive.Kernel</c>).</summary>
public sealed partial class Kernel
{
    private readonly NotebookSession _session;

    internal Kernel(NotebookSession session, string? name) => (_session, Name) = (session, name ?? ".NET");

    /// <summary>All kernels of the running session together.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static Kernel Root => new(Scope.Session, null);

    /// <summary>The kernel that runs the present cell.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static Kernel Current => new(Scope.Session, Scope.Kernel);

    /// <summary>The kernel's name; <c>.NET</c> for all together.</summary>
    public string Name { get; }

    private static CellScope Scope => CellScope.Current
        ?? throw new InvalidOperationException("No cell is running here: kernels can be reached from the code of cells only.");

    /// <summary>Finds a kernel.</summary>
    /// <param name="name">A name or alias.</param>
    /// <returns>The kernel, or null.</returns>
    public Kernel? FindKernelByName(string name) =>
        _session.Kernels.FirstOrDefault(kernel => kernel.Answers(name)) is { } info ? new(_session, info.Name) : null;

    /// <summary>Finds a value by name, starting the kernel if need be.</summary>
    /// <typeparam name="T">The type expected.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, or the default of its type.</param>
    public bool TryGetValue<T>(string name, out T? value)
    {
        value = default;
        if (!_session.GetKernel(Name).TryGetValue(name, out var found) || found?.Value is not T typed)
            return false;
        value = typed;
        return true;
    }

    /// <summary>Runs code in the middle of the present cell; its outputs go there.</summary>
    /// <param name="command">The code, and the kernel for it unless it is this one.</param>
    /// <param name="cancellationToken">Not needed: the cell's own interrupt reaches the code.</param>
    public async Task<KernelCommandResult> SendAsync(SubmitCode command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        var scope = Scope;
        var kernel = command.TargetKernelName ?? (Name == ".NET" ? scope.Kernel ?? _session.Options.DefaultLanguage : Name);
        cancellationToken.ThrowIfCancellationRequested();
        var error = await CellRunner.RunNestedAsync(scope, command.Code, kernel).ConfigureAwait(false);
        if (error is not null)
            scope.Outputs.Publish(new StreamEvent("stderr", $"{error.Error.Name}: {error.Error.Message}\n"));
        return new(error?.Error.Message);
    }

    /// <summary>Runs code in the middle of the present cell; its outputs go there.</summary>
    /// <param name="code">The code.</param>
    public Task<KernelCommandResult> SubmitCodeAsync(string code) => SendAsync(new SubmitCode(code));

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
