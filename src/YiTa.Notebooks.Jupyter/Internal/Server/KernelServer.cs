using System.Net;
using YiTa.Notebooks.Jupyter.Internal.Content;
using YiTa.Notebooks.Jupyter.Internal.Messages;
using YiTa.Notebooks.Jupyter.Internal.Zmtp;

namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>
/// The kernel as its clients see it: five sockets, the order of cells, and the worker that runs them. It loads no compiler and
/// runs no code of cells, so that it answers whatever a cell does.
/// </summary>
internal sealed partial class KernelServer : IWorkerEvents
{
    private static readonly TimeSpan ForTheWorker = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ForTheClients = TimeSpan.FromSeconds(1);

    private readonly ConnectionInfo _connection;
    private readonly byte[] _info;
    private readonly MessageFormat _format;
    private readonly Iopub _iopub;
    private readonly WorkerHost _worker;
    private readonly CellQueue _cells;
    private readonly History _history;
    private readonly Action<string> _log;
    private readonly TaskCompletionSource _stop = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RouterSocket _shell = null!;
    private RouterSocket _control = null!;
    private RouterSocket _stdin = null!;

    /// <summary>Makes a kernel; nothing is started yet.</summary>
    /// <param name="connection">Where clients expect it.</param>
    /// <param name="description">What it says of itself.</param>
    /// <param name="start">Starts a worker.</param>
    /// <param name="time">The clock of message headers.</param>
    /// <param name="history">The file that remembers cells over sessions; null for memory alone.</param>
    /// <param name="log">Takes a line about what clients do wrong.</param>
    public KernelServer(
        ConnectionInfo connection, KernelDescription description, Func<IWorkerLink> start, TimeProvider time, string? history, Action<string> log)
    {
        (_connection, _log, _history) = (connection, log, new(history, log));
        _info = ContentJson.Write(InfoOf(description));
        _format = new(new(connection.Key), Guid.NewGuid().ToString("D"), time);
        _iopub = new(_format);
        _worker = new(
            () =>
            {
                CloseComms();
                return start();
            },
            this);
        _cells = new(_iopub, _worker, _history, Reply);
    }

    /// <summary>Where the sockets listen, once they do; for connection files that leave ports to the system.</summary>
    public ConnectionInfo Bound { get; private set; } = null!;

    /// <summary>Serves until a client or <see cref="Stop"/> ends it.</summary>
    /// <param name="started">Called once the sockets listen.</param>
    /// <exception cref="KernelStartException">A port is taken.</exception>
    public async Task RunAsync(Action? started = null)
    {
        _worker.Start();
        var options = new ZmtpOptions { PeerFaulted = fault => _log($"{fault.Peer}: {fault.Problem}") };
        var iopub = Bind("iopub_port", _connection.Iopub, at => PublisherSocket.Bind(at, options, _iopub.Welcome));
        await using var ownedIopub = iopub.ConfigureAwait(false);
        _iopub.Open(iopub);
        _shell = Bind("shell_port", _connection.Shell, at => RouterSocket.Bind(at, options));
        await using var ownedShell = _shell.ConfigureAwait(false);
        _control = Bind("control_port", _connection.Control, at => RouterSocket.Bind(at, options));
        await using var ownedControl = _control.ConfigureAwait(false);
        _stdin = Bind("stdin_port", _connection.Stdin, at => RouterSocket.Bind(at, options));
        await using var ownedStdin = _stdin.ConfigureAwait(false);
        var heartbeat = Bind("hb_port", _connection.Heartbeat, at => ReplySocket.Bind(at, options));
        await using var ownedHeartbeat = heartbeat.ConfigureAwait(false);
        Bound = _connection with
        {
            Shell = _shell.LocalEndPoint.Port,
            Control = _control.LocalEndPoint.Port,
            Stdin = _stdin.LocalEndPoint.Port,
            Iopub = iopub.LocalEndPoint.Port,
            Heartbeat = heartbeat.LocalEndPoint.Port,
        };
        _iopub.Status(default, "starting");
        _ = heartbeat.EchoAsync(CancellationToken.None);
        Listen("shell", _shell, OnShell);
        Listen("control", _control, OnControl);
        Listen("stdin", _stdin, OnStdin);
        started?.Invoke();
        await _stop.Task.ConfigureAwait(false);
        _worker.Close(ForTheWorker);
        _history.Dispose();
        await _control.FlushAsync(ForTheClients).ConfigureAwait(false);
        await _shell.FlushAsync(ForTheClients).ConfigureAwait(false);
        await iopub.FlushAsync(ForTheClients).ConfigureAwait(false);
    }

    /// <summary>Stops the running cell.</summary>
    public void Interrupt() => Interrupt(null);

    /// <summary>Ends the kernel.</summary>
    public void Stop() => _stop.TrySetResult();

    private void Interrupt(PastInterrupt? interrupt)
    {
        _cells.Interrupt(interrupt);
        InterruptComm();
    }

    private static KernelInfoReply InfoOf(KernelDescription description) => new(
        "ok",
        MessageFormat.ProtocolVersion,
        "yita",
        description.Version,
        new("C#", description.LanguageVersion, "text/x-csharp", ".cs", "csharp", "text/x-csharp"),
        description.Banner,
        Debugger: false,
        [.. description.HelpLinks.Select(link => new HelpLink(link.Text, link.Url))],
        SupportedFeatures: []);

    private T Bind<T>(string name, int port, Func<IPEndPoint, T> bind)
    {
        try
        {
            return bind(new(_connection.Address, port));
        }
        catch (System.Net.Sockets.SocketException exception)
        {
            throw new KernelStartException($"The kernel cannot listen on {_connection.Address}:{port} ({name} of the connection file): {exception.Message}", exception);
        }
    }

    // Each channel has a thread: the pool may be slow to give one when a kernel starts on a busy machine.
    private void Listen(string name, RouterSocket socket, Action<JupyterRequest> take) => new Thread(() =>
    {
        try
        {
            while (true)
            {
                var message = socket.Receive(CancellationToken.None);
                if (_format.TryRead(message, out var request, out var problem))
                    Take(name, request, take);
                else
                    _log($"{name}: {problem} It was dropped.");
            }
        }
        catch (Exception exception) when (exception is ObjectDisposedException or OperationCanceledException)
        {
            // The kernel ends.
        }
    })
    { IsBackground = true, Name = name }.Start();

    private void Take(string name, JupyterRequest request, Action<JupyterRequest> take)
    {
        try
        {
            take(request);
        }
        catch (System.Text.Json.JsonException exception)
        {
            _log($"{name}: the content of {request.Type} does not fit the protocol: {exception.Message}");
            // Messages of comms have no reply.
            if (name != "stdin" && request.Type is not ("comm_open" or "comm_msg" or "comm_close"))
                Refuse(name == "shell" ? _shell : _control, request, "BadRequest", $"The content of {request.Type} does not fit the protocol: {exception.Message}");
        }
        catch (Exception exception) when (exception is not (ObjectDisposedException or OperationCanceledException))
        {
            // Nothing that a client sends may end a channel, nor the kernel.
            _log($"{name}: {request.Type} failed: {exception}");
            if (name != "stdin")
                Refuse(name == "shell" ? _shell : _control, request, "KernelFailed", $"The kernel failed at {request.Type}: {exception.Message}");
        }
    }
}
