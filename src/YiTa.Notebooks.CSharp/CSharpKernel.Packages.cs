using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Packages;

namespace YiTa.Notebooks.CSharp;

public sealed partial class CSharpKernel
{
    private readonly List<PackageRequest> _requests = [];
    private readonly List<string> _sources = [];

    private async Task<(string Code, KernelError? Error)> AddPackagesAsync(string code, KernelContext context, CancellationToken cancellation)
    {
        IReadOnlyList<PackageDirective> directives;
        string remaining;
        try
        {
            directives = PackageDirective.Extract(code, out remaining);
        }
        catch (FormatException malformed)
        {
            return (code, new("PackageDirective", malformed.Message));
        }

        if (directives.Count == 0)
            return (remaining, null);
        foreach (var directive in directives)
            Note(directive);
        if (directives.All(directive => directive.Kind == PackageDirectiveKind.Source))
            return (remaining, null);
        var error = await ResolveAsync(context, directives.Last(directive => directive.Request is not null), cancellation).ConfigureAwait(false);
        return (remaining, error);
    }

    private void Note(PackageDirective directive)
    {
        if (directive.Source is { } source)
        {
            var folder = Path.GetFullPath(source, _session.Options.WorkingFolder);
            _sources.Add(Directory.Exists(folder) ? folder : source);
        }
        else if (directive.Request is { } request)
        {
            _requests.RemoveAll(known => string.Equals(known.Id, request.Id, StringComparison.OrdinalIgnoreCase));
            _requests.Add(request);
        }
    }

    private async Task<KernelError?> ResolveAsync(KernelContext context, PackageDirective last, CancellationToken cancellation)
    {
        if (_session.Options.Packages is not { } resolver)
            return new("PackageDirective", $"The package {last.Request!.Id} cannot be had: this session has no access to packages.") { Line = last.Line };
        try
        {
            var progress = new Progress<string>();
            _assemblies.Add(await resolver.ResolveAsync(_requests, _sources, progress, cancellation).ConfigureAwait(false));
            return null;
        }
        catch (PackageResolutionException failure)
        {
            _requests.Remove(last.Request!);
            return new(nameof(PackageResolutionException), failure.Message) { Line = last.Line, Exception = failure };
        }
    }
}
