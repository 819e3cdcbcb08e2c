namespace YiTa.Notebooks.CSharp.Internal.Execution;

/// <summary>One running cell: the threads that are in its code right now, and how they are stopped.</summary>
/// <param name="report">Tells in the cell of an exception that nothing caught.</param>
/// <param name="cancellation">Fires when the cell is to be stopped.</param>
internal sealed class CellScope(Action<Exception> report, CancellationToken cancellation)
{
    private static readonly AsyncLocal<CellScope?> CurrentScope = new();
    private readonly HashSet<Thread> _threads = [];
    private readonly HashSet<Thread> _interrupted = [];
    private bool _isStarting;

    /// <summary>The cell on whose behalf this flow of execution runs, or null.</summary>
    public static CellScope? Current => CurrentScope.Value;

    /// <summary>Fires when the cell is to be stopped.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Whether the cell is being or was stopped.</summary>
    public bool IsStopping { get; private set; }

    /// <summary>Whether some thread is in the cell's code, or is about to be.</summary>
    public bool IsBusy
    {
        get
        {
            lock (_threads)
                return _isStarting || _threads.Count > 0;
        }
    }

    /// <summary>Tells that a thread is going to run the cell: one that is stopped before has made the object that holds its variables,
    /// which later cells were compiled to look into.</summary>
    public void Begin()
    {
        lock (_threads)
            _isStarting = true;
    }

    /// <summary>Runs a piece of the cell's code on this thread so that it can be stopped.</summary>
    public void Run(Action code)
    {
        CurrentScope.Value = this;
        lock (_threads)
        {
            _threads.Add(Thread.CurrentThread);
            _isStarting = false;
        }

        try
        {
            code();
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Makes the cell's own code end at its next loop or call, on whatever thread.</summary>
    public void Stop()
    {
        IsStopping = true;
        CellGuard.Arm();
    }

    /// <summary>Tells in the cell of an exception that nothing caught.</summary>
    public void Report(Exception exception) => report(exception);

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

    private void Leave()
    {
        while (true)
        {
            try
            {
                lock (_threads)
                {
                    _threads.Remove(Thread.CurrentThread);
                    if (!_interrupted.Remove(Thread.CurrentThread))
                        return;
                }

                Thread.Sleep(0); // takes an interrupt that came too late to wake anything
                return;
            }
            catch (ThreadInterruptedException)
            {
                // Taken; a second round finds none.
            }
        }
    }
}
