using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using YiTa.Notebooks.Jupyter.Internal.Process;
using YiTa.Notebooks.Jupyter.Internal.Worker;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Jupyter;

/// <summary>The process in which the cells of a <see cref="JupyterKernel"/> run.</summary>
public static class KernelWorker
{
    private const int LeastThreads = 16;

    // Longer than a client takes between cells that it runs one after the other.
    private static readonly TimeSpan BetweenCells = TimeSpan.FromMilliseconds(200);

    /// <summary>Works until the kernel closes its side or is gone, and then ends the process. Blocks the calling thread.</summary>
    /// <param name="fromKernel">The first of the two handles that the kernel gave.</param>
    /// <param name="toKernel">The second one.</param>
    /// <param name="open">Opens the session, with what answers its questions.</param>
    /// <param name="drawer">Draws the static pictures of charts, or null where nothing does.</param>
    /// <param name="warm">Loads what cells need, and gives up when one comes; called before all else, and again while no cell runs until it
    /// has come to its end. Null for nothing.</param>
    public static void Run(
        string fromKernel,
        string toKernel,
        Func<IInputSource, NotebookSession> open,
        IPictureDrawer? drawer = null,
        Func<CancellationToken, Task>? warm = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        var (from, to) = (Handle(fromKernel), Handle(toKernel));
        // Before any child can be: it would hold the pipes, and outlive the kernel.
        ProcessGroup.KeepFromChildren(from.DangerousGetHandle());
        ProcessGroup.KeepFromChildren(to.DangerousGetHandle());
        var leads = ProcessGroup.TryLead();
        var idle = warm is null ? null : new IdleWork(warm, BetweenCells);
        idle?.Begin();
        // As files: the classes for pipes would load those for sockets.
        using var input = new FileStream(from, FileAccess.Read);
        using var output = new FileStream(to, FileAccess.Write, bufferSize: 0);
        // One that is meant for the kernel may reach this process too, and the kernel passes it on.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        // Cells that block threads of the pool must not keep others, such as the one that stops them, waiting for new threads.
        ThreadPool.SetMinThreads(LeastThreads, LeastThreads);
        var worker = new CellWorker(input, output, open, drawer, idle);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => worker.Flush();
        _ = Task.Run(() => worker.Session);
        worker.Run();
        // Foreground threads of cells, and handlers that do not return, must not keep a process that nobody talks to.
        new Thread(() =>
        {
            Thread.Sleep(TimeSpan.FromSeconds(2));
            EndChildren();
            System.Diagnostics.Process.GetCurrentProcess().Kill();
        })
        { IsBackground = true }.Start();
        // Last of all, behind what cells have done at the end: it ends this process too.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => EndChildren();
        Environment.Exit(0);

        void EndChildren()
        {
            if (leads)
                ProcessGroup.End(0);
        }
    }

    private static SafeFileHandle Handle(string text) => new(nint.Parse(text, CultureInfo.InvariantCulture), ownsHandle: true);
}
