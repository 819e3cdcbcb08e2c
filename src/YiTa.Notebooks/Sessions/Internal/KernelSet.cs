using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Kernels.Internal;

namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>The kernels of a session, each started when it is first asked for: by a cell, or by help while one runs.</summary>
internal sealed class KernelSet : IAsyncDisposable
{
    private readonly NotebookSession _session;
    private readonly List<KernelRegistration> _registrations;
    private readonly Lock _gate = new();
    private readonly List<IKernel> _started = [];

    public KernelSet(NotebookSession session, IReadOnlyList<KernelRegistration> registrations)
    {
        _session = session;
        _registrations = [.. registrations, .. BuiltInKernels.All.Where(known => !registrations.Any(own => own.Info.Answers(known.Info.Name)))];
        Infos = [.. _registrations.Select(registration => registration.Info)];
    }

    public IReadOnlyList<KernelInfo> Infos { get; }

    public IReadOnlyList<IKernel> Started
    {
        get
        {
            lock (_gate)
                return [.. _started];
        }
    }

    public bool Has(string name) => Infos.Any(info => info.Answers(name));

    public IKernel Get(string name)
    {
        var registration = _registrations.Find(known => known.Info.Answers(name)) ?? throw new UnknownKernelException(name, Infos);
        lock (_gate)
        {
            var kernel = _started.Find(started => started.Info.Name == registration.Info.Name);
            if (kernel is null)
                _started.Add(kernel = registration.Create(_session));
            return kernel;
        }
    }

    /// <summary>The kernel of a name or alias where it was started already, or null.</summary>
    public IKernel? FindStarted(string name)
    {
        lock (_gate)
            return _started.Find(started => started.Info.Answers(name));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var kernel in Started)
            await kernel.DisposeAsync().ConfigureAwait(false);
        lock (_gate)
            _started.Clear();
    }
}
