using YiTa.Publishing.FrontEnd;

namespace YiTa.Testing;

/// <summary>
/// A fact that draws with plotly.js or mermaid in a browser: skipped, with the reason, only where there is no browser or
/// the two libraries are neither in the cache nor to be had through npm.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumDrawingFactAttribute : ChromiumFactAttribute
{
    private static readonly Lazy<string?> Missing = new(() =>
        Task.Run(() => new FrontEndCache().GetAllAsync()).GetAwaiter().GetResult().Select(file => file.Problem).FirstOrDefault(problem => problem is not null));

    public ChromiumDrawingFactAttribute() => Skip ??= Missing.Value;
}
