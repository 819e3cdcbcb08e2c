using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using YiTa.Notebooks.Packages.Internal;

namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>The assemblies of the running framework, as the compiler sees them; shared by all kernels of the process.</summary>
internal static class FrameworkReferences
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> Loaded = new(Load);

    /// <summary>All assemblies of the framework; their metadata is mapped into memory when first used.</summary>
    public static ImmutableArray<MetadataReference> All => Loaded.Value;

    private static ImmutableArray<MetadataReference> Load() =>
    [
        .. ProcessAssemblies.Paths.Values
            .Where(ProcessAssemblies.IsOfFramework)
            .Order(StringComparer.Ordinal)
            .Select(MetadataFiles.Get),
    ];
}
