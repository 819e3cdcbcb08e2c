using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Kernels.Help.Internal;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>Makes the list to show out of candidates: filtered, sorted, overloads folded.</summary>
internal static class Candidates
{
    // Signatures take time to write; nobody reads hundreds of them.
    private const int MostDetails = 200;

    /// <summary>Candidates of symbols, one for each name; what is typed must fit, which is looked at first because there are thousands.</summary>
    public static IEnumerable<Candidate> Of(IEnumerable<ISymbol> symbols, string typed, Func<ISymbol, int> group) =>
        symbols.Where(symbol => symbol.Name.Length > 0 && NameMatch.Rank(symbol.Name, typed) is not null && IsShown(symbol))
            .GroupBy(symbol => symbol.Name)
            .Select(same => new Candidate(Escape(same.Key), SymbolText.Kind(Target(same.First())), same.Min(group))
            {
                Symbols = [.. same.OrderBy(symbol => symbol is INamedTypeSymbol { IsGenericType: true })],
                Display = same.All(symbol => symbol is INamedTypeSymbol { IsGenericType: true }) ? same.Key + "<>" : null,
            });

    public static IReadOnlyList<CompletionItem> Sorted(IEnumerable<Candidate> candidates, string typed, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var sorted = candidates.Select(candidate => (candidate, Rank: NameMatch.Rank(candidate.Name, typed)))
            .Where(entry => entry.Rank is not null)
            .OrderBy(entry => entry.candidate.Group == Candidate.Unimported).ThenBy(entry => entry.Rank).ThenBy(entry => entry.candidate.Group)
            .ThenBy(entry => entry.candidate.Name, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.candidate.Text, StringComparer.Ordinal)
            .Select(entry => entry.candidate).DistinctBy(candidate => candidate.Text).ToList();
        return [.. sorted.Select((candidate, index) => Item(candidate, withDetail: index < MostDetails))];
    }

    private static CompletionItem Item(Candidate candidate, bool withDetail) => new(candidate.Text, candidate.Kind)
    {
        Display = candidate.Display ?? candidate.Text,
        Detail = candidate.Symbols is [var first, ..] && withDetail ? SymbolText.Line(first) + Overloads(candidate.Symbols) : candidate.Detail,
    };

    private static string Overloads(IReadOnlyList<ISymbol> symbols) => symbols.Count(symbol => symbol is IMethodSymbol) switch
    {
        <= 1 => "",
        2 => " (+ 1 overload)",
        var count => $" (+ {count - 1} overloads)",
    };

    private static bool IsShown(ISymbol symbol)
    {
        if (!symbol.CanBeReferencedByName && symbol is not (IParameterSymbol or ILocalSymbol or IRangeVariableSymbol) || symbol.Name[0] == '<')
            return false;
        if (symbol.ContainingType?.IsScriptClass == true || symbol is ILocalSymbol or IParameterSymbol or INamespaceSymbol)
            return true;
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "EditorBrowsableAttribute", ConstructorArguments: [{ Value: 1 }] })
                return false;
        }

        return true;
    }

    private static ISymbol Target(ISymbol symbol) => symbol is IAliasSymbol alias ? alias.Target : symbol;

    /// <summary>A name as it stands in code.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
