using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Sessions;
using YiTa.Notebooks.Sessions.Internal;

namespace YiTa.Notebooks.Comms.Internal;

/// <summary>Whose code handles the messages of a comm.</summary>
/// <param name="Kernel">The kernel of the cell that registered the target or opened the comm; null where a program did.</param>
/// <param name="Cell">That cell.</param>
internal sealed record CommOwner(string? Kernel, CellReference Cell)
{
    /// <summary>The cell that runs on this flow of execution.</summary>
    public static CommOwner Current => CellScope.Current is { } scope ? new(scope.Kernel, scope.Cell) : new(null, new(0));

    /// <summary>Has the code called so that it stops where it is asked to, as far as its kernel can see to that.</summary>
    public void Call(Action code, NotebookSession session, OutputGate outputs, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        new CellScope(session, Cell, outputs, cancellation) { Kernel = Kernel }.Enter();
        if (session.StartedKernels.FirstOrDefault(kernel => kernel.Info.Name == Kernel) is ICallbackRunner runner)
            runner.CallAsync(code, new(session, outputs, Cell), cancellation).GetAwaiter().GetResult();
        else
            code();
    }
}
