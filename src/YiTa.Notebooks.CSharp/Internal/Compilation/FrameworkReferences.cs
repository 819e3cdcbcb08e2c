using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using YiTa.Notebooks.Packages.Internal;

namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>The assemblies of the running framework, as the compiler sees them; shared by all kernels of the process.</summary>
internal static class FrameworkReferences
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> Loaded = new(Load);

    /// <summary>All assemblies of the framework that define types; their metadata is mapped into memory when first used. Those that
    /// only forward to others are found by the compiler when another assembly refers to them: no cell can tell the difference, and the
    /// compiler looks through half as many at each cell.</summary>
    public static ImmutableArray<MetadataReference> All => Loaded.Value;

    private static ImmutableArray<MetadataReference> Load() =>
    [
        .. ProcessAssemblies.Paths
            .Where(file => ProcessAssemblies.IsOfFramework(file.Value) && !Forwarders.Names.Contains(file.Key))
            .Select(file => file.Value)
            .Order(StringComparer.Ordinal)
            .Select(MetadataFiles.Get),
    ];
}
