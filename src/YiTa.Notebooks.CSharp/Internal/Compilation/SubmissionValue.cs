using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>Tells whether a cell ends in a value to show.</summary>
internal static class SubmissionValue
{
    /// <summary>Whether the last statement is an expression without a semicolon that has a value, or the cell returns one.</summary>
    public static bool Exists(CSharpCompilation compilation, SyntaxTree tree)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot();
        var statements = root.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement).ToList();
        if (statements.SelectMany(OwnNodes).Any(node => node is ReturnStatementSyntax { Expression: not null }))
            return true;
        if (root.Members.LastOrDefault() is not GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last })
            return false;
        var type = compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type;
        return type is null || type.SpecialType != SpecialType.System_Void;
    }

    private static IEnumerable<SyntaxNode> OwnNodes(StatementSyntax statement) => statement.DescendantNodesAndSelf(
        node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
}
