using Microsoft.CodeAnalysis.CSharp.Syntax;
using YiTa.Notebooks.CSharp.Internal.Compilation;
using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>Completes C# by what the compiler knows of the notebook.</summary>
internal static class CSharpCompletion
{
    public static CompletionList At(SubmissionCompiler compiler, IReadOnlyList<ArgumentValues> arguments, string code, int offset, CancellationToken cancellation)
    {
        var draft = compiler.GetDraft(code);
        if (Spot.IsComment(draft.Root, offset))
            return CompletionList.None(offset);
        if (Spot.IsLiteral(draft.Root, offset))
            return TextArguments.Complete(draft, arguments, offset);
        var spot = Spot.At(code, offset);
        if (spot.Typed is [>= '0' and <= '9', ..] || CompletionSite.At(compiler, code, spot) is not { Name: { } name } site)
            return CompletionList.None(offset);
        cancellation.ThrowIfCancellationRequested();
        return new(spot.Start, spot.End, Candidates.Sorted(Names(name, site, spot.Typed), spot.Typed, cancellation));
    }

    private static IEnumerable<Candidate> Names(IdentifierNameSyntax name, CompletionSite site, string typed) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => MemberNames.Of(access.Expression, site, typed),
        QualifiedNameSyntax qualified when qualified.Right == name => MemberNames.Of(qualified.Left, site, typed),
        AliasQualifiedNameSyntax qualified when qualified.Name == name => MemberNames.Of(qualified.Alias, site, typed),
        MemberBindingExpressionSyntax binding => Conditional(binding) is { } left ? MemberNames.Of(left, site, typed) : [],
        _ => InitializerNames.Of(name, site, typed) ?? ScopeNames.Of(name, site, typed),
    };

    /// <summary>What stands before <c>?.</c></summary>
    private static ExpressionSyntax? Conditional(MemberBindingExpressionSyntax binding) => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>()
        .FirstOrDefault(access => access.WhenNotNull.Span.Contains(binding.Span) && access.Expression.Span.End <= binding.SpanStart)?.Expression;
}
