using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using YiTa.Notebooks.CSharp.Internal.Compilation;
using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>Tells whether C# can be run as it stands.</summary>
internal static class CSharpCompleteness
{
    // The compiler counts an open quote as incomplete, but a further line cannot close it.
    private const string NewLineInText = "CS1010";

    private const string Step = "    ";

    public static Completeness Of(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code, GuardInserter.ParseOptions);
        var errors = tree.GetDiagnostics().Where(one => one.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).ToList();
        return errors.Exists(one => one.Id == NewLineInText) ? new(CompletenessState.Invalid)
            : !SyntaxFactory.IsCompleteSubmission(tree) ? new(CompletenessState.Incomplete, Indent(code, tree))
            : new(errors.Count > 0 ? CompletenessState.Invalid : CompletenessState.Complete);
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
}
