using YiTa.Notebooks.Jupyter.Internal.Content;
using YiTa.Notebooks.Jupyter.Internal.Messages;

namespace YiTa.Notebooks.Jupyter.Internal.Server;

// What the worker does on its own, and the lines that cells ask for.
internal sealed partial class KernelServer
{
    private (WorkerConnection Worker, int Question)? _asked;

    void IWorkerEvents.Show(int cell, string type, ReadOnlyMemory<byte> content, IReadOnlyList<ReadOnlyMemory<byte>> buffers)
    {
        _iopub.WaitForRoom();
        if (type.StartsWith("comm_", StringComparison.Ordinal))
            _openComms.Note(type, ContentJson.Read<CommContent>(content));
        if (cell == 0 && _handledComm is { } message)
            _iopub.Publish(type, message.Request.Header, content, buffers);
        else
            _cells.Show(cell, type, content, buffers);
    }

    void IWorkerEvents.Ask(WorkerConnection worker, int cell, int question, ReadOnlyMemory<byte> content)
    {
        if (_cells.Find(cell) is not { } asker || !asker.Content.AllowStdin)
        {
            worker.Answer(question, null);
            return;
        }

        _asked = (worker, question);
        var frames = _format.Write(asker.Request.Route, "input_request", asker.Request.Header, content);
        _ = Task.Run(async () =>
        {
            if (!await _stdin.SendAsync(frames, CancellationToken.None).ConfigureAwait(false))
                worker.Answer(question, null);
        });
    }

    void IWorkerEvents.Died(WorkerDeath death)
    {
        var notice = DeathNotice.Of(death);
        _iopub.Publish("stream", _cells.Last?.Request.Header ?? default, new StreamTextContent("stderr", string.Join('\n', notice.Traceback) + "\n"));
    }

    /// <summary>Shows text that the worker's process wrote past its session: native code and child processes.</summary>
    public void ShowRaw(string stream, string text)
    {
        _iopub.WaitForRoom();
        _iopub.Publish("stream", _cells.Last?.Request.Header ?? default, new StreamTextContent(stream, text));
    }

    private void OnStdin(JupyterRequest request)
    {
        if (request.Type != "input_reply" || _asked is not { } asked)
            return;
        _asked = null;
        ContentJson.Read<InputReply>(request.Content);
        asked.Worker.Answer(asked.Question, request.Content);
    }
}
