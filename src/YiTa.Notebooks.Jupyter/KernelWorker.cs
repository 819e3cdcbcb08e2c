using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
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
    /// <param name="warm">Loads what the first cell needs, and gives up when it comes; called before all else, null for nothing.</param>
    public static void Run(
        string fromKernel,
        string toKernel,
        Func<IInputSource, NotebookSession> open,
        IPictureDrawer? drawer = null,
        Func<CancellationToken, Task>? warm = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        using var firstCell = new CancellationTokenSource();
        var whenItComes = firstCell.Token;
        if (warm is not null)
            _ = Task.Run(() => warm(whenItComes), CancellationToken.None);
        // As files: the classes for pipes would load those for sockets.
        using var input = new FileStream(Handle(fromKernel), FileAccess.Read);
        using var output = new FileStream(Handle(toKernel), FileAccess.Write, bufferSize: 0);
        // An interrupt of the process group reaches both processes, and the kernel passes it on.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        // Cells that block threads of the pool must not keep others, such as the one that stops them, waiting for new threads.
        ThreadPool.SetMinThreads(LeastThreads, LeastThreads);
        var worker = new CellWorker(input, output, open, drawer, firstCell);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => worker.Flush();
        _ = Task.Run(() => worker.Session);
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

    private static SafeFileHandle Handle(string text) => new(nint.Parse(text, CultureInfo.InvariantCulture), ownsHandle: true);
}
