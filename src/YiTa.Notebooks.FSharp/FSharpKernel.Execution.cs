using System.Text.RegularExpressions;
using Microsoft.DotNet.Interactive.Formatting;
using YiTa.Notebooks.Documents;
using YiTa.Notebooks.FSharp.Internal;
using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Packages;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.FSharp;

public sealed partial class FSharpKernel
{
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

    [GeneratedRegex(@"^#(q|quit|exit)\b.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Quit();
}
