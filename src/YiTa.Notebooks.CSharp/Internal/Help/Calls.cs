using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>What a call may call.</summary>
internal static class Calls
{
    /// <summary>The methods, constructors or indexers that a node with arguments may mean; the one that fits best comes first.</summary>
    public static IReadOnlyList<ISymbol> Of(SyntaxNode? call, SemanticModel model)
    {
        IEnumerable<ISymbol> all = call switch
        {
            InvocationExpressionSyntax invocation => OfInvocation(invocation, model),
            BaseObjectCreationExpressionSyntax creation => Constructors(TypeOf(creation, model), model, creation.SpanStart),
            ConstructorInitializerSyntax initializer => model.GetSymbolInfo(initializer) is var info && info.Symbol is null ? info.CandidateSymbols : [info.Symbol],
            PrimaryConstructorBaseTypeSyntax initializer => Constructors(model.GetTypeInfo(initializer.Type).Type, model, initializer.SpanStart),
            AttributeSyntax attribute => Constructors(model.GetTypeInfo(attribute).Type, model, attribute.SpanStart),
            ElementAccessExpressionSyntax access => model.GetTypeInfo(access.Expression).Type is { } type ? Indexers(type) : [],
            _ => [],
        };
        var best = call is null ? null : model.GetSymbolInfo(call).Symbol;
        return best is null ? [.. all.Distinct(SymbolEqualityComparer.Default)] : [best, .. all.Where(one => !SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, best.OriginalDefinition)).Distinct(SymbolEqualityComparer.Default)];
    }

    /// <summary>The parameter that an argument is for, or null.</summary>
    public static IParameterSymbol? ParameterOf(ISymbol member, ArgumentSyntax argument)
    {
        var parameters = Parameters(member);
        if (argument.NameColon is { Name.Identifier.ValueText: var name })
            return parameters.FirstOrDefault(parameter => parameter.Name == name);
        var index = argument.Parent is BaseArgumentListSyntax list ? list.Arguments.IndexOf(argument) : 0;
        return index < parameters.Count ? parameters[index] : parameters is [.., { IsParams: true } last] ? last : null;
    }

    public static IReadOnlyList<IParameterSymbol> Parameters(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    private static ImmutableArray<ISymbol> OfInvocation(InvocationExpressionSyntax invocation, SemanticModel model)
    {
        var group = model.GetMemberGroup(invocation.Expression);
        if (!group.IsEmpty)
            return group;
        return model.GetTypeInfo(invocation.Expression).Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? [invoke] : [];
    }

    private static ITypeSymbol? TypeOf(BaseObjectCreationExpressionSyntax creation, SemanticModel model) =>
        model.GetTypeInfo(creation).Type is { } type and not IErrorTypeSymbol ? type
            : creation is ObjectCreationExpressionSyntax named ? model.GetSymbolInfo(named.Type).Symbol as ITypeSymbol ?? model.GetTypeInfo(named.Type).Type
            : ExpectedType.Of(creation, model).FirstOrDefault();

    private static IEnumerable<ISymbol> Constructors(ITypeSymbol? type, SemanticModel model, int position) =>
        type is INamedTypeSymbol named ? named.InstanceConstructors.Where(constructor => model.IsAccessible(position, constructor)) : [];

    private static IEnumerable<ISymbol> Indexers(ITypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            foreach (var indexer in at.GetMembers().OfType<IPropertySymbol>().Where(property => property.IsIndexer))
                yield return indexer;
        }

        foreach (var indexer in type.AllInterfaces.SelectMany(one => one.GetMembers()).OfType<IPropertySymbol>().Where(property => property.IsIndexer && type.TypeKind == TypeKind.Interface))
            yield return indexer;
    }
}
