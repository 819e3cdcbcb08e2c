using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using YiTa.Notebooks.CSharp.Internal.Compilation;
using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>Tells whether C# can be run as it stands.</summary>
internal static partial class CSharpCompleteness
{
    // The compiler counts an open quote as incomplete, but a further line cannot close it.
    private const string NewLineInText = "CS1010";

    // The compiler takes an open """ for an error like others.
    private const string OpenRawText = "CS8997";

    private const string Step = "    ";

    public static Completeness Of(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, GuardInserter.ParseOptions);
        var errors = tree.GetDiagnostics().Where(one => one.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).ToList();
        if (errors.Exists(one => one.Id == OpenRawText))
            return CanCloseRawText(code) ? new(CompletenessState.Incomplete, Indent(code, tree)) : new(CompletenessState.Invalid);
        return errors.Exists(one => one.Id == NewLineInText) || (errors.Count > 0 && HasStrayBracket(tree.GetRoot())) ? new(CompletenessState.Invalid)
            : !SyntaxFactory.IsCompleteSubmission(tree) ? new(CompletenessState.Incomplete, Indent(code, tree))
            : new(errors.Count > 0 ? CompletenessState.Invalid : CompletenessState.Complete);
    }

    /// <summary>Whether a further line can close a text that begins with three quotes or more.</summary>
    private static bool CanCloseRawText(string code) => Quotes().Matches(code).Select(match => match.Value).Distinct().Any(quotes =>
        CSharpSyntaxTree.ParseText(code + "\n\n" + quotes, GuardInserter.ParseOptions).GetDiagnostics().All(one => one.Id != OpenRawText));

    /// <summary>Whether a bracket is closed that is not the one open last. Brackets that the parser had no use for are in trivia.</summary>
    private static bool HasStrayBracket(SyntaxNode root)
    {
        var open = new Stack<SyntaxKind>();
        foreach (var token in root.DescendantTokens(node => !node.IsStructuredTrivia || node is SkippedTokensTriviaSyntax, descendIntoTrivia: true))
        {
            if (token.IsMissing)
                continue;
            switch (token.Kind())
            {
                case SyntaxKind.OpenBraceToken:
                    open.Push(SyntaxKind.CloseBraceToken);
                    break;
                case SyntaxKind.OpenParenToken:
                    open.Push(SyntaxKind.CloseParenToken);
                    break;
                case SyntaxKind.OpenBracketToken:
                    open.Push(SyntaxKind.CloseBracketToken);
                    break;
                case SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken when !open.TryPop(out var expected) || expected != token.Kind():
                    return true;
            }
        }

        return false;
    }

    /// <summary>The indentation of the last line with code, and a step more where that opens something.</summary>
    private static string Indent(string code, SyntaxTree tree)
    {
        var line = code.Split('\n').Select(one => one.TrimEnd('\r')).LastOrDefault(one => one.Trim().Length > 0) ?? "";
        var indent = line[..(line.Length - line.TrimStart().Length)];
        var last = tree.GetRoot().GetLastToken();
        return last.Kind() is SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.EqualsGreaterThanToken or SyntaxKind.ColonToken
            ? indent + Step
            : indent;
    }

    [GeneratedRegex("\"{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Quotes();
}
