using Microsoft.Playwright;

namespace YiTa.Publishing.Tests.Site;

/// <summary>A page in a browser, with what went wrong on it.</summary>
public sealed class OpenPage(IBrowserContext context, IPage page) : IAsyncDisposable
{
    public IPage Page { get; } = page;

    /// <summary>Messages of the console, uncaught errors, failed requests and requests that left this machine.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Shows every part of the page once, as a reader who scrolls does, and waits for the charts.</summary>
    public async Task ScrollThroughAsync()
    {
        if (await Page.Locator("figure.chart").CountAsync() == 0) return;
        await Page.EvaluateAsync("async () => { for (let y = 0; y < document.body.scrollHeight; y += 600) { scrollTo({ top: y, behavior: 'instant' }); await new Promise((done) => setTimeout(done, 50)); } }");
        await Page.WaitForFunctionAsync("() => [...document.querySelectorAll('figure.chart')].every((chart) => chart.dataset.drawn)");
    }

    public Task<string> StyleAsync(string selector, string property) =>
        Page.EvaluateAsync<string>("([selector, property]) => getComputedStyle(document.querySelector(selector))[property]", new[] { selector, property });

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
