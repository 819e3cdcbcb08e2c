using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.CSharp.Internal.Execution;

/// <summary>Runs the code of a cell on a thread of its own and stops it when asked to.</summary>
internal sealed class CellRunner(int stackSize)
{
    private static readonly TimeSpan BetweenInterrupts = TimeSpan.FromMilliseconds(50);

    // Less than a session waits before it counts a kernel as lost.
    private static readonly TimeSpan BeforeGivingUp = TimeSpan.FromSeconds(2);

    // How long code that a stopped cell left behind on other threads is looked for.
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(10);

    /// <summary>Runs a cell.</summary>
    /// <param name="start">Makes and starts the compiled cell.</param>
    /// <param name="scope">The cell that runs, with what stops it.</param>
    /// <param name="context">Where it stands.</param>
    /// <returns>The value of the cell.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<object?> RunAsync(Func<Task<object?>> start, CellScope scope, KernelContext context)
    {
        var ended = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(start, scope, ended), stackSize) { IsBackground = true, Name = context.Cell.Name };
        scope.Begin();
        var registration = scope.Cancellation.UnsafeRegister(_ => StartStopping(scope, ended, context), null);
        await using (registration.ConfigureAwait(false))
        {
            thread.Start();
            try
            {
                return await ended.Task.ConfigureAwait(false);
            }
            catch (Exception) when (scope.Cancellation.IsCancellationRequested)
            {
                throw new OperationCanceledException(scope.Cancellation);
            }
        }
    }

    private static void Run(Func<Task<object?>> start, CellScope scope, TaskCompletionSource<object?> ended)
    {
        SynchronizationContext.SetSynchronizationContext(new CellSynchronizationContext(scope));
        Task<object?>? task = null;
        try
        {
            scope.Run(() => task = start());
        }
        catch (Exception exception)
        {
            ended.TrySetException(exception);
            return;
        }

        task!.ContinueWith(
            static (done, state) => Complete((TaskCompletionSource<object?>)state!, done),
            ended,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private static void Complete(TaskCompletionSource<object?> ended, Task<object?> done)
    {
        try
        {
            ended.TrySetResult(done.GetAwaiter().GetResult());
        }
        catch (Exception exception)
        {
            ended.TrySetException(exception);
        }
    }

    private static void StartStopping(CellScope scope, TaskCompletionSource<object?> ended, KernelContext context)
    {
        // A thread of its own, because the cell may hold all those of the pool.
        var thread = new Thread(() => Stop(scope, ended, context)) { IsBackground = true, Name = "stop " + context.Cell.Name };
        thread.Start();
    }

    private static void Stop(CellScope scope, TaskCompletionSource<object?> ended, KernelContext context)
    {
        scope.Stop();
        var start = TimeProvider.System.GetTimestamp();
        while (scope.IsBusy && TimeProvider.System.GetElapsedTime(start) < BeforeGivingUp)
        {
            Thread.Sleep(BetweenInterrupts);
            if (scope.IsBusy)
                scope.Interrupt();
        }

        if (scope.IsBusy)
            context.WriteError($"{context.Cell.Name} could not be stopped inside of a library; what it does there goes on in the background.\n");
        ended.TrySetCanceled(scope.Cancellation);
        do
            Thread.Sleep(Afterwards);
        while (scope.IsBusy);
        CellGuard.Disarm();
    }
}
