using System.Diagnostics;
using YiTa.Notebooks.Jupyter.Internal.Content;
using YiTa.Notebooks.Jupyter.Internal.Messages;

namespace YiTa.Notebooks.Jupyter.Internal.Server;

// Comms: conversations between cells and scripts in a client's page. The worker has the targets; which comms are open is known here,
// so that it can be told whatever the worker does.
internal sealed partial class KernelServer
{
    private readonly OpenComms _openComms = new();
    private Task _comms = Task.CompletedTask;
    private volatile HandledComm? _handledComm;

    // Called from the shell's thread alone.
    private void OnComm(JupyterRequest request)
    {
        // What does not fit the protocol is refused before anything waits.
        var content = ContentJson.Read<CommContent>(request.Content);
        _comms = CommAsync(_comms, request, content, Stopwatch.GetTimestamp());
    }

    private async Task CommAsync(Task before, JupyterRequest request, CommContent content, long arrived)
    {
        await before.ConfigureAwait(false);
        try
        {
            await CommAsync(request, content, arrived).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // One that goes wrong must not end those behind it.
            _log($"shell: {request.Type} failed: {exception.Message}");
        }
    }

    private async Task CommAsync(JupyterRequest request, CommContent content, long arrived)
    {
        // A cell before it may have registered the target; a long one is not waited for, nor once for each message.
        var left = ForQuickCells - Stopwatch.GetElapsedTime(arrived);
        if (left > TimeSpan.Zero)
            await _cells.WaitAsync(left).ConfigureAwait(false);
        var stop = new CancellationTokenSource();
        // Before the client hears of it: its interrupt may follow at once.
        _handledComm = new(request, stop);
        _iopub.Status(request.Header, "busy");
        try
        {
            _openComms.Note(request.Type, content);
            await _worker.Get().CommAsync(request, stop.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ObjectDisposedException or KernelStartException)
        {
            // The kernel ends, or has no worker: the next cell tells why.
            CloseComms();
        }
        finally
        {
            _handledComm = null;
            _iopub.Status(request.Header, "idle");
            if (_cells.Running is { } running)
                _iopub.Status(running.Header, "busy");
        }
    }

    private void InterruptComm()
    {
        if (_handledComm is not { } handled)
            return;
        handled.Stop.Cancel();
        // Not every kernel can stop it.
        _worker.KillUnless(() => _handledComm != handled, "What handles a comm's message did not end after an interrupt.");
    }

    private async Task CommInfoAsync(Zmtp.RouterSocket socket, JupyterRequest request, CommInfoRequest content)
    {
        // One that was just opened with an unknown target is closed by then.
        await Task.WhenAny(_comms, Task.Delay(ForQuickCells)).ConfigureAwait(false);
        Answer(socket, request, ContentJson.Write(new CommInfoReply("ok", _openComms.Of(content.TargetName))));
    }

    // The worker that had them is gone.
    private void CloseComms()
    {
        foreach (var id in _openComms.Clear())
            _iopub.Publish("comm_close", _handledComm?.Request.Header ?? default, new CommContent { CommId = id, Data = new System.Text.Json.Nodes.JsonObject() });
    }

    // A class, so that it can be volatile.
    private sealed record HandledComm(JupyterRequest Request, CancellationTokenSource Stop);
}
