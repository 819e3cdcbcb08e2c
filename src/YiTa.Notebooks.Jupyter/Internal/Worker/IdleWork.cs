namespace YiTa.Notebooks.Jupyter.Internal.Worker;

/// <summary>Does one thing while no cell runs: it is given up when a cell comes, and begun again a moment after cells have ended,
/// until it was done once. May be told on any thread.</summary>
/// <param name="work">What to do; it gives up when it is told to, and returns then too.</param>
/// <param name="moment">How long no cell must have run.</param>
internal sealed class IdleWork(Func<CancellationToken, Task> work, TimeSpan moment)
{
    private readonly Lock _gate = new();
    private Action _giveUp = () => { };
    private int _cells;
    private bool _isDone;

    /// <summary>Begins at once.</summary>
    public void Begin()
    {
        lock (_gate)
            Start(TimeSpan.Zero);
    }

    /// <summary>Tells that a cell came.</summary>
    public void Enter()
    {
        lock (_gate)
        {
            if (++_cells == 1 && !_isDone)
                _giveUp();
        }
    }

    /// <summary>Tells that a cell has ended.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            if (--_cells == 0 && !_isDone)
                Start(moment);
        }
    }

    private void Start(TimeSpan delay)
    {
        var source = new CancellationTokenSource();
        _giveUp = source.Cancel;
        _ = RunAsync(delay, source.Token);
    }

    private async Task RunAsync(TimeSpan delay, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(delay, cancellation).ConfigureAwait(false);
            await Task.Run(() => work(cancellation), cancellation).ConfigureAwait(false);
            lock (_gate)
                _isDone = !cancellation.IsCancellationRequested;
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            // Given up.
        }
        catch (Exception)
        {
            // It would fail again.
            lock (_gate)
                _isDone = true;
        }
    }
}
