using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Packages.Internal;

namespace YiTa.Notebooks.Packages;

/// <summary>
/// The packages that the cells of a session asked for, in whatever language: kernels share them, so that a package has one
/// version in a notebook.
/// </summary>
public sealed class SessionPackages
{
    private readonly IPackageResolver? _resolver;
    private readonly string _folder;
    private readonly List<PackageRequest> _requests = [];
    private readonly List<string> _sources = [];

    internal SessionPackages(IPackageResolver? resolver, string folder) => (_resolver, _folder) = (resolver, folder);

    /// <summary>Takes the lines <c>#r "nuget: …"</c> and <c>#i "nuget: …"</c> out of code and finds the packages. Shows in the
    /// cell what was found.</summary>
    /// <param name="code">The code as it was given to the kernel.</param>
    /// <param name="context">The cell.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> fired.</exception>
    public async Task<PackageStep> RunAsync(string code, KernelContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            var directives = PackageDirective.Extract(code, out var remaining);
            _sources.AddRange(directives.Select(directive => directive.Source).OfType<string>().Select(Absolute));
            return directives.LastOrDefault(directive => directive.Request is not null) is { } last
                ? await ResolveAsync(directives, last, remaining, context, cancellation).ConfigureAwait(false)
                : new(remaining, null, null);
        }
        catch (FormatException malformed)
        {
            return new(code, null, new(nameof(PackageDirective), malformed.Message));
        }
    }

    /// <summary>Finds one more package, for a kernel that meets the request outside of a cell's own lines.</summary>
    /// <param name="request">The package.</param>
    /// <param name="context">The cell that runs.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="PackageResolutionException">It cannot be had.</exception>
    public async Task<PackageResolution> AddAsync(PackageRequest request, KernelContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(context);
        return await FindAsync([request], context, cancellation).ConfigureAwait(false);
    }

    private async Task<PackageStep> ResolveAsync(
        IReadOnlyList<PackageDirective> directives, PackageDirective last, string remaining, KernelContext context, CancellationToken cancellation)
    {
        try
        {
            var added = directives.Select(directive => directive.Request).OfType<PackageRequest>().ToList();
            return new(remaining, await FindAsync(added, context, cancellation).ConfigureAwait(false), null);
        }
        catch (PackageResolutionException failure)
        {
            var guilty = directives.FirstOrDefault(directive => directive.Request is { } request && failure.Requests.Contains(request)) ?? last;
            var line = guilty.Line + context.FirstLine - 1;
            return new(remaining, null, new("PackageNotFound", failure.Message) { Traceback = failure.Message.Split('\n'), Line = line, Exception = failure });
        }
    }

    private async Task<PackageResolution> FindAsync(IReadOnlyList<PackageRequest> added, KernelContext context, CancellationToken cancellation)
    {
        var all = _requests
            .Where(known => !added.Any(request => Same(request.Id, known.Id)))
            .Concat(added.Where((request, i) => !added.Skip(i + 1).Any(later => Same(later.Id, request.Id))))
            .ToList();
        if (_resolver is null)
            throw new PackageResolutionException(added, $"The package {added[^1].Id} cannot be had: this session has no access to packages.");
        var notice = new PackageNotice(context, added);
        try
        {
            var found = await _resolver.ResolveAsync(all, _sources, notice, cancellation).ConfigureAwait(false);
            _requests.Clear();
            _requests.AddRange(all); // what failed is not asked for again
            notice.Done(found);
            return found;
        }
        catch
        {
            notice.Failed();
            throw;
        }
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private string Absolute(string source)
    {
        if (Uri.TryCreate(source, UriKind.Absolute, out var address) && !address.IsFile)
            return source;
        return Path.GetFullPath(address?.LocalPath ?? source, _folder);
    }
}
