namespace YiTa.Notebooks.CSharp.Internal.Execution;

/// <summary>
/// Runs what follows an <c>await</c> of a cell on the thread pool, as without a context, but so that it can be stopped; and no
/// longer once the cell was stopped.
/// </summary>
internal sealed class CellSynchronizationContext(CellScope scope) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) =>
        ThreadPool.QueueUserWorkItem(static item => item.Context.Run(item.Callback, item.State), (Context: this, Callback: d, State: state), preferLocal: false);

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    private void Run(SendOrPostCallback callback, object? state)
    {
        if (scope.IsStopping)
            return;
        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            scope.Run(() => callback(state));
        }
        catch (OperationCanceledException) when (scope.IsStopping)
        {
            // The way in which a stopped cell ends.
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }
}
