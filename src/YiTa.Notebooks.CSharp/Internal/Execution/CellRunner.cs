using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.CSharp.Internal.Execution;

/// <summary>Runs the code of a cell on a thread of its own and stops it when asked to.</summary>
internal sealed class CellRunner(int stackSize)
{
    // An interrupt is to work within a second; a thread is aborted only if nothing gentler helped, because that can harm the process.
    private static readonly TimeSpan BeforeInterrupt = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan BeforeAbort = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan BeforeGivingUp = TimeSpan.FromSeconds(3);

    // How long loops that a stopped cell left behind on other threads are looked for.
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(10);

    /// <summary>Runs a cell.</summary>
    /// <param name="start">Makes and starts the compiled cell.</param>
    /// <param name="context">Where it stands.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The value of the cell.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<object?> RunAsync(Func<Task<object?>> start, KernelContext context, CancellationToken cancellation)
    {
        var scope = new CellScope(cancellation);
        var ended = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(start, scope, ended), stackSize) { IsBackground = true, Name = context.Cell.Name };
        var registration = cancellation.UnsafeRegister(_ => StartStopping(scope, ended, context), null);
        await using (registration.ConfigureAwait(false))
        {
            thread.Start();
            try
            {
                return await ended.Task.ConfigureAwait(false);
            }
            catch (Exception) when (cancellation.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellation);
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
        var waited = TimeSpan.Zero;
        var aborting = false;
        while (scope.IsBusy && waited < BeforeGivingUp)
        {
            Thread.Sleep(BeforeInterrupt);
            waited += BeforeInterrupt;
            if (scope.IsBusy)
                scope.Interrupt();
            if (scope.IsBusy && waited >= BeforeAbort && !aborting)
            {
                aborting = true;
                new Thread(scope.Abort) { IsBackground = true, Name = "abort " + context.Cell.Name }.Start();
            }
        }

        if (scope.IsBusy)
            context.WriteError($"{context.Cell.Name} could not be stopped: its code goes on in the background.\n");
        ended.TrySetCanceled(scope.Cancellation);
        Thread.Sleep(Afterwards);
        LoopGuard.Disarm();
    }
}
