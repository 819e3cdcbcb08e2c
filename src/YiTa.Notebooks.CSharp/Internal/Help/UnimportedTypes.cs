using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>Types whose namespace no <c>using</c> names, offered by their full names once a few letters are typed.</summary>
internal static class UnimportedTypes
{
    private const int FewestLetters = 2;
    private const int Most = 50;

    /// <summary>The types.</summary>
    /// <param name="name">Where they would stand.</param>
    /// <param name="compilation">What refers to their assemblies.</param>
    /// <param name="inScope">What needs no full name there.</param>
    /// <param name="typed">How their names begin.</param>
    public static IEnumerable<Candidate> Of(IdentifierNameSyntax name, CSharpCompilation compilation, IEnumerable<ISymbol> inScope, string typed)
    {
        if (typed.Length < FewestLetters)
            return [];
        var near = inScope.OfType<INamedTypeSymbol>().Where(type => type.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && type.ContainingType is null)
            .Select(type => (type.Name, type.ContainingNamespace.ToDisplayString())).ToHashSet();
        var isMade = name.Parent is ObjectCreationExpressionSyntax;
        // Where there are too many, short names are the likelier ones.
        return References(compilation).SelectMany(reference => KnownTypes.Of(reference, typed))
            .Where(type => !near.Contains((type.Name, type.Namespace)) && !(isMade && (type.IsStatic || type.Kind is CompletionKind.Interface or CompletionKind.Enum)))
            .GroupBy(type => (type.Name, type.Namespace)).OrderBy(same => same.Key.Name.Length).ThenBy(same => same.Key.Name, StringComparer.Ordinal).Take(Most)
            .Select(Candidate);
    }

    private static Candidate Candidate(IGrouping<(string Name, string Namespace), KnownType> same)
    {
        var (name, space) = same.Key;
        return new(string.Join('.', space.Split('.').Append(name).Select(Candidates.Escape)), same.First().Kind, Help.Candidate.Unimported)
        {
            Name = name,
            Display = $"{name}{(same.All(type => type.IsGeneric) ? "<>" : "")} ({space})",
            Detail = "in " + space,
        };
    }

    // Each cell refers only to what those before it did not.
    private static HashSet<MetadataReference> References(CSharpCompilation compilation)
    {
        var all = new HashSet<MetadataReference>();
        for (var cell = compilation; cell is not null; cell = cell.ScriptCompilationInfo?.PreviousScriptCompilation)
            all.UnionWith(cell.References);
        return all;
    }
}
