namespace YiTa.Notebooks.Packages;

/// <summary>A package that a cell asks for.</summary>
/// <param name="Id">The package's id.</param>
/// <param name="Version">The version or version range as written, or null for the newest stable one.</param>
public sealed record PackageRequest(string Id, string? Version);
