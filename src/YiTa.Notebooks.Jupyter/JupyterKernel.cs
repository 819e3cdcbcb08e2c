using System.Runtime.InteropServices;
using YiTa.Notebooks.Jupyter.Internal.Process;
using YiTa.Notebooks.Jupyter.Internal.Server;
using YiTa.Notebooks.Jupyter.Internal.Messages;
using YiTa.Notebooks.Jupyter.Specs;

namespace YiTa.Notebooks.Jupyter;

/// <summary>
/// A Jupyter kernel. It is two processes: this one speaks with clients, and a worker (<see cref="KernelWorker"/>) runs cells. A cell
/// that overflows the stack, exits or is killed ends the worker alone: its client is told, and the next cell finds a fresh one.
/// </summary>
public static class JupyterKernel
{
    private const int MostComplaints = 20;

    /// <summary>Serves the clients of a connection file until one of them, a signal, or the end of the client that started it
    /// ends the kernel. A <c>SIGINT</c> stops the running cell.</summary>
    /// <param name="connectionFile">The file that Jupyter wrote.</param>
    /// <param name="description">What the kernel says of itself.</param>
    /// <param name="worker">The program that calls <see cref="KernelWorker.Run"/>, with its first arguments; two handles follow.</param>
    /// <exception cref="KernelStartException">The file is wrong, a port is taken, or the worker's program cannot be started.</exception>
    public static async Task RunAsync(string connectionFile, KernelDescription description, IReadOnlyList<string> worker)
    {
        ArgumentNullException.ThrowIfNull(connectionFile);
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(worker);
        using var use = ProgramUse.Begin(AppContext.BaseDirectory);
        KernelServer? server = null;
        // The worker takes longest to get ready, so it starts first.
        IWorkerLink? first = StartWorker();
        try
        {
            server = new(
                ConnectionInfo.Load(connectionFile),
                description,
                () => Interlocked.Exchange(ref first, null) ?? StartWorker(),
                TimeProvider.System,
                Path.Join(new JupyterFolders().User, "yita-history.sqlite"),
                Complain());
            await ServeAsync(server).ConfigureAwait(false);
        }
        finally
        {
            first?.Kill();
            first?.Dispose();
        }

        IWorkerLink StartWorker() => new WorkerProcess(worker, (stream, text) => Show(server, stream, text));
    }

    private static async Task ServeAsync(KernelServer server)
    {
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => On(signal, server.Interrupt));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => On(signal, server.Stop));
        ClientWatch.Start(server.Stop);
        await server.RunAsync().ConfigureAwait(false);
    }

    private static void On(PosixSignalContext signal, Action action)
    {
        signal.Cancel = true;
        action();
    }

    private static void Show(KernelServer? server, string stream, string text)
    {
        if (text.Length > 0)
            server?.ShowRaw(stream, text);
    }

    // A client that goes wrong goes wrong often.
    private static Action<string> Complain()
    {
        var said = 0;
        return line =>
        {
            var number = Interlocked.Increment(ref said);
            if (number <= MostComplaints)
                Console.Error.WriteLine($"yita kernel: {line}{(number == MostComplaints ? " Nothing more will be said of such things." : "")}");
        };
    }
}
