using YiTa.Notebooks.FSharp.Internal;
using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.FSharp;

/// <summary>
/// Runs F# cells in one session of F# Interactive. The compiler starts with the first cell. Code runs on a thread with room
/// for deep recursion, and an endless loop is really stopped when the cell is cancelled.
/// </summary>
/// <remarks>
/// <para>What a cell binds is there for the cells that follow, and hides what had the name before. A cell that fails binds
/// nothing, whatever its lines did before the failing one. Warnings are shown on the standard error stream.</para>
/// <para>Values shared with F# arrive by reference under the best type that F# can name (see <see cref="SetValueAsync"/>);
/// types that C# cells declare have no name here, so their values arrive as <c>obj</c> or as a sequence. Lists, options and
/// records of F# can be used from C# cells: <c>list.Head</c>, <c>option?.Value</c> (None is null), <c>record.Name</c>.</para>
/// <para>Recursion without end that needs more than 256 MB of stack ends the process, as everywhere in .NET.</para>
/// </remarks>
public sealed partial class FSharpKernel : IKernel
{
    private static readonly string[] DefaultOpens =
    [
        "System", "System.IO", "System.Text", "Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Formatting",
        "type Microsoft.DotNet.Interactive.Kernel",
    ];

    private readonly NotebookSession _session;
    private readonly FSharpKernelOptions _options;
    private readonly ScriptNames _scripts;
    private readonly FSharpErrors _errors;
    private readonly FSharpTraces _traces;
    private readonly LateDefinitions _late = new();
    private readonly HashSet<string> _loadedScripts = new(StringComparer.Ordinal);
    private readonly Lock _starting = new();
    private volatile FsiHost? _host;

    /// <summary>Makes a kernel; the compiler starts when the first cell runs.</summary>
    /// <param name="session">The session for which it runs.</param>
    /// <param name="options">What cells find ready.</param>
    public FSharpKernel(NotebookSession session, FSharpKernelOptions options)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(options);
        _session = session;
        _options = options;
        _scripts = new ScriptNames(session.Options.WorkingFolder);
        _errors = new FSharpErrors(_scripts);
        _traces = new FSharpTraces(_scripts);
        FSharpDisplay.Register(session.Formatters);
    }

    /// <summary>The kernel <c>fsharp</c>, also known as <c>f#</c> and <c>.net-fsharp</c>.</summary>
    public static KernelInfo KernelInfo { get; } = new("fsharp", "F#", "F# (F# Interactive)")
    {
        Aliases = ["f#", "fs", ".net-fsharp"],
        LanguageVersion = "10.0",
        Description = "Runs the lines that follow as F#.",
    };

    /// <inheritdoc/>
    public KernelInfo Info => KernelInfo;

    private FsiHost Host
    {
        get
        {
            if (_host is { } host)
                return host;
            lock (_starting)
            {
                return _host ??= new FsiHost(
                    _session.Options.WorkingFolder,
                    _options.References.Append(typeof(FSharpKernel).Assembly).Append(typeof(IKernel).Assembly).Select(assembly => assembly.Location),
                    [.. DefaultOpens, .. _options.Opens]);
            }
        }
    }

    /// <summary>The registration of an F# kernel for a session.</summary>
    /// <param name="options">What cells find ready.</param>
    public static KernelRegistration Registration(FSharpKernelOptions options) => new(KernelInfo, session => new FSharpKernel(session, options));

    /// <summary>Lets the process load and compile what the first cell needs, so that it finds the compiler warm. Safe beside a
    /// running kernel; changes nothing that cells can see.</summary>
    /// <param name="options">What cells find ready.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task WarmAsync(FSharpKernelOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var session = new NotebookSession(new());
        await using var ownedSession = session.ConfigureAwait(false);
        var kernel = new FSharpKernel(session, options);
        await using var ownedKernel = kernel.ConfigureAwait(false);
        await CellThread.RunAsync(
            () => kernel.Host.Evaluate("type Warm = { Number: int }\nlet warm = [ for number in 1 .. 3 -> { Number = number } ]\nwarm |> List.sumBy (fun one -> one.Number)", "warm.fsx").Succeeded,
            _ => false,
            cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _host?.Dispose();
        _host = null;
        return ValueTask.CompletedTask;
    }
}
