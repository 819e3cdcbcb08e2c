using System.Globalization;
using System.Net;
using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.Packages.Internal;

/// <summary>Shows in a cell which packages are being found, and then which were.</summary>
internal sealed class PackageNotice(KernelContext context, IReadOnlyList<PackageRequest> added) : IProgress<string>
{
    private static int _count;
    private readonly Lock _lock = new();
    private readonly string _displayId = string.Create(CultureInfo.InvariantCulture, $"packages-{Guid.NewGuid():N}-{Interlocked.Increment(ref _count)}");
    private bool _shown;
    private bool _over;

    public void Report(string value)
    {
        value = $"{value}: {string.Join(", ", added.Select(request => request.Id))}";
        lock (_lock)
        {
            if (!_over)
                Show(value, $"<div>{WebUtility.HtmlEncode(value)}</div>");
        }
    }

    public void Done(PackageResolution found)
    {
        var packages = found.Packages
            .Where(package => added.Any(request => string.Equals(request.Id, package.Id, StringComparison.OrdinalIgnoreCase)))
            .Select(package => $"{package.Id}, {package.Version}{(package.Note is { } note ? $" ({note})" : "")}")
            .ToList();
        var items = string.Concat(packages.Select(package => $"<li><span>{WebUtility.HtmlEncode(package)}</span></li>"));
        lock (_lock)
        {
            _over = true;
            Show(
                "Installed packages\n" + string.Join('\n', packages.Select(package => "- " + package)),
                $"<div><strong>Installed packages</strong><ul>{items}</ul></div>");
        }
    }

    public void Failed()
    {
        lock (_lock)
        {
            _over = true;
            if (_shown)
                Show("Packages not found", "<div>Packages not found</div>");
        }
    }

    private void Show(string text, string html)
    {
        var bundle = new MimeBundle { { "text/html", html }, { "text/plain", text } };
        if (_shown)
            context.Update(_displayId, bundle);
        else
            context.Display(bundle, _displayId);
        _shown = true;
    }
}
