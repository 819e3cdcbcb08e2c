using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Packages;

namespace YiTa.Notebooks.FSharp.Internal;

/// <summary>Gets the packages that F# cells ask for.</summary>
internal sealed class FSharpPackages(IPackageResolver? resolver)
{
    private readonly List<PackageRequest> _requests = [];
    private readonly List<string> _sources = [];

    /// <summary>Takes the directives out of a cell's code and resolves them.</summary>
    /// <returns>The code that is left, what the packages bring, or an error.</returns>
    public async Task<(string Code, PackageResolution? Resolution, KernelError? Error)> ResolveAsync(string code, KernelContext context, CancellationToken cancellation)
    {
        IReadOnlyList<PackageDirective> directives;
        string remaining;
        try
        {
            directives = PackageDirective.Extract(code, out remaining);
        }
        catch (FormatException error)
        {
            return (code, null, new("PackageDirective", error.Message));
        }

        _sources.AddRange(directives.Select(directive => directive.Source).OfType<string>().Except(_sources).ToList());
        var asked = directives.Where(directive => directive.Request is not null).ToList();
        if (asked.Count == 0)
            return (remaining, null, null);
        if (resolver is null)
            return (remaining, null, new("Packages", $"There are no packages in this session: {asked[0].Request!.Id} cannot be had.") { Line = asked[0].Line });
        var requests = _requests.Where(known => asked.All(directive => !Same(directive.Request!, known))).Concat(asked.Select(directive => directive.Request!)).ToList();
        try
        {
            var resolution = await resolver.ResolveAsync(requests, _sources, new Silent(), cancellation).ConfigureAwait(false);
            _requests.Clear();
            _requests.AddRange(requests);
            return (remaining, resolution, null);
        }
        catch (PackageResolutionException error)
        {
            return (remaining, null, new(nameof(PackageResolutionException), error.Message) { Line = asked[0].Line, Exception = error });
        }
    }

    private static bool Same(PackageRequest one, PackageRequest other) => string.Equals(one.Id, other.Id, StringComparison.OrdinalIgnoreCase);

    /// <summary>Outputs must not tell how long a download took, so progress is not shown.</summary>
    private sealed class Silent : IProgress<string>
    {
        public void Report(string value)
        {
        }
    }
}
