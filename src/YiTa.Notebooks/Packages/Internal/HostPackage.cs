namespace YiTa.Notebooks.Packages.Internal;

/// <summary>A package that needs no restoring.</summary>
internal sealed record HostPackage(ResolvedPackage Package, IReadOnlyList<string> Assemblies);
