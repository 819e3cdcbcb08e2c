using YiTa.Notebooks.Jupyter.Internal.Content;
using YiTa.Notebooks.Jupyter.Internal.Messages;
using YiTa.Notebooks.Jupyter.Internal.Zmtp;

namespace YiTa.Notebooks.Jupyter.Internal.Server;

internal sealed partial class KernelServer
{
    // Help comes after the cells before it, as long as they are quick; it does not wait for a long one.
    private static readonly TimeSpan ForQuickCells = TimeSpan.FromMilliseconds(500);

    private void OnShell(JupyterRequest request)
    {
        switch (request.Type)
        {
            case "execute_request":
                _cells.Add(request, ContentJson.Read<ExecuteRequest>(request.Content));
                break;
            case "complete_request" or "inspect_request" or "is_complete_request":
                _ = Task.Run(() => HelpAsync(request));
                break;
            case "history_request":
                var history = ContentJson.Read<HistoryRequest>(request.Content);
                _ = Task.Run(async () =>
                {
                    await _cells.WaitAsync(ForQuickCells).ConfigureAwait(false);
                    Answer(_shell, request, ContentJson.Write(await _history.FindAsync(history).ConfigureAwait(false)));
                });
                break;
            case "comm_open" or "comm_msg" or "comm_close":
                OnComm(request);
                break;
            default:
                OnAny(_shell, request);
                break;
        }
    }

    private void OnControl(JupyterRequest request)
    {
        switch (request.Type)
        {
            case "interrupt_request":
                Interrupt(new(request));
                Answer(_control, request, ContentJson.Write(new OkReply("ok")));
                break;
            default:
                OnAny(_control, request);
                break;
        }
    }

    private void OnAny(RouterSocket socket, JupyterRequest request)
    {
        switch (request.Type)
        {
            case "kernel_info_request":
                Answer(socket, request, _info);
                break;
            case "connect_request":
                Answer(socket, request, ContentJson.Write(new ConnectReply("ok", Bound.Shell, Bound.Iopub, Bound.Stdin, Bound.Heartbeat, Bound.Control)));
                break;
            case "comm_info_request":
                var which = ContentJson.Read<CommInfoRequest>(request.Content);
                _ = Task.Run(() => CommInfoAsync(socket, request, which));
                break;
            case "shutdown_request":
                Shutdown(socket, request, ContentJson.Read<ShutdownContent>(request.Content));
                break;
            default:
                Refuse(socket, request, "UnknownRequest", $"This kernel does not know '{request.Type}'.");
                break;
        }
    }

    private void Shutdown(RouterSocket socket, JupyterRequest request, ShutdownContent content)
    {
        var reply = ContentJson.Write(content with { Status = "ok" });
        Answer(socket, request, reply);
        // For the other clients.
        _iopub.Publish("shutdown_reply", request.Header, (ReadOnlyMemory<byte>)reply);
        Stop();
    }

    private async Task HelpAsync(JupyterRequest request)
    {
        await _cells.WaitAsync(ForQuickCells).ConfigureAwait(false);
        try
        {
            if (await _worker.Get().AskAsync(request.Type, request.Content).ConfigureAwait(false) is { } content)
                Answer(_shell, request, content);
            else
                Refuse(_shell, request, "KernelDied", "The kernel's process ended before it answered.");
        }
        catch (KernelStartException exception)
        {
            Refuse(_shell, request, "KernelDied", exception.Message);
        }
        catch (ObjectDisposedException)
        {
            // The kernel ends.
        }
    }

    private void Refuse(RouterSocket socket, JupyterRequest request, string name, string message) =>
        Answer(socket, request, ContentJson.Write(new ErrorContent(name, message, [$"{name}: {message}"]) { Status = "error" }));

    private void Answer(RouterSocket socket, JupyterRequest request, ReadOnlyMemory<byte> content)
    {
        _iopub.Status(request.Header, "busy");
        Reply(socket, request, content);
        _iopub.Status(request.Header, "idle");
        // Clients take the last word for the kernel's state, and a cell may still run.
        if (_cells.Running is { } running)
            _iopub.Status(running.Header, "busy");
    }

    private void Reply(JupyterRequest request, ReadOnlyMemory<byte> content) => Reply(_shell, request, content);

    private void Reply(RouterSocket socket, JupyterRequest request, ReadOnlyMemory<byte> content)
    {
        var sent = socket.SendAsync(_format.Write(request.Route, request.ReplyType, request.Header, content), CancellationToken.None);
        if (!sent.IsCompleted)
            sent.AsTask().GetAwaiter().GetResult();
    }
}
