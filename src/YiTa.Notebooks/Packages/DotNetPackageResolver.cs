using System.Collections.Concurrent;
using YiTa.Notebooks.Packages.Internal;

namespace YiTa.Notebooks.Packages;

/// <summary>
/// Finds packages with <c>dotnet restore</c>: from the sources and with the credentials of the machine's own NuGet
/// configuration, into its own package folder. Packages that are part of the running program are taken from it, so that their
/// types are the program's own; those of .NET Interactive are answered by what is built in.
/// </summary>
/// <param name="options">Where to look; null for the defaults.</param>
public sealed class DotNetPackageResolver(DotNetPackageResolverOptions? options = null) : IPackageResolver
{
    private readonly DotNetPackageResolverOptions _options = options ?? new();
    private readonly ConcurrentDictionary<string, PackageResolution> _found = new();

    /// <inheritdoc/>
    public async Task<PackageResolution> ResolveAsync(
        IReadOnlyList<PackageRequest> requests,
        IReadOnlyList<string> sources,
        IProgress<string> progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(progress);
        var own = requests.Select(HostPackages.Find).OfType<HostPackage>().ToList();
        var others = requests.Where(request => HostPackages.Find(request) is null).ToList();
        var found = others.Count == 0 ? new() : await RestoreAsync(others, sources, progress, cancellation).ConfigureAwait(false);
        return new()
        {
            Packages = [.. own.Select(package => package.Package), .. found.Packages],
            Assemblies = [.. own.SelectMany(package => package.Assemblies).Concat(found.Assemblies.Where(file => !HostPackages.IsInteractive(Path.GetFileNameWithoutExtension(file))).Select(HostPackages.Prefer)).Distinct()],
            NativeProbingFolders = found.NativeProbingFolders,
            FSharpScripts = found.FSharpScripts,
        };
    }

    private async Task<PackageResolution> RestoreAsync(
        IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources, IProgress<string> progress, CancellationToken cancellation)
    {
        var project = new RestoreProject(requests, sources, _options.Folder);
        if (_found.TryGetValue(project.Key, out var known))
            return known;
        var cache = new ResolutionCache(_options.CacheFolder, project);
        if (cache.Read() is not { } found)
        {
            progress.Report("Finding packages");
            found = await new DotNetRestore(_options, project).RunAsync(cancellation).ConfigureAwait(false);
            cache.Write(found);
        }

        return _found[project.Key] = found;
    }
}
