using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using YiTa.Notebooks.CSharp.Internal.Compilation;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>The place of a completion: the code with a name of ours where one is being typed, so that it parses as what it will be.</summary>
internal sealed class CompletionSite
{
    private const string Placeholder = "__typed";

    private CompletionSite(Draft draft, int position)
    {
        Draft = draft;
        Token = draft.Root.FindToken(position);
    }

    public Draft Draft { get; }

    public SemanticModel Model => Draft.Model;

    /// <summary>The name of ours.</summary>
    public SyntaxToken Token { get; }

    /// <summary>Where it stands.</summary>
    public int Position => Token.SpanStart;

    /// <summary>The name as an expression or type; null where a name is being declared.</summary>
    public IdentifierNameSyntax? Name => Token.Parent as IdentifierNameSyntax;

    public static CompletionSite? At(SubmissionCompiler compiler, string code, Spot spot)
    {
        var (before, after) = (code[..spot.Start], code[spot.End..]);
        var site = new CompletionSite(compiler.GetDraft(before + Placeholder + after), spot.Start);
        if (EndsLine(after) && site.TakesNextLine())
            site = new(compiler.GetDraft(before + Placeholder + ";" + after), spot.Start);
        return site.Token.ValueText == Placeholder ? site : null;
    }

    private static bool EndsLine(string after)
    {
        var end = after.AsSpan().IndexOfAny('\r', '\n');
        return end >= 0 && after.AsSpan(0, end).IsWhiteSpace();
    }

    /// <summary>Whether the parser took the name for the type of what stands on the next line.</summary>
    private bool TakesNextLine()
    {
        var type = Token.Parent;
        while (type?.Parent is NameSyntax or MemberAccessExpressionSyntax)
            type = type.Parent;
        return type?.Parent is VariableDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax or IncompleteMemberSyntax;
    }
}
