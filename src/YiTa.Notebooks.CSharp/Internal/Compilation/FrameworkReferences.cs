using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>The assemblies of the running framework, as the compiler sees them; shared by all kernels of the process.</summary>
internal static class FrameworkReferences
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> Loaded = new(Load);

    /// <summary>The folder of the framework.</summary>
    public static string Folder { get; } = Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "";

    /// <summary>All assemblies of the framework; their metadata is mapped into memory when first used.</summary>
    public static ImmutableArray<MetadataReference> All => Loaded.Value;

    /// <summary>The paths of all assemblies that the host was started with, by simple name.</summary>
    public static ImmutableDictionary<string, string> HostAssemblies { get; } = FindHostAssemblies();

    private static ImmutableDictionary<string, string> FindHostAssemblies()
    {
        var builder = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        var paths = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        foreach (var path in paths.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            builder[Path.GetFileNameWithoutExtension(path)] = path;
        return builder.ToImmutable();
    }

    private static ImmutableArray<MetadataReference> Load() =>
    [
        .. HostAssemblies.Values
            .Where(path => Path.GetDirectoryName(path) == Folder)
            .Order(StringComparer.Ordinal)
            .Select(MetadataFiles.Get),
    ];
}
