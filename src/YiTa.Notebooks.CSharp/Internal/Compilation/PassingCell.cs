using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>Tells cells that only do something from those that leave something behind for the cells that follow.</summary>
internal static class PassingCell
{
    /// <summary>Whether a cell that compiles declares nothing that a later cell could name: no variable, method, type or using. It
    /// says no where it would take the compiler to be sure.</summary>
    public static bool Is(SyntaxTree tree)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot();
        return root is { ContainsDirectives: false, ContainsDiagnostics: false, Usings.Count: 0, Externs.Count: 0, AttributeLists.Count: 0, Members.Count: > 0 }
            && root.Members.All(IsPassing)
            && !root.DescendantNodes().Any(LeavesSomething);
    }

    /// <summary>Whether such a cell does the same when it runs again as it was compiled. The compiler keeps one object for all uses of
    /// a lambda that captures nothing, and what catches an exception can print where it came from: from the cell of the first run.</summary>
    public static bool CanRunAgain(SyntaxTree tree) =>
        !tree.GetRoot().DescendantNodes().Any(node => node is AnonymousFunctionExpressionSyntax or QueryExpressionSyntax or CatchClauseSyntax);

    private static bool IsPassing(MemberDeclarationSyntax member) =>
        member is GlobalStatementSyntax { Statement: not (LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax) };

    // Variables of `out var`, of patterns and of deconstructions belong to the cell. Anonymous types are shared with later cells.
    private static bool LeavesSomething(SyntaxNode node) => node is VariableDesignationSyntax or AnonymousObjectCreationExpressionSyntax;
}
