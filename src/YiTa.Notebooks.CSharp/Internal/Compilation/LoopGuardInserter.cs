using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>Puts a look at <see cref="LoopGuard"/> at the head of every loop, without adding a line.</summary>
internal static class LoopGuardInserter
{
    private const string Check = " if (global::YiTa.Notebooks.CSharp.LoopGuard.Armed) global::YiTa.Notebooks.CSharp.LoopGuard.Stop(); ";

    /// <summary>The version of C# that cells are written in.</summary>
    public static string LanguageVersion { get; } = Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest.MapSpecifiedToEffectiveVersion().ToDisplayString();

    public static CSharpParseOptions ParseOptions { get; } = new(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest, kind: Microsoft.CodeAnalysis.SourceCodeKind.Script);

    /// <summary>The guarded text; the text itself where it has no loop or does not parse.</summary>
    public static SourceText Insert(SourceText text, string path) => Insert((CSharpSyntaxTree)CSharpSyntaxTree.ParseText(text, ParseOptions, path)) ?? text;

    /// <summary>The guarded text, or null where nothing was to be done.</summary>
    public static SourceText? Insert(CSharpSyntaxTree tree)
    {
        var root = tree.GetRoot();
        if (root.ContainsDiagnostics)
            return null;
        List<TextChange>? changes = null;
        foreach (var node in root.DescendantNodes())
        {
            var body = node switch
            {
                WhileStatementSyntax loop => loop.Statement,
                DoStatementSyntax loop => loop.Statement,
                ForStatementSyntax loop => loop.Statement,
                CommonForEachStatementSyntax loop => loop.Statement,
                _ => null,
            };
            if (body is not null)
                Guard(changes ??= [], body);
        }

        return changes is null ? null : Apply(tree.GetText(), changes);
    }

    private static void Guard(List<TextChange> changes, StatementSyntax body)
    {
        if (body is BlockSyntax block)
        {
            changes.Add(new(new(block.OpenBraceToken.Span.End, 0), Check));
            return;
        }

        changes.Add(new(new(body.SpanStart, 0), "{" + Check));
        changes.Add(new(new(body.Span.End, 0), "}"));
    }

    private static SourceText Apply(SourceText text, List<TextChange> changes)
    {
        // Nested loops without braces close at one place; a stable sort keeps what opens before what closes.
        var original = text.ToString();
        var result = new StringBuilder(original.Length + changes.Count * Check.Length);
        var at = 0;
        foreach (var change in changes.OrderBy(change => change.Span.Start))
        {
            result.Append(original, at, change.Span.Start - at).Append(change.NewText);
            at = change.Span.Start;
        }

        result.Append(original, at, original.Length - at);
        return SourceText.From(result.ToString(), Encoding.UTF8);
    }
}
