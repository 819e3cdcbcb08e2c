using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>What may follow a dot.</summary>
internal static class MemberNames
{
    /// <summary>The members of what stands before the dot; none where it means nothing.</summary>
    public static IEnumerable<Candidate> Of(SyntaxNode left, CompletionSite site, string typed)
    {
        var (model, position) = (site.Model, site.Position);
        var info = model.GetSymbolInfo(left);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        var type = model.GetTypeInfo(left).Type;
        if (symbol is null && type is null or IErrorTypeSymbol && left is NameSyntax name)
        {
            // What the parser took for a type is more often a value.
            var expression = SyntaxFactory.ParseExpression(name.ToString());
            symbol = model.GetSpeculativeSymbolInfo(position, expression, SpeculativeBindingOption.BindAsExpression).Symbol;
            type = model.GetSpeculativeTypeInfo(position, expression, SpeculativeBindingOption.BindAsExpression).Type;
        }

        if (symbol is IAliasSymbol alias)
            symbol = alias.Target;
        if (symbol is INamespaceSymbol space)
            return Candidates.Of(model.LookupNamespacesAndTypes(position, space), typed, GroupOf);
        if (symbol is ITypeSymbol named)
            return Static(named);
        if (type is null or IErrorTypeSymbol || type.SpecialType == SpecialType.System_Void || type.TypeKind == TypeKind.Dynamic)
            return [];
        var instance = Instance(type);

        // A property may have the name of its type, which means both.
        return symbol?.Name == type.Name && model.LookupNamespacesAndTypes(position, name: type.Name).Any() ? instance.Concat(Static(type)) : instance;

        IEnumerable<Candidate> Instance(ITypeSymbol of) => Candidates.Of(
            model.LookupSymbols(position, of, includeReducedExtensionMethods: true).Where(IsOfInstance), typed, member => Group(member, of));

        IEnumerable<Candidate> Static(ITypeSymbol of) => IsTypeOnly(site)
            ? Candidates.Of(model.LookupNamespacesAndTypes(position, of), typed, GroupOf)
            : Candidates.Of(model.LookupSymbols(position, of).Where(member => member.IsStatic || member is ITypeSymbol), typed, member => Group(member, of));
    }

    private static bool IsTypeOnly(CompletionSite site) => site.Name is { } name && SyntaxFacts.IsInTypeOnlyContext(Top(name));

    private static ExpressionSyntax Top(ExpressionSyntax name)
    {
        while (name.Parent is QualifiedNameSyntax outer)
            name = outer;
        return name;
    }

    private static bool IsOfInstance(ISymbol member) =>
        member is not ITypeSymbol && (!member.IsStatic || member is IMethodSymbol { MethodKind: MethodKind.ReducedExtension })
        && member is not IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.ReducedExtension or MethodKind.DelegateInvoke) };

    private static int GroupOf(ISymbol symbol) => symbol is INamespaceSymbol ? Candidate.Namespace : Candidate.Type;

    private static int Group(ISymbol member, ITypeSymbol of) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.ReducedExtension } => Candidate.Extension,
        { ContainingType.SpecialType: SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum } => Candidate.OfObject,
        IMethodSymbol { Name: "Equals" or "GetHashCode" or "ToString" or "GetType" or "Deconstruct" } => Candidate.OfObject,
        _ when SymbolEqualityComparer.Default.Equals(member.ContainingType, of) => Candidate.Member,
        _ => Candidate.Inherited,
    };
}
