namespace YiTa.Notebooks.CSharp.Internal.Execution;

/// <summary>One running cell: the threads that are in its code right now, and how they are stopped.</summary>
internal sealed class CellScope(CancellationToken cancellation) : IDisposable
{
    private static readonly AsyncLocal<CellScope?> CurrentScope = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly HashSet<Thread> _threads = [];
    private readonly HashSet<Thread> _interrupted = [];

    /// <summary>The cell on whose behalf this flow of execution runs, or null.</summary>
    public static CellScope? Current => CurrentScope.Value;

    /// <summary>Fires when the cell is to be stopped.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Whether the cell is being or was stopped.</summary>
    public bool IsStopping { get; private set; }

    /// <summary>Whether some thread is in the cell's code.</summary>
    public bool IsBusy
    {
        get
        {
            lock (_threads)
                return _threads.Count > 0;
        }
    }

    /// <summary>Runs a piece of the cell's code on this thread so that it can be stopped.</summary>
    /// <exception cref="OperationCanceledException">It was stopped the hard way.</exception>
    public void Run(Action code)
    {
        CurrentScope.Value = this;
        lock (_threads)
            _threads.Add(Thread.CurrentThread);
        try
        {
            Abortable(code);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Makes loops of the cell end, wherever they run.</summary>
    public void Stop()
    {
        IsStopping = true;
        LoopGuard.Arm();
    }

    /// <summary>Wakes the threads of the cell that wait for something.</summary>
    public void Interrupt()
    {
        lock (_threads)
        {
            foreach (var thread in _threads)
            {
                _interrupted.Add(thread);
                thread.Interrupt();
            }
        }
    }

    /// <summary>Aborts the threads of the cell. Blocks until they have stopped.</summary>
    public void Abort() => _abort.Cancel();

    public void Dispose() => _abort.Dispose();

    private void Abortable(Action code)
    {
#pragma warning disable SYSLIB0046 // Reason: nothing else stops code inside of a library; it comes last, after loops were guarded and waits interrupted.
        System.Runtime.ControlledExecution.Run(code, _abort.Token);
#pragma warning restore SYSLIB0046
    }

    private void Leave()
    {
        lock (_threads)
        {
            _threads.Remove(Thread.CurrentThread);
            if (!_interrupted.Remove(Thread.CurrentThread))
                return;
        }

        try
        {
            Thread.Sleep(0); // takes an interrupt that came too late to wake anything
        }
        catch (ThreadInterruptedException)
        {
        }
    }
}
