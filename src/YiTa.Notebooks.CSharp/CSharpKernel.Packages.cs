using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Packages;

namespace YiTa.Notebooks.CSharp;

public sealed partial class CSharpKernel
{
    /// <summary>Finds the packages that a cell and the files it loads ask for.</summary>
    private async Task<PackageStep> AddPackagesAsync(string code, KernelContext context, CancellationToken cancellation)
    {
        var step = await AddAsync(code, context, cancellation).ConfigureAwait(false);
        if (step.Error is not null || _compiler.PackageLinesOfFiles(step.Code, context.Cell.Name) is not { Count: > 0 } lines)
            return step;
        var files = await AddAsync(string.Join('\n', lines), context, cancellation).ConfigureAwait(false);
        return files.Error is null ? step : files with { Error = files.Error with { Line = null } };
    }

    private async Task<PackageStep> AddAsync(string code, KernelContext context, CancellationToken cancellation)
    {
        var step = await _session.Packages.RunAsync(code, context, cancellation).ConfigureAwait(false);
        if (step.Resolution is { } packages)
            _assemblies.Add(packages);
        return step;
    }
}
