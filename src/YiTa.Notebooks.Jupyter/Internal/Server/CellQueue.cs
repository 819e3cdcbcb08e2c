using YiTa.Notebooks.Jupyter.Internal.Content;
using YiTa.Notebooks.Jupyter.Internal.Messages;

namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>Runs cells one after the other, in the order in which they came.</summary>
/// <param name="iopub">Hears what they show.</param>
/// <param name="worker">Runs them.</param>
/// <param name="history">Remembers them.</param>
/// <param name="reply">Sends the content of a reply.</param>
internal sealed class CellQueue(Iopub iopub, WorkerHost worker, History history, Action<JupyterRequest, ReadOnlyMemory<byte>> reply)
{
    // What a cell left running may show something long afterwards.
    private const int MostRemembered = 1000;
    private const int MostAhead = 4;
    private readonly Lock _gate = new();
    private readonly Queue<Cell> _waiting = new();
    private readonly Dictionary<int, Cell> _known = [];
    private Task _work = Task.CompletedTask;
    private Cell? _running;
    private Cell? _next;
    private PastInterrupt? _interrupt;
    private bool _busy;
    private int _ids;
    private int _count;

    /// <summary>The request of the cell that runs, or null.</summary>
    public JupyterRequest? Running => _running?.Request;

    /// <summary>The cell that runs or ran last, or null.</summary>
    public Cell? Last { get; private set; }

    /// <summary>Adds a cell to those that wait.</summary>
    public void Add(JupyterRequest request, ExecuteRequest content)
    {
        lock (_gate)
        {
            var cell = new Cell(++_ids, request, content) { Overtaker = _interrupt?.Overtook(request) == true ? _interrupt : null };
            if (cell.Overtaker is { HasHit: false } late)
                Stop(cell, late);
            _waiting.Enqueue(cell);
            if (_running is not null)
                Announce(_running);
            if (_busy)
                return;
            _busy = true;
            _work = Task.Run(WorkAsync);
        }
    }

    /// <summary>Stops the cell that runs or is about to, also one that was sent before the interrupt and comes after it. Does
    /// nothing where there is none.</summary>
    /// <param name="interrupt">What asks for it; null for a signal.</param>
    public void Interrupt(PastInterrupt? interrupt)
    {
        lock (_gate)
        {
            _interrupt = interrupt;
            if ((_next ?? (_waiting.TryPeek(out var first) ? first : null)) is { } cell && interrupt?.WasOvertakenBy(cell) != true)
                Stop(cell, interrupt);
        }
    }

    /// <summary>Waits until no cell runs or waits, at most for the time given.</summary>
    public Task WaitAsync(TimeSpan limit)
    {
        Task work;
        lock (_gate)
            work = _work;
        return work.IsCompleted ? Task.CompletedTask : Task.WhenAny(work, Task.Delay(limit));
    }

    /// <summary>A cell by its id, or null where it is too long ago.</summary>
    public Cell? Find(int id)
    {
        lock (_gate)
            return _known.GetValueOrDefault(id);
    }

    /// <summary>Shows what a cell shows.</summary>
    public void Show(int id, string type, ReadOnlyMemory<byte> content, IReadOnlyList<ReadOnlyMemory<byte>> buffers)
    {
        var cell = Find(id);
        if (type == "execute_result" && cell is { IsStored: true } && ResultText.Of(content) is { } text)
            history.AddOutput(cell.Count, text);
        // The update of an earlier cell's display reaches a headless client only as an output of the cell that it waits for.
        var parent = type == "update_display_data" && _running is { } running ? running : cell ?? Last;
        iopub.Publish(type, parent?.Request.Header ?? default, content, buffers);
    }

    private async Task WorkAsync()
    {
        await iopub.WaitForSubscriberAsync().ConfigureAwait(false);
        while (true)
        {
            Cell cell;
            lock (_gate)
            {
                if (!_waiting.TryDequeue(out cell!))
                {
                    _busy = false;
                    return;
                }

                _next = cell;
                _known[cell.Id] = cell;
                _known.Remove(cell.Id - MostRemembered);
            }

            try
            {
                await RunAsync(cell).ConfigureAwait(false);
            }
            catch (ObjectDisposedException)
            {
                return; // the kernel ends
            }
            catch (Exception exception)
            {
                Fail(cell, exception);
            }

            Remember(cell);
        }
    }

    private void Remember(Cell cell)
    {
        var rest = cell.ToRemember();
        lock (_gate)
        {
            if (_known.ContainsKey(cell.Id))
                _known[cell.Id] = rest;
        }

        if (ReferenceEquals(Last, cell))
            Last = rest;
    }

    // A mistake of the kernel costs the cell alone.
    private void Fail(Cell cell, Exception exception)
    {
        _running = null;
        lock (_gate)
            _next = null;
        var error = new ExecuteReply("error", cell.Count) { Ename = "KernelFailed", Evalue = exception.Message, Traceback = exception.ToString().Split('\n') };
        reply(cell.Request, ContentJson.Write(error));
        iopub.Status(cell.Request.Header, "idle");
    }

    private void Stop(Cell cell, PastInterrupt? interrupt)
    {
        cell.Interrupt = interrupt;
        interrupt?.HasHit = true;
        worker.Interrupt(cell.Id);
    }

    private async Task RunAsync(Cell cell)
    {
        if (cell.Overtaker is { GivesUp: true })
        {
            lock (_gate)
                _next = null;
            Abort(cell);
            return;
        }

        lock (_gate)
        {
            cell.Count = CountOf(cell, _count);
            _count = cell.IsStored ? cell.Count : _count;
            (_running, Last) = (cell, cell);
            Announce(cell);
        }

        var (request, content) = (cell.Request, cell.Content);
        iopub.Status(request.Header, "busy");
        if (!content.Silent)
            iopub.Publish("execute_input", request.Header, new ExecuteInputContent(content.Code, cell.Count));
        if (cell.IsStored)
            history.Add(cell.Count, content.Code);
        var end = await EndAsync(cell).ConfigureAwait(false);
        lock (_gate)
        {
            (_running, _next) = (null, null);
            cell.Interrupt?.GivesUp = !end.Succeeded && content.StopOnError;
        }

        // What the client sends after it has read the reply is not meant.
        var aborted = !end.Succeeded && content.StopOnError ? TakeWaiting() : [];
        reply(request, end.Reply);
        iopub.Status(request.Header, "idle");
        foreach (var waiting in aborted)
            Abort(waiting);
    }

    private async Task<CellEnd> EndAsync(Cell cell)
    {
        CellEnd end;
        try
        {
            end = await worker.ExecuteAsync(cell.Id, cell.Count, cell.Request).ConfigureAwait(false);
        }
        catch (KernelStartException exception)
        {
            end = new(default, false) { Death = new(null, "") { Reason = exception.Message } };
        }

        if (end.Death is not { } death)
            return end;
        var error = DeathNotice.Of(death);
        if (!cell.Content.Silent)
            iopub.Publish("error", cell.Request.Header, error);
        return end with
        {
            Reply = ContentJson.Write(new ExecuteReply("error", cell.Count) { Ename = error.Ename, Evalue = error.Evalue, Traceback = error.Traceback }),
        };
    }

    // The worker compiles the cells that wait while this one still runs.
    private void Announce(Cell running)
    {
        var (count, before) = (_count, running.Count);
        foreach (var cell in _waiting.Take(MostAhead))
        {
            var own = CountOf(cell, count);
            if (!cell.IsAnnounced)
                worker.Announce(own, before, cell.Request);
            cell.IsAnnounced = true;
            (count, before) = (cell.IsStored ? own : count, own);
        }
    }

    private static int CountOf(Cell cell, int count) => cell.IsStored ? count + 1 : Math.Max(1, count);

    private Cell[] TakeWaiting()
    {
        lock (_gate)
        {
            Cell[] waiting = [.. _waiting];
            _waiting.Clear();
            return waiting;
        }
    }

    private void Abort(Cell cell)
    {
        iopub.Status(cell.Request.Header, "busy");
        reply(cell.Request, ContentJson.Write(new ExecuteReply("aborted", null)));
        iopub.Status(cell.Request.Header, "idle");
    }
}
