using System.IO.Pipes;
using YiTa.Notebooks.Jupyter.Internal.Server;
using YiTa.Notebooks.Jupyter.Internal.Worker;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Jupyter.Tests.Server;

/// <summary>A worker in this process; killing it closes its pipes, as the end of a process does.</summary>
internal sealed class LocalWorker : IWorkerLink
{
    private readonly AnonymousPipeServerStream _from = new(PipeDirection.In);
    private readonly AnonymousPipeServerStream _to = new(PipeDirection.Out);
    private readonly AnonymousPipeClientStream _input;
    private readonly AnonymousPipeClientStream _output;

    public LocalWorker()
    {
        _input = new(PipeDirection.In, _to.ClientSafePipeHandle);
        _output = new(PipeDirection.Out, _from.ClientSafePipeHandle);
        var worker = new CellWorker(
            _input, _output, input => new NotebookSession(new() { Kernels = [ScriptedKernel.Registration], Input = input }), drawer: null);
        new Thread(() =>
        {
            worker.Run();
            _output.Dispose();
        })
        { IsBackground = true }.Start();
    }

    public WorkerDeath Death { get; set; } = new(137, "");

    public Stream FromWorker => _from;

    public Stream ToWorker => _to;

    public WorkerDeath WaitForEnd(TimeSpan limit) => Death;

    public void Kill() => _output.Dispose();

    public void Dispose()
    {
        _from.Dispose();
        _to.Dispose();
    }
}
