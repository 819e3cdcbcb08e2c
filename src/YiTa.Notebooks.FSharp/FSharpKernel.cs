using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive.Formatting;
using YiTa.Notebooks.Documents;
using YiTa.Notebooks.FSharp.Internal;
using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Packages;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.FSharp;

/// <summary>
/// Runs F# cells in one session of F# Interactive. The compiler starts with the first cell. Code runs on a thread with room
/// for deep recursion, and an endless loop is really stopped when the cell is cancelled.
/// </summary>
public sealed partial class FSharpKernel : IKernel
{
    private static readonly KernelInfo KernelInfo = new("fsharp", "F#", "F# (F# Interactive)")
    {
        Aliases = ["f#", "fs"],
        LanguageVersion = "10.0",
        Description = "Compiles and runs F# code.",
    };

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
    private FsiHost? _host;

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

    /// <inheritdoc/>
    public KernelInfo Info => KernelInfo;

    /// <inheritdoc/>
    public IReadOnlyList<KernelValue> Values =>
        [.. (_host?.BoundValues ?? []).Select(bound => new KernelValue(bound.Name, bound.Value.ReflectionType, bound.Value.ReflectionValue))];

    private FsiHost Host => _host ??= new FsiHost(
        _session.Options.WorkingFolder,
        _options.References.Append(typeof(FSharpKernel).Assembly).Append(typeof(IKernel).Assembly).Select(assembly => assembly.Location),
        [.. DefaultOpens, .. _options.Opens]);

    /// <summary>The registration of an F# kernel for a session.</summary>
    /// <param name="options">What cells find ready.</param>
    public static KernelRegistration Registration(FSharpKernelOptions options) => new(KernelInfo, session => new FSharpKernel(session, options));

    /// <inheritdoc/>
    public async Task<KernelResult> ExecuteAsync(string code, KernelContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(context);
        var step = await _session.Packages.RunAsync(code.ReplaceLineEndings("\n"), context, cancellation).ConfigureAwait(false);
        if (step.Error is not null)
            return KernelResult.Failed(step.Error);
        return await CellThread.RunAsync(
            () => Execute(context.PadToCell(step.Code), step.Resolution, context),
            place => KernelResult.Failed(new("Interrupted", "The cell was stopped.") { Line = _traces.LineOf(place) }),
            cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public bool TryGetValue(string name, out KernelValue? value)
    {
        value = _host?.Find(name) is { } bound ? new KernelValue(bound.Name, bound.Value.ReflectionType, bound.Value.ReflectionValue) : null;
        return value is not null;
    }

    /// <summary>
    /// Declares a value under the best type that F# can name: its declared type, or else its own, or else the nearest base
    /// type or sequence type. What F# cannot name at all, such as an anonymous type of C#, arrives as <c>obj</c>.
    /// </summary>
    /// <param name="value">The value to hold.</param>
    /// <exception cref="KernelValueException">The name is not one in F#.</exception>
    public Task SetValueAsync(KernelValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!Name().IsMatch(value.Name))
            throw new KernelValueException(KernelInfo.Name, value.Name, "a name here is a letter or _ and then letters, digits, _ and '");
        return CellThread.RunAsync(() => Share(value), _ => false, CancellationToken.None);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _host?.Dispose();
        _host = null;
        return ValueTask.CompletedTask;
    }

    private KernelResult Execute(string code, PackageResolution? packages, KernelContext context)
    {
        if (Quit().Match(code) is { Success: true } quit)
            return KernelResult.Failed(new("FSharpDirective", $"{quit.Value.Trim()} would end the notebook's session and is not available in a cell."));
        var path = _scripts.Add(context.Cell);
        if (packages is not null && Add(packages) is { Succeeded: false } failed)
            return KernelResult.Failed(_errors.Of(code, failed.Diagnostics));
        _late.Define(code, Host);
        var result = KernelResult.Done;
        foreach (var piece in FSharpSource.Split(code))
        {
            var evaluation = Evaluate(piece, path);
            foreach (var warning in evaluation.Diagnostics.Where(one => one.Severity.IsWarning))
                context.WriteError(_errors.Warning(code, warning));
            if (evaluation.Error is { } error)
                return KernelResult.Failed(_traces.Of(error));
            if (!evaluation.Succeeded)
                return KernelResult.Failed(_errors.Of(code, evaluation.Diagnostics));
            if (evaluation.Type is not null)
                result = Show(evaluation.Value, evaluation.Type, context);
        }
        return result;
    }

    /// <summary>The result of a cell. F# has values that are null underneath, such as None; they are shown by their names.</summary>
    private static KernelResult Show(object? value, Type type, KernelContext context)
    {
        if (value is not null || FSharpDisplay.TextOfNull(type) is not { } text)
            return KernelResult.Returned(value);
        context.Publish(new ResultEvent(MimeBundle.Text(PlainTextFormatter.MimeType, text), context.Cell.ExecutionCount));
        return KernelResult.Done;
    }

    private Evaluation? Add(PackageResolution packages)
    {
        HostAssemblies.AddNative(packages.NativeProbingFolders);
        var evaluation = Host.AddReferences(HostAssemblies.Choose(packages.Assemblies));
        foreach (var script in packages.FSharpScripts.Where(_loadedScripts.Add).TakeWhile(_ => evaluation is null or { Succeeded: true }))
            evaluation = Host.Evaluate($"#load @\"{script}\"", "packages.fsx");
        return evaluation;
    }

    private Evaluation Evaluate(string piece, string path)
    {
        var evaluation = Host.Evaluate(piece, path);
        return evaluation.Diagnostics.FirstOrDefault(one => one.Severity.IsError) is { ErrorNumber: 30, StartLine: > 0 } endless
            && endless.Message.Contains("'it'", StringComparison.Ordinal)
            ? Host.Evaluate(FSharpSource.WithDo(piece, endless.StartLine, endless.StartColumn), path)
            : evaluation;
    }

    private bool Share(KernelValue value)
    {
        SharedValues.Give(value.Value);
        try
        {
            foreach (var type in FSharpTypeName.Candidates(value.Type, value.Value))
            {
                Host.AddReferences(FSharpTypeName.Files(type));
                var quoted = Keyword(value.Name) ? $"``{value.Name}``" : value.Name;
                if (Host.Evaluate($"let {quoted} : {FSharpTypeName.Of(type)} = YiTa.Notebooks.FSharp.SharedValues.Take<_>()", "share.fsx").Succeeded)
                    return true;
            }
            throw new KernelValueException(KernelInfo.Name, value.Name, "F# cannot bind it");
        }
        finally
        {
            SharedValues.Give(null);
        }
    }

    private static bool Keyword(string name) => global::FSharp.Compiler.Syntax.PrettyNaming.DoesIdentifierNeedBackticks(name);

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_']*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^#(q|quit|exit)\b.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Quit();
}
