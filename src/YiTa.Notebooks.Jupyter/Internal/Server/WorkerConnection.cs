using System.Collections.Concurrent;
using YiTa.Notebooks.Jupyter.Internal.Link;
using YiTa.Notebooks.Jupyter.Internal.Messages;

namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>The conversation with one worker, from its start to its end.</summary>
internal sealed class WorkerConnection
{
    private static readonly TimeSpan ForItsEnd = TimeSpan.FromSeconds(5);
    private readonly IWorkerLink _link;
    private readonly IWorkerEvents _events;
    private readonly Action<WorkerConnection, WorkerDeath> _ended;
    private readonly PacketWriter _writer;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<CellEnd>> _cells = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<ReadOnlyMemory<byte>?>> _asked = new();
    private readonly TaskCompletionSource _gone = new();
    private WorkerDeath? _death;
    private string? _reason;
    private int _last;

    /// <summary>Takes up the conversation.</summary>
    /// <param name="link">The worker.</param>
    /// <param name="events">Hears what it does on its own.</param>
    /// <param name="ended">Told once when it is gone, before whoever waits for it.</param>
    public WorkerConnection(IWorkerLink link, IWorkerEvents events, Action<WorkerConnection, WorkerDeath> ended)
    {
        (_link, _events, _ended, _writer) = (link, events, ended, new(link.ToWorker));
        new Thread(Read) { IsBackground = true, Name = "worker" }.Start();
    }

    /// <summary>Whether the worker has begun to work.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Runs a cell, or has one that was stopped before it ran end as such.</summary>
    public Task<CellEnd> ExecuteAsync(int cell, int count, bool stopped, JupyterRequest request)
    {
        var end = new TaskCompletionSource<CellEnd>(TaskCreationOptions.RunContinuationsAsynchronously);
        _cells[cell] = end;
        _writer.TryWrite(new(PacketKind.Execute, cell) { Count = count, CellId = request.CellId, Stopped = stopped }, request.Content);
        if (_death is { } death)
            End(death);
        return end.Task;
    }

    /// <summary>Tells which cell will be run next.</summary>
    /// <param name="count">Its number then.</param>
    /// <param name="after">The number of the cell that runs before.</param>
    /// <param name="request">Its request.</param>
    public void Announce(int count, int after, JupyterRequest request) =>
        _writer.TryWrite(new(PacketKind.Announce, 0) { Count = count, CellId = request.CellId, After = after }, request.Content);

    /// <summary>Asks for help. Null where the worker is gone.</summary>
    public Task<ReadOnlyMemory<byte>?> AskAsync(string type, ReadOnlyMemory<byte> content) => AskAsync(PacketKind.Ask, type, content, [], default);

    /// <summary>Has a message of a comm handled, and waits until it is, or the worker is gone.</summary>
    /// <param name="message">The message.</param>
    /// <param name="stop">Stops what handles it.</param>
    public Task CommAsync(JupyterRequest message, CancellationToken stop) => AskAsync(PacketKind.Comm, message.Type, message.Content, message.Buffers, stop);

    private Task<ReadOnlyMemory<byte>?> AskAsync(
        PacketKind kind, string type, ReadOnlyMemory<byte> content, IReadOnlyList<ReadOnlyMemory<byte>> buffers, CancellationToken stop)
    {
        var answer = new TaskCompletionSource<ReadOnlyMemory<byte>?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var id = Interlocked.Increment(ref _last);
        _asked[id] = answer;
        var (head, body) = PacketBuffers.Join(new(kind, id) { Type = type }, content, buffers);
        _writer.TryWrite(head, body);
        stop.UnsafeRegister(_ => _writer.TryWrite(new(PacketKind.StopComm, id)), null);
        if (_death is { } death)
            End(death);
        return answer.Task;
    }

    /// <summary>Stops a cell.</summary>
    public void Interrupt(int cell) => _writer.TryWrite(new(PacketKind.Interrupt, cell));

    /// <summary>Gives a line to the cell that asked, or nothing where nobody answers.</summary>
    public void Answer(int question, ReadOnlyMemory<byte>? content) =>
        _writer.TryWrite(new(content is null ? PacketKind.NoLine : PacketKind.Line, question), content ?? default);

    /// <summary>Ends the worker at once.</summary>
    /// <param name="reason">Why, as a reader of the cell is told.</param>
    public void Kill(string reason)
    {
        _reason ??= reason;
        _link.Kill();
    }

    /// <summary>Lets the worker end by itself, and ends it where it does not.</summary>
    public void Close(TimeSpan limit)
    {
        _reason ??= "The kernel was shut down.";
        try
        {
            _link.ToWorker.Dispose();
        }
        catch (IOException)
        {
            // Gone already.
        }

        if (!_gone.Task.Wait(limit))
            _link.Kill();
        _gone.Task.Wait(limit);
    }

    private void Read()
    {
        try
        {
            var reader = new PacketReader(_link.FromWorker);
            while (reader.TryRead(out var packet))
                Take(packet.Head, packet.Body);
        }
        catch (Exception exception)
        {
            // Nothing that a worker sends may end the kernel.
            Kill($"What it sent could not be taken: {exception.Message}");
        }

        var death = _link.WaitForEnd(ForItsEnd);
        _link.Kill();
        _death = death with { Reason = _reason };
        _ended(this, _death);
        End(_death);
        _link.Dispose();
        _gone.TrySetResult();
    }

    private void Take(PacketHead head, ReadOnlyMemory<byte> body)
    {
        switch (head.Kind)
        {
            case PacketKind.Ready:
                IsReady = true;
                break;
            case PacketKind.Output:
                var (content, buffers) = PacketBuffers.Split(head, body);
                _events.Show(head.Id, head.Type!, content, buffers);
                break;
            case PacketKind.Input:
                _events.Ask(this, head.Cell, head.Id, body);
                break;
            case PacketKind.Answer when _asked.TryRemove(head.Id, out var answer):
                answer.TrySetResult(body);
                break;
            case PacketKind.Done when _cells.TryRemove(head.Id, out var end):
                end.TrySetResult(new(body, head.Succeeded) { Lost = head.Lost });
                break;
        }
    }

    private void End(WorkerDeath death)
    {
        foreach (var id in _cells.Keys)
        {
            if (_cells.TryRemove(id, out var end))
                end.TrySetResult(new(default, false) { Death = death });
        }

        foreach (var id in _asked.Keys)
        {
            if (_asked.TryRemove(id, out var answer))
                answer.TrySetResult(null);
        }
    }
}
