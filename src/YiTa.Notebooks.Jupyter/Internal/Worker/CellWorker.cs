using System.Collections.Concurrent;
using YiTa.Notebooks.Jupyter.Internal.Content;
using YiTa.Notebooks.Jupyter.Internal.Link;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Jupyter.Internal.Worker;

/// <summary>Holds a session and runs the cells that the kernel sends; lives in a process of its own, so that a cell which ends it
/// ends nothing else.</summary>
internal sealed class CellWorker
{
    private static readonly TimeSpan ForPictures = TimeSpan.FromSeconds(20);
    private readonly PacketReader _reader;
    private readonly PacketWriter _writer;
    private readonly OutputPump _pump = new(TimeProvider.System);
    private readonly PictureQueue? _pictures;
    private readonly LineInput _input;
    private readonly CommPort _comms;
    private readonly Lazy<NotebookSession> _session;
    private readonly Lazy<CellLanguages> _languages;
    private readonly ConcurrentDictionary<int, CancellationTokenSource> _running = new();
    private readonly IdleWork? _idle;
    private (int Cell, CellOutputs? Outputs) _current;

    /// <summary>Makes a worker.</summary>
    /// <param name="input">What the kernel sends.</param>
    /// <param name="output">Takes what the kernel is sent.</param>
    /// <param name="open">Opens the session, with what answers its questions.</param>
    /// <param name="drawer">Draws charts, or null.</param>
    /// <param name="idle">What is done while no cell runs, or null.</param>
    public CellWorker(Stream input, Stream output, Func<IInputSource, NotebookSession> open, IPictureDrawer? drawer, IdleWork? idle = null)
    {
        _idle = idle;
        _reader = new(input);
        _writer = new(output);
        _pictures = drawer is null ? null : new(drawer, _writer);
        _input = new(_writer, Prepare);
        _comms = new(() => Session.Comms, ofMessage => ofMessage ? new(0, _writer, _pump, _pictures) : _current.Outputs, _writer);
        _session = new(() =>
        {
            var session = open(_input);
            session.Comms.Connect(_comms.Send);
            return session;
        });
        _languages = new(() => new(Session.Options.Name));
    }

    /// <summary>The session.</summary>
    public NotebookSession Session => _session.Value;

    /// <summary>Sends what cells wrote and what waits to be put together; before the process ends.</summary>
    public void Flush() => _pump.Flush();

    /// <summary>Works until the kernel closes its side. Blocks the calling thread, which is needed to hear an interrupt.</summary>
    public void Run()
    {
        _writer.TryWrite(new(PacketKind.Ready, Environment.ProcessId));
        while (_reader.TryRead(out var packet))
            Take(packet);
        Flush();
    }

    private void Take(Packet packet)
    {
        var (head, body) = packet;
        switch (head.Kind)
        {
            case PacketKind.Execute:
                _idle?.Enter();
                var stop = _running[head.Id] = new();
                if (head.Stopped)
                    stop.Cancel();
                _ = Task.Run(() => ExecuteAsync(head, body, stop.Token));
                break;
            case PacketKind.Announce when _session.IsValueCreated:
                Session.CompileAhead(
                    ContentJson.Read<ExecuteRequest>(body).Code, _languages.Value.Of(head.CellId, read: false), new(head.Count), new(head.After));
                break;
            case PacketKind.Interrupt when _running.TryGetValue(head.Id, out var running):
                // Neither may depend on the pool, nor keep this thread: the callbacks of a token run where it fires.
                PoolRescue.Start();
                new Thread(running.Cancel) { IsBackground = true, Name = "interrupt" }.Start();
                break;
            case PacketKind.Ask:
                _ = Task.Run(() => AnswerAsync(head, body));
                break;
            case PacketKind.Comm:
                _comms.Add(head, body);
                break;
            case PacketKind.StopComm:
                _comms.Stop(head.Id);
                break;
            case PacketKind.Line:
                _input.Answer(head.Id, ContentJson.Read<InputReply>(body).Value ?? "");
                break;
            case PacketKind.NoLine:
                _input.Answer(head.Id, null);
                break;
        }
    }

    private int Prepare()
    {
        var (cell, outputs) = _current;
        outputs?.Flush();
        return cell;
    }

    // Whatever happens, the kernel waits for an end.
    private async Task ExecuteAsync(PacketHead head, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        try
        {
            await RunAsync(head, body, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            var (name, message) = (exception.GetType().FullName!, exception.Message);
            var error = new ErrorContent(name, message, [$"{name}: {message}"]);
            _writer.TryWrite(new(PacketKind.Output, head.Id) { Type = "error" }, ContentJson.Write(error));
            _running.TryRemove(head.Id, out _);
            var reply = new ExecuteReply("error", head.Count) { Ename = name, Evalue = message, Traceback = error.Traceback };
            _writer.TryWrite(new(PacketKind.Done, head.Id), ContentJson.Write(reply));
        }
        finally
        {
            _idle?.Leave();
        }
    }

    private async Task RunAsync(PacketHead head, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        var request = ContentJson.Read<ExecuteRequest>(body);
        var outputs = new CellOutputs(head.Id, _writer, _pump, _pictures);
        _current = (head.Id, outputs);
        IOutputSink sink = request.Silent ? new SilentSink() : outputs;
        var cell = new CellReference(head.Count);
        var page = cancellation.IsCancellationRequested ? null : await HelpAnswers.PageAsync(Session, request.Code, cancellation).ConfigureAwait(false);
        var result = page is null
            ? await Session.ExecuteAsync(request.Code, _languages.Value.Of(head.CellId), sink, cell, cancellation).ConfigureAwait(false)
            : new CellRunResult(cell, TimeSpan.Zero);
        var reply = result.Error?.Error is { } error
            ? new ExecuteReply("error", head.Count) { Ename = error.Name, Evalue = error.Message, Traceback = error.ToLines() }
            : new ExecuteReply("ok", head.Count)
            {
                Payload = page is null ? [] : [page],
                UserExpressions = await EvaluateAsync(request.UserExpressions, cell, cancellation).ConfigureAwait(false),
            };
        // With nobody there to see a picture follow, and a client that may hear nothing more once its last cell has ended.
        if (!request.AllowStdin && _pictures is not null)
            await _pictures.WaitAsync(ForPictures, cancellation).ConfigureAwait(false);
        outputs.Flush();
        _running.TryRemove(head.Id, out _);
        _writer.TryWrite(new(PacketKind.Done, head.Id) { Succeeded = result.Succeeded, Lost = result.KernelLost }, ContentJson.Write(reply));
    }

    private async Task<Dictionary<string, ExpressionResult>> EvaluateAsync(Dictionary<string, string?>? expressions, CellReference cell, CancellationToken cancellation)
    {
        var results = new Dictionary<string, ExpressionResult>();
        foreach (var (name, expression) in expressions ?? [])
        {
            if (expression is null)
            {
                results[name] = new("error") { Ename = "BadRequest", Evalue = "The expression is null.", Traceback = ["BadRequest: The expression is null."] };
                continue;
            }

            var sink = new ExpressionSink();
            var result = await Session.ExecuteAsync(expression, null, sink, cell, cancellation).ConfigureAwait(false);
            results[name] = result.Error?.Error is { } error
                ? new("error") { Ename = error.Name, Evalue = error.Message, Traceback = error.ToLines() }
                : new("ok") { Data = sink.Value ?? [], Metadata = new Dictionary<string, string>() };
        }

        return results;
    }

    private async Task AnswerAsync(PacketHead head, ReadOnlyMemory<byte> body)
    {
        var content = await HelpAnswers.AnswerAsync(() => Session, head.Type!, body, CancellationToken.None).ConfigureAwait(false);
        _writer.TryWrite(new(PacketKind.Answer, head.Id), content);
    }
}
