namespace YiTa.Notebooks.Packages;

/// <summary>Finds the packages that cells ask for with <c>#r "nuget: Id, Version"</c>.</summary>
public interface IPackageResolver
{
    /// <summary>Finds a set of packages together with what they depend on.</summary>
    /// <param name="requests">All packages asked for so far in the session, the newest last; a package occurs once.</param>
    /// <param name="sources">Further package sources named by <c>#i "nuget: …"</c>, folders or addresses, oldest first.</param>
    /// <param name="progress">Takes short messages on what is being done.</param>
    /// <param name="cancellation">Fires on an interrupt and when the cell's time is up.</param>
    /// <exception cref="PackageResolutionException">A package or version cannot be had.</exception>
    Task<PackageResolution> ResolveAsync(
        IReadOnlyList<PackageRequest> requests,
        IReadOnlyList<string> sources,
        IProgress<string> progress,
        CancellationToken cancellation);
}
