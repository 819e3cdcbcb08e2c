using System.IO.Pipes;
using System.Runtime.InteropServices;
using YiTa.Notebooks.Jupyter.Internal.Worker;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Jupyter;

/// <summary>The process in which the cells of a <see cref="JupyterKernel"/> run.</summary>
public static class KernelWorker
{
    private const int LeastThreads = 16;

    /// <summary>Works until the kernel closes its side or is gone, and then ends the process. Blocks the calling thread.</summary>
    /// <param name="fromKernel">The first of the two handles that the kernel gave.</param>
    /// <param name="toKernel">The second one.</param>
    /// <param name="open">Opens the session, with what answers its questions.</param>
    /// <param name="drawer">Draws the static pictures of charts, or null where nothing does.</param>
    /// <param name="warm">Loads what the first cell needs, and gives up when it comes; null for nothing.</param>
    public static void Run(
        string fromKernel,
        string toKernel,
        Func<IInputSource, NotebookSession> open,
        IPictureDrawer? drawer = null,
        Func<NotebookSession, CancellationToken, Task>? warm = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        using var input = new AnonymousPipeClientStream(PipeDirection.In, fromKernel);
        using var output = new AnonymousPipeClientStream(PipeDirection.Out, toKernel);
        // An interrupt of the process group reaches both processes, and the kernel passes it on.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        // Cells that block threads of the pool must not keep others, such as the one that stops them, waiting for new threads.
        ThreadPool.SetMinThreads(LeastThreads, LeastThreads);
        using var worker = new CellWorker(input, output, open, drawer);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => worker.Flush();
        if (warm is not null)
            _ = Task.Run(() => warm(worker.Session, worker.FirstCell));
        worker.Run();
        // Foreground threads of cells, and handlers that do not return, must not keep a process that nobody talks to.
        new Thread(() =>
        {
            Thread.Sleep(TimeSpan.FromSeconds(2));
            System.Diagnostics.Process.GetCurrentProcess().Kill();
        })
        { IsBackground = true }.Start();
        Environment.Exit(0);
    }
}
