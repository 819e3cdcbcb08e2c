namespace YiTa.Notebooks.Kernels;

/// <summary>A kernel that can stop code which its cells left behind to be called, such as what handles the messages of a comm. That of
/// any other kernel is called as it is, and ends with the process where it does not end by itself.</summary>
public interface ICallbackRunner
{
    /// <summary>Calls code, so that it stops as a cell does. May be asked for on any thread, also while
    /// <see cref="IKernel.ExecuteAsync"/> runs.</summary>
    /// <param name="code">The code; what it throws comes out of the task.</param>
    /// <param name="context">The cell that left it behind, and where its output goes now.</param>
    /// <param name="cancellation">Fires when it is to stop.</param>
    /// <returns>Ends when the code has returned, or was stopped.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    Task CallAsync(Action code, KernelContext context, CancellationToken cancellation);
}
