namespace YiTa.Notebooks.Packages;

/// <summary>What a set of packages brings.</summary>
public sealed record PackageResolution
{
    /// <summary>All packages, dependencies included.</summary>
    public IReadOnlyList<ResolvedPackage> Packages { get; init; } = [];

    /// <summary>Full paths of the assemblies to reference and load.</summary>
    public IReadOnlyList<string> Assemblies { get; init; } = [];

    /// <summary>Folders in which native libraries are looked for.</summary>
    public IReadOnlyList<string> NativeProbingFolders { get; init; } = [];

    /// <summary>F# scripts that packages bring and that are to be loaded (<c>interactive-extensions</c>, <c>.fsx</c>).</summary>
    public IReadOnlyList<string> FSharpScripts { get; init; } = [];
}
