using YiTa.Notebooks.Comms;
using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Packages;
using YiTa.Notebooks.Sessions.Internal;

namespace YiTa.Notebooks.Sessions;

/// <summary>
/// A running notebook: its kernels, the values they hold, and how values are shown. Cells run one after the other; several
/// sessions may run at the same time in one process.
/// </summary>
public sealed partial class NotebookSession : IAsyncDisposable
{
    private readonly KernelSet _kernels;

    /// <summary>Makes a session. No kernel is started yet.</summary>
    /// <param name="options">How it behaves.</param>
    public NotebookSession(SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
        Packages = new(options.Packages, options.WorkingFolder);
        _kernels = new(this, options.Kernels);
        Comms = new(this);
    }

    /// <summary>The session whose cell is running on this flow of execution, or null outside of cells.</summary>
    public static NotebookSession? Current => CellScope.Current?.Session;

    /// <summary>How the session behaves.</summary>
    public SessionOptions Options { get; }

    /// <summary>The packages that cells asked for.</summary>
    public SessionPackages Packages { get; }

    /// <summary>What scripts in the client's page can speak to, and the conversations that are open.</summary>
    public CommTargets Comms { get; }

    /// <summary>What is known of the kernels that cells can ask for, in the order of registration.</summary>
    public IReadOnlyList<KernelInfo> Kernels => _kernels.Infos;

    /// <summary>The kernels that were started so far, in the order of their start.</summary>
    public IReadOnlyList<IKernel> StartedKernels => _kernels.Started;

    /// <summary>The kernel of a name or alias, started if need be.</summary>
    /// <param name="name">A name without <c>#!</c>, in any case.</param>
    /// <exception cref="UnknownKernelException">There is none; the message lists those that there are.</exception>
    public IKernel GetKernel(string name) => _kernels.Get(name);

    /// <summary>Ends the kernels that were started.</summary>
    public ValueTask DisposeAsync()
    {
        if (_folderBefore is not null && Directory.Exists(_folderBefore))
            Environment.CurrentDirectory = _folderBefore;
        return _kernels.DisposeAsync();
    }

    /// <summary>Whether a name, without <c>#!</c>, is that of a kernel.</summary>
    internal bool HasKernel(string name) => _kernels.Has(name);
}
