using YiTa.Notebooks.Jupyter.Internal.Messages;

namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>Sees to it that there is a worker: starts one, and another when it dies.</summary>
/// <param name="start">Starts a worker; given what takes the text that it writes past its session.</param>
/// <param name="events">Hears what workers do on their own.</param>
internal sealed class WorkerHost(Func<IWorkerLink> start, IWorkerEvents events)
{
    private static readonly TimeSpan ForAnInterrupt = TimeSpan.FromSeconds(10);
    private readonly Lock _gate = new();
    private WorkerConnection? _worker;
    private int _running;
    private int _stopped;
    private bool _closed;

    /// <summary>Starts the first worker.</summary>
    public void Start() => Get();

    /// <summary>Runs a cell. A worker whose code does not stop is replaced.</summary>
    public async Task<CellEnd> ExecuteAsync(int cell, int count, JupyterRequest request)
    {
        WorkerConnection worker;
        Task<CellEnd> running;
        lock (_gate)
        {
            worker = Get();
            _running = cell;
            // Within the lock, so that an interrupt cannot come to the worker before the cell that it is meant for.
            running = worker.ExecuteAsync(cell, count, _stopped == cell, request);
        }

        var end = await running.ConfigureAwait(false);
        lock (_gate)
            _running = 0;
        if (end.Lost)
            Replace(worker, "A cell did not stop.");
        return end;
    }

    /// <summary>Tells the worker of now, where there is one, which cell will be run next.</summary>
    /// <param name="count">Its number then.</param>
    /// <param name="after">The number of the cell that runs before.</param>
    /// <param name="request">Its request.</param>
    public void Announce(int count, int after, JupyterRequest request)
    {
        WorkerConnection? worker;
        lock (_gate)
            worker = _worker;
        worker?.Announce(count, after, request);
    }

    /// <summary>Stops a cell, also one that is yet to run; where that is in vain, its worker ends.</summary>
    public void Interrupt(int cell)
    {
        WorkerConnection? worker;
        lock (_gate)
        {
            _stopped = cell;
            worker = _running == cell ? _worker : null;
        }

        if (worker is null)
            return;
        worker.Interrupt(cell);
        KillUnless(() => _running != cell, "It did not answer to an interrupt.");
    }

    /// <summary>Ends the worker of now after a while, unless what it does is over by then.</summary>
    public void KillUnless(Func<bool> over, string reason)
    {
        WorkerConnection? worker;
        lock (_gate)
            worker = _worker;
        _ = Task.Run(async () =>
        {
            await Task.Delay(ForAnInterrupt).ConfigureAwait(false);
            lock (_gate)
            {
                if (worker is null || _worker != worker || over())
                    return;
            }

            worker.Kill(reason);
        });
    }

    /// <summary>The worker of now, started if need be.</summary>
    public WorkerConnection Get()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            return _worker ??= new(start(), events, Ended);
        }
    }

    /// <summary>Ends the worker, and starts none any more.</summary>
    public void Close(TimeSpan limit)
    {
        WorkerConnection? worker;
        lock (_gate)
            (worker, _worker, _closed) = (_worker, null, true);
        worker?.Close(limit);
    }

    private void Replace(WorkerConnection worker, string reason)
    {
        lock (_gate)
        {
            if (_worker != worker || _closed)
                return;
            _worker = null;
            TryStart();
        }

        worker.Kill(reason);
    }

    // The next cell tries again, and tells why it cannot be.
    private void TryStart()
    {
        try
        {
            Get();
        }
        catch (KernelStartException)
        {
            _worker = null;
        }
    }

    private void Ended(WorkerConnection worker, WorkerDeath death)
    {
        bool idle;
        lock (_gate)
        {
            if (_worker != worker || _closed)
                return;
            _worker = null;
            idle = _running == 0;
            // One that never came to work would not do so the next time either: the next cell tries, and tells.
            if (worker.IsReady)
                TryStart();
        }

        if (idle)
            events.Died(death);
    }
}
