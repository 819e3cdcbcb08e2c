using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>What may stand where a name begins: variables, types, namespaces, and what the place asks for.</summary>
internal static class ScopeNames
{
    public static IEnumerable<Candidate> Of(IdentifierNameSyntax name, CompletionSite site, string typed)
    {
        var (model, position) = (site.Model, site.Position);
        if (name.Parent is AttributeSyntax)
            return Attributes(model, position, typed);
        if (IsUsing(name) || SyntaxFacts.IsInTypeOnlyContext(name))
            return Preferred(name, model, position).Concat(Types(name, site, typed)).Concat(Keywords.At(name, typed));
        var all = model.LookupSymbols(position);
        var own = all.Where(symbol => !IsLater(symbol, position));
        return Expected(name, model, position)
            .Concat(ArgumentNames(name, model))
            .Concat(Candidates.Of(own, typed, Group))
            .Concat(Keywords.At(name, typed))
            .Concat(UnimportedTypes.Of(name, site.Draft.Compilation, all, typed));
    }

    private static bool IsUsing(IdentifierNameSyntax name) => name.AncestorsAndSelf().TakeWhile(node => node is NameSyntax or UsingDirectiveSyntax).Any(node => node is UsingDirectiveSyntax);

    private static bool IsLater(ISymbol symbol, int position) =>
        symbol is ILocalSymbol { Locations: [{ IsInSource: true } place, ..] } && place.SourceSpan.Start >= position;

    private static IEnumerable<Candidate> Types(IdentifierNameSyntax name, CompletionSite site, string typed)
    {
        var symbols = site.Model.LookupNamespacesAndTypes(site.Position);
        var near = Candidates.Of(
            name.Parent is ObjectCreationExpressionSyntax ? symbols.Where(symbol => symbol is not INamedTypeSymbol { IsStatic: true } and not INamedTypeSymbol { TypeKind: TypeKind.Interface or TypeKind.Enum }) : symbols,
            typed,
            Group);
        return IsUsing(name) ? near : near.Concat(UnimportedTypes.Of(name, site.Draft.Compilation, symbols, typed));
    }

    private static IEnumerable<Candidate> Attributes(SemanticModel model, int position, string typed) =>
        Candidates.Of(model.LookupNamespacesAndTypes(position).Where(symbol => symbol is INamespaceSymbol || (symbol is INamedTypeSymbol { IsAbstract: false } type && IsAttribute(type))), "", Group)
            .Select(candidate => candidate.Text.EndsWith("Attribute", StringComparison.Ordinal) && candidate.Text.Length > 9 ? candidate with { Text = candidate.Text[..^9] } : candidate);

    private static bool IsAttribute(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at is { Name: nameof(Attribute), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }

    /// <summary>The type that is asked for after <c>new</c>.</summary>
    private static IEnumerable<Candidate> Preferred(IdentifierNameSyntax name, SemanticModel model, int position) => name.Parent is not ObjectCreationExpressionSyntax creation ? []
        : ExpectedType.Of(creation, model).OfType<INamedTypeSymbol>().Where(type => !type.IsAbstract && type.TypeKind is TypeKind.Class or TypeKind.Struct)
            .Select(type => new Candidate(type.ToMinimalDisplayString(model, position), SymbolText.Kind(type), Candidate.Expected) { Symbols = [type] });

    /// <summary>Members of the enumeration that is asked for, and the words for a truth value.</summary>
    private static IEnumerable<Candidate> Expected(IdentifierNameSyntax name, SemanticModel model, int position)
    {
        foreach (var type in ExpectedType.Of(name, model).Distinct(SymbolEqualityComparer.Default).OfType<ITypeSymbol>())
        {
            if (type.SpecialType == SpecialType.System_Boolean)
            {
                yield return new("true", Kernels.Help.CompletionKind.Keyword, Candidate.Expected);
                yield return new("false", Kernels.Help.CompletionKind.Keyword, Candidate.Expected);
            }

            if (type.TypeKind != TypeKind.Enum)
                continue;
            var prefix = type.ToMinimalDisplayString(model, position);
            foreach (var member in type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue))
                yield return new($"{prefix}.{member.Name}", Kernels.Help.CompletionKind.EnumMember, Candidate.Expected) { Symbols = [member] };
        }
    }

    /// <summary>Names of parameters that have no argument yet.</summary>
    private static IEnumerable<Candidate> ArgumentNames(IdentifierNameSyntax name, SemanticModel model)
    {
        if (name.Parent is not ArgumentSyntax { NameColon: null, Parent: BaseArgumentListSyntax list } argument)
            return [];
        var before = list.Arguments.TakeWhile(one => one != argument && one.NameColon is null).Count();
        var taken = list.Arguments.Select(one => one.NameColon?.Name.Identifier.ValueText).OfType<string>().ToHashSet();
        return Calls.Of(list.Parent, model).SelectMany(method => Calls.Parameters(method).Skip(before)).DistinctBy(parameter => parameter.Name)
            .Where(parameter => !taken.Contains(parameter.Name))
            .Select(parameter => new Candidate(parameter.Name + ":", Kernels.Help.CompletionKind.Parameter, Candidate.Member) { Symbols = [parameter] });
    }

    private static int Group(ISymbol symbol) => symbol switch
    {
        ILocalSymbol or IRangeVariableSymbol => Candidate.Local,
        IParameterSymbol => Candidate.Local,
        INamespaceSymbol => Candidate.Namespace,
        { ContainingType.IsScriptClass: true } => Candidate.Notebook,
        ITypeSymbol or IAliasSymbol => Candidate.Type,
        { ContainingType.SpecialType: SpecialType.System_Object } => Candidate.OfObject,
        _ => Candidate.Member,
    };
}
