using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using YiTa.Notebooks.Kernels.Help.Internal.Documentation;

namespace YiTa.Notebooks.CSharp.Internal.Help;

/// <summary>Finds what is written about a symbol.</summary>
internal static class SymbolDocumentation
{
    private const int DeepestInheritance = 5;

    /// <summary>The element that documents a symbol, that of what it inherits from where it says so; null where there is none.</summary>
    public static XElement? Of(ISymbol symbol, CSharpCompilation compilation) => Of(symbol, compilation, 0);

    private static XElement? Of(ISymbol symbol, CSharpCompilation compilation, int depth)
    {
        symbol = (symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol).OriginalDefinition;
        var element = Parse(Text(symbol, compilation));
        if (depth >= DeepestInheritance || (element is not null && element.Element("inheritdoc") is null))
            return element;
        return element?.Element("inheritdoc")?.Attribute("cref")?.Value is { } named && DocumentationCommentId.GetFirstSymbolForDeclarationId(named, compilation) is { } other
            ? Of(other, compilation, depth + 1)
            : Bases(symbol).Select(one => Of(one, compilation, depth + 1)).FirstOrDefault(found => found is not null);
    }

    private static string? Text(ISymbol symbol, CSharpCompilation compilation)
    {
        if (symbol.Locations.Any(place => place.IsInSource))
            return symbol.GetDocumentationCommentXml();
        return symbol.GetDocumentationCommentId() is { } id && symbol.ContainingAssembly is { } assembly && FileOf(assembly, compilation) is { } file
            ? DocumentationFiles.Find(file, id)
            : null;
    }

    private static string? FileOf(IAssemblySymbol assembly, CSharpCompilation compilation)
    {
        for (CSharpCompilation? at = compilation; at is not null; at = (CSharpCompilation?)at.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            if (at.GetMetadataReference(assembly) is PortableExecutableReference { FilePath: { } path })
                return path;
        }

        return Packages.Internal.ProcessAssemblies.Paths.GetValueOrDefault(assembly.Name);
    }

    private static IEnumerable<ISymbol> Bases(ISymbol symbol)
    {
        switch (symbol)
        {
            case IMethodSymbol { OverriddenMethod: { } overridden }:
                yield return overridden;
                break;
            case IPropertySymbol { OverriddenProperty: { } overridden }:
                yield return overridden;
                break;
            // What is written about object, Enum and their like says nothing about a type.
            case INamedTypeSymbol { BaseType: { SpecialType: SpecialType.None } parent }:
                yield return parent;
                break;
        }

        if (symbol.ContainingType is not { } type)
            yield break;
        foreach (var member in type.AllInterfaces.SelectMany(one => one.GetMembers(symbol.Name)))
        {
            if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), symbol))
                yield return member;
        }
    }

    private static XElement? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            return XElement.Parse(text, LoadOptions.PreserveWhitespace) is var element && element.HasElements ? element : null;
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }
    }
}
