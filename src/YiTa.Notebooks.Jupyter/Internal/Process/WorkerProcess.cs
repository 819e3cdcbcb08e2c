using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;
using YiTa.Notebooks.Jupyter.Internal.Server;

namespace YiTa.Notebooks.Jupyter.Internal.Process;

/// <summary>A worker in a process of its own, spoken to over two pipes that end with either side.</summary>
internal sealed class WorkerProcess : IWorkerLink
{
    // A stack that overflowed takes its time to be told.
    private static readonly TimeSpan ForTheLastWords = TimeSpan.FromSeconds(2);
    private readonly AnonymousPipeServerStream _from = new(PipeDirection.In, HandleInheritability.Inheritable);
    private readonly AnonymousPipeServerStream _to = new(PipeDirection.Out, HandleInheritability.Inheritable);
    private readonly System.Diagnostics.Process _process;
    private readonly ErrorText _errors;
    private readonly int _id;

    /// <summary>Starts a worker.</summary>
    /// <param name="command">The program and its first arguments; the handles of the pipes follow.</param>
    /// <param name="show">Takes text that the process writes past its session: name of the stream, text.</param>
    /// <exception cref="KernelStartException">The program cannot be started.</exception>
    public WorkerProcess(IReadOnlyList<string> command, Action<string, string> show)
    {
        var start = new ProcessStartInfo(command[0])
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in command.Skip(1))
            start.ArgumentList.Add(argument);
        start.ArgumentList.Add(_to.GetClientHandleAsString());
        start.ArgumentList.Add(_from.GetClientHandleAsString());
        try
        {
            _process = System.Diagnostics.Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            _from.Dispose();
            _to.Dispose();
            throw new KernelStartException($"The kernel's worker cannot be started: '{command[0]}': {exception.Message}", exception);
        }

        _id = _process.Id;
        // A child that still holds the pipe would hide that the worker is gone.
        _process.Exited += (_, _) => ProcessGroup.End(_id);
        _process.EnableRaisingEvents = true;
        _to.DisposeLocalCopyOfClientHandle();
        _from.DisposeLocalCopyOfClientHandle();
        _process.StandardInput.Close();
        _errors = new(text => show("stderr", text), Lives, ForTheLastWords);
        Follow("worker output", _process.StandardOutput, text => show("stdout", text));
        Follow("worker errors", _process.StandardError, _errors.Add);
    }

    public Stream FromWorker => _from;

    public Stream ToWorker => _to;

    public WorkerDeath WaitForEnd(TimeSpan limit)
    {
        var ended = _process.WaitForExit(limit);
        // Its children go with it, and let go of its standard error.
        if (ended)
            ProcessGroup.End(_id);
        return new(ended ? _process.ExitCode : null, ended ? _errors.AtTheEnd() : "");
    }

    public void Kill()
    {
        try
        {
            ProcessGroup.End(_id);
            _process.Kill(entireProcessTree: OperatingSystem.IsWindows());
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or ObjectDisposedException)
        {
            // Gone already.
        }
    }

    public void Dispose()
    {
        _from.Dispose();
        _to.Dispose();
        _process.Dispose();
    }

    private bool Lives()
    {
        try
        {
            return !_process.HasExited;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Follow(string name, StreamReader reader, Action<string> take) => new Thread(() =>
    {
        var buffer = new char[16 * 1024];
        try
        {
            while (reader.Read(buffer) is > 0 and var length)
                take(new(buffer, 0, length));
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The process is gone.
        }

        take("");
    })
    { IsBackground = true, Name = name }.Start();
}
