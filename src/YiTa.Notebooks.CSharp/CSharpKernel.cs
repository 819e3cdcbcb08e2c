using Microsoft.CodeAnalysis.CSharp;
using YiTa.Notebooks.CSharp.Internal.Compilation;
using YiTa.Notebooks.CSharp.Internal.Execution;
using YiTa.Notebooks.CSharp.Internal.Loading;
using YiTa.Notebooks.CSharp.Internal.Values;
using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.CSharp;

/// <summary>
/// Runs C# as scripts: what a cell declares (variables, methods, types, usings) is there for the cells that follow, a later
/// declaration hides an earlier one, <c>await</c> stands at the top level, and the value of a last expression without a
/// semicolon is the cell's result.
/// </summary>
/// <remarks>
/// <para>A cell that fails at run time keeps what it declared: variables that were set before keep their value, the others
/// have the default of their type. A cell that does not compile declares nothing. Warnings are not shown.</para>
/// <para>A cell that is to be stopped ends at its next statement, loop, method or lambda, on whatever thread, or in its next wait
/// (<c>Thread.Sleep</c>, a lock, a pending <c>await</c>). A long calculation inside of a library cannot be stopped: the cell is
/// given up after two seconds and says so, the calculation goes on in the background, and the cell does not continue after it.
/// Threads are never aborted, because that now and then ends the process.</para>
/// <para>An exception that nothing catches on a thread or timer of a cell, or in an <c>async void</c> method, is told on the cell's
/// standard error and ends only that thread.</para>
/// <para>Recursion without end is an error of the cell. A stack overflow inside of a library ends the process, as everywhere in .NET.</para>
/// </remarks>
public sealed partial class CSharpKernel : IKernel
{
    private readonly NotebookSession _session;
    private readonly SessionAssemblies _assemblies;
    private readonly SubmissionCompiler _compiler;
    private readonly AheadCompiler _ahead;
    private readonly KnownCells _known = new();
    private readonly SubmissionVariables _variables = new();
    private readonly CellRunner _runner;
    private object?[] _states = new object?[16];
    private int _stateCount = 1; // the first one would be the host's object, of which there is none

    /// <summary>Starts a kernel; nothing slow happens before the first cell.</summary>
    /// <param name="session">The session that it belongs to.</param>
    /// <param name="options">What cells find at hand.</param>
    public CSharpKernel(NotebookSession session, CSharpKernelOptions options)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(options);
        _session = session;
        _assemblies = new([typeof(NotebookSession).Assembly, typeof(CSharpKernel).Assembly, .. options.References]);
        _compiler = new(session.Options.WorkingFolder, _assemblies, options.Usings);
        _ahead = new(_compiler, code => _known.Find(code) is not null);
        _runner = new(options.StackSize);
        BackgroundErrors.Watch();
    }

    /// <summary>The kernel <c>csharp</c>, also known as <c>c#</c> and <c>.net-csharp</c>.</summary>
    public static KernelInfo KernelInfo { get; } = new("csharp", "C#", "C# (Roslyn scripting)")
    {
        Aliases = ["c#", "cs", ".net-csharp"],
        LanguageVersion = Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest.MapSpecifiedToEffectiveVersion().ToDisplayString(),
        Description = "Runs the lines that follow as C#.",
    };

    /// <inheritdoc/>
    public KernelInfo Info => KernelInfo;

    /// <summary>Makes the kernel known to a session; it starts with the first cell in C#.</summary>
    /// <param name="options">What cells find at hand; null for the defaults.</param>
    public static KernelRegistration Registration(CSharpKernelOptions? options = null)
    {
        options ??= new();
        return new(KernelInfo, session => new CSharpKernel(session, options));
    }

    /// <summary>Lets the process load and compile what the first cell needs, so that it finds the compiler warm. Safe beside a
    /// running kernel; changes nothing that cells can see.</summary>
    /// <param name="options">What cells find at hand; null for the defaults.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task WarmAsync(CSharpKernelOptions? options = null, CancellationToken cancellation = default) => Task.WhenAll(
        Task.Run(SubmissionCompiler.Warm, cancellation),
        Task.Run(() => WarmUp.RunAsync(Registration(options), cancellation), cancellation));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
