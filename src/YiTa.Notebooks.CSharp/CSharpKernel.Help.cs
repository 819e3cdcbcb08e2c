using Microsoft.CodeAnalysis;
using YiTa.Notebooks.CSharp.Internal.Help;
using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.CSharp;

public sealed partial class CSharpKernel : ICompletionSource, IInspectionSource, ISignatureSource, IDiagnosticSource, ICompletenessSource
{
    /// <inheritdoc/>
    public Task<CompletionList> CompleteAsync(string code, int offset, CancellationToken cancellation) =>
        Task.FromResult(CSharpCompletion.At(_compiler, _session.Options.ArgumentValues, code, offset, cancellation));

    /// <inheritdoc/>
    public Task<Inspection?> InspectAsync(string code, int offset, int detail, CancellationToken cancellation) =>
        Task.FromResult(CSharpInspection.At(_compiler, _variables, _session.Options.ArgumentValues, code, offset, detail));

    /// <inheritdoc/>
    public Task<SignatureHelp?> GetSignaturesAsync(string code, int offset, CancellationToken cancellation) =>
        Task.FromResult(CSharpSignatures.At(_compiler, code, offset));

    /// <inheritdoc/>
    public Task<IReadOnlyList<CodeDiagnostic>> CheckAsync(string code, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<CodeDiagnostic>>(
    [
        .. _compiler.Check(code, cancellation).OrderBy(one => one.Location.SourceSpan.Start).Select(one => new CodeDiagnostic(
            one.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error ? Kernels.Help.DiagnosticSeverity.Error : Kernels.Help.DiagnosticSeverity.Warning,
            one.Id,
            one.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            one.Location.SourceSpan.Start,
            one.Location.SourceSpan.End)),
    ]);

    /// <inheritdoc/>
    public Completeness IsComplete(string code) => CSharpCompleteness.Of(code);
}
