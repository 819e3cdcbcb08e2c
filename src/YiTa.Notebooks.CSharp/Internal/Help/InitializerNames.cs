using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>Members that an initializer or a pattern between braces may name.</summary>
internal static class InitializerNames
{
    /// <summary>The members, or null where the name stands in no initializer or pattern.</summary>
    public static IEnumerable<Candidate>? Of(IdentifierNameSyntax name, CompletionSite site, string typed)
    {
        var model = site.Model;
        var element = name.Parent is AssignmentExpressionSyntax assignment && assignment.Left == name ? assignment : (SyntaxNode)name;
        if (element.Parent is InitializerExpressionSyntax initializer && TypeOf(initializer, model) is { } type)
        {
            if (element == name && initializer.IsKind(SyntaxKind.CollectionInitializerExpression) && type.AllInterfaces.Any(one => one.SpecialType == SpecialType.System_Collections_IEnumerable))
                return null;
            var taken = initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(one => (one.Left as IdentifierNameSyntax)?.Identifier.ValueText).ToHashSet();
            return Members(type, site, typed, symbol => !taken.Contains(symbol.Name)
                && symbol is IPropertySymbol { SetMethod: not null, IsIndexer: false } or IFieldSymbol { IsReadOnly: false, IsConst: false } && !taken.Contains(symbol.Name));
        }

        return Subpattern(name) is { Parent.Parent: RecursivePatternSyntax pattern } && model.GetTypeInfo(pattern) is var info && (info.ConvertedType ?? info.Type) is { } matched and not IErrorTypeSymbol
            ? Members(matched, site, typed, symbol => symbol is IPropertySymbol { GetMethod: not null, IsIndexer: false } or IFieldSymbol)
            : null;
    }

    private static SubpatternSyntax? Subpattern(IdentifierNameSyntax name) => name.Parent switch
    {
        BaseExpressionColonSyntax { Parent: SubpatternSyntax own } => own,
        ConstantPatternSyntax { Parent: SubpatternSyntax { ExpressionColon: null } own } => own,
        TypePatternSyntax { Parent: SubpatternSyntax { ExpressionColon: null } own } => own,
        _ => null,
    };

    private static IEnumerable<Candidate> Members(ITypeSymbol type, CompletionSite site, string typed, Func<ISymbol, bool> filter) =>
        Candidates.Of(site.Model.LookupSymbols(site.Position, type).Where(symbol => !symbol.IsStatic && filter(symbol)), typed, _ => Candidate.Expected);

    private static ITypeSymbol? TypeOf(InitializerExpressionSyntax initializer, SemanticModel model) => initializer.Parent switch
    {
        ObjectCreationExpressionSyntax creation => Known(model.GetTypeInfo(creation).Type) ?? Known(model.GetTypeInfo(creation.Type).Type),
        ImplicitObjectCreationExpressionSyntax creation => Known(model.GetTypeInfo(creation).Type) ?? ExpectedType.Of(creation, model).FirstOrDefault(),
        WithExpressionSyntax with => Known(model.GetTypeInfo(with.Expression).Type),
        AssignmentExpressionSyntax { Left: { } member } => Known(model.GetTypeInfo(member).Type),
        _ => null,
    };

    private static ITypeSymbol? Known(ITypeSymbol? type) => type is IErrorTypeSymbol ? null : type;
}
