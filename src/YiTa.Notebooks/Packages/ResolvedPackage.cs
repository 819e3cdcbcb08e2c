namespace YiTa.Notebooks.Packages;

/// <summary>A package that was found.</summary>
/// <param name="Id">The package's id.</param>
/// <param name="Version">The exact version.</param>
/// <param name="Requested">Whether a cell asked for it by name, rather than another package.</param>
public sealed record ResolvedPackage(string Id, string Version, bool Requested)
{
    /// <summary>What its user should know, such as that another version was asked for; null for nothing.</summary>
    public string? Note { get; init; }
}
