using FSharp.Compiler.Diagnostics;
using YiTa.Notebooks.FSharp.Internal;
using YiTa.Notebooks.FSharp.Internal.Help;
using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.FSharp;

public sealed partial class FSharpKernel : ICompletionSource, IInspectionSource, ISignatureSource, IDiagnosticSource, ICompletenessSource
{
    // The compiler takes seconds to start: the first question starts it, and is answered without it.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private Task<FsiHost>? _start;

    /// <summary>Completes what stands at a place. Before the compiler has started, only the words of the language are known.</summary>
    /// <param name="code">The code, without magic lines.</param>
    /// <param name="offset">The place, in UTF-16 units; between 0 and the length of the code.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<CompletionList> CompleteAsync(string code, int offset, CancellationToken cancellation) =>
        HelpAsync(host => FSharpCompletion.At(host, _session.Options.ArgumentValues, code, offset), FSharpCompletion.Words(code, offset), cancellation);

    /// <inheritdoc/>
    public Task<Inspection?> InspectAsync(string code, int offset, int detail, CancellationToken cancellation) =>
        HelpAsync(host => FSharpInspection.At(host, _session.Options.ArgumentValues, code, offset, detail), null, cancellation);

    /// <inheritdoc/>
    public Task<SignatureHelp?> GetSignaturesAsync(string code, int offset, CancellationToken cancellation) =>
        HelpAsync(host => FSharpSignatures.At(host, code, offset), null, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<CodeDiagnostic>> CheckAsync(string code, CancellationToken cancellation) => HelpAsync<IReadOnlyList<CodeDiagnostic>>(
        host => PackagesIn(code) ? [] : [.. FSharpDraft.Of(host, code).Checked.Diagnostics
            .Where(one => one.Severity.IsError || one.Severity.IsWarning)
            .Select(one => Finding(one, code)).Distinct().OrderBy(one => one.Start)],
        [],
        cancellation);

    /// <summary>Decides by the look of the code, without the compiler.</summary>
    /// <param name="code">The code, without magic lines.</param>
    public Completeness IsComplete(string code) => FSharpCompleteness.Of(code);

    // What a package or a script brings is known only when it is there.
    private static bool PackagesIn(string code) =>
        code.Contains("#r", StringComparison.Ordinal) || code.Contains("#load", StringComparison.Ordinal);

    private static CodeDiagnostic Finding(FSharpDiagnostic one, string code) => new(
        one.Severity.IsError ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        one.ErrorNumberText,
        one.Message,
        FSharpPlace.Offset(code, one.StartLine, one.StartColumn),
        FSharpPlace.Offset(code, one.EndLine, one.EndColumn));

    private async Task<T> HelpAsync<T>(Func<FsiHost, T> help, T otherwise, CancellationToken cancellation)
    {
        if (_host is not { } host)
        {
            _start ??= CellThread.RunAsync(() => Host, _ => _host!, CancellationToken.None);
            if (await Task.WhenAny(_start, Task.Delay(Patience, cancellation)).ConfigureAwait(false) != _start)
                return otherwise;
            host = await _start.ConfigureAwait(false);
        }

        cancellation.ThrowIfCancellationRequested();
        return help(host);
    }
}
