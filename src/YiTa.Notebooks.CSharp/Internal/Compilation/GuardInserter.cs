using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>Puts a look at <see cref="CellGuard"/> before every statement of a cell, and at the head of every loop, method and
/// lambda that has a block, without adding a line.</summary>
internal static class GuardInserter
{
    private const string Check = " if (global::YiTa.Notebooks.CSharp.CellGuard.Armed) global::YiTa.Notebooks.CSharp.CellGuard.Stop(); ";

    /// <summary>How cells are parsed.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <summary>The guarded text; the text itself where there is nothing to guard, or it does not parse.</summary>
    public static SourceText Insert(SourceText text, string path) => Insert(CSharpSyntaxTree.ParseText(text, ParseOptions, path)) ?? text;

    /// <summary>The guarded text, or null where there is nothing to guard or it does not parse.</summary>
    public static SourceText? Insert(SyntaxTree tree)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot();
        if (root.ContainsDiagnostics)
            return null;
        var changes = new List<Insertion>();
        foreach (var member in root.Members)
        {
            if (member is GlobalStatementSyntax or FieldDeclarationSyntax)
                changes.Add(new(member.SpanStart, Check));
        }

        foreach (var node in root.DescendantNodes())
            Guard(changes, node);
        return changes.Count == 0 ? null : Apply(tree.GetText(), changes);
    }

    private static void Guard(List<Insertion> changes, SyntaxNode node)
    {
        switch (node)
        {
            case WhileStatementSyntax loop:
                GuardBody(changes, loop.Statement);
                break;
            case DoStatementSyntax loop:
                GuardBody(changes, loop.Statement);
                break;
            case ForStatementSyntax loop:
                GuardBody(changes, loop.Statement);
                break;
            case CommonForEachStatementSyntax loop:
                GuardBody(changes, loop.Statement);
                break;
            case LabeledStatementSyntax label:
                // A goto may come back here; the statement may be a declaration, which cannot stand in a block of its own.
                changes.Add(new(label.Statement.SpanStart, Check));
                break;
            case AnonymousFunctionExpressionSyntax { Block: { } block }:
                GuardBody(changes, block);
                break;
            case LocalFunctionStatementSyntax { Body: { } block }:
                GuardBody(changes, block);
                break;
            case MethodDeclarationSyntax { Body: { } block }:
                GuardBody(changes, block);
                break;
            case AccessorDeclarationSyntax { Body: { } block }:
                GuardBody(changes, block);
                break;
        }
    }

    private static void GuardBody(List<Insertion> changes, StatementSyntax body)
    {
        if (body is BlockSyntax block)
        {
            changes.Add(new(block.OpenBraceToken.Span.End, Check));
            return;
        }

        changes.Add(new(body.SpanStart, "{" + Check));
        changes.Add(new(body.Span.End, "}"));
    }

    private static SourceText Apply(SourceText text, List<Insertion> changes)
    {
        // Nested loops without braces end at one place; a stable sort keeps what opens before what closes.
        var original = text.ToString();
        var result = new StringBuilder(original.Length + changes.Count * Check.Length);
        var at = 0;
        foreach (var change in changes.OrderBy(change => change.At))
        {
            result.Append(original, at, change.At - at).Append(change.Text);
            at = change.At;
        }

        result.Append(original, at, original.Length - at);
        return SourceText.From(result.ToString(), Encoding.UTF8);
    }

    // A class, so that nothing generic has to be compiled for it at the start.
    private sealed record Insertion(int At, string Text);
}
