using Microsoft.Playwright;
using YiTa.Publishing.Images;

namespace YiTa.Publishing.Tests.Site;

/// <summary>The sample site and a browser that has no network.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private readonly SampleSite site = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    public IReadOnlyList<string> Pages => site.Report.Pages;

    public async Task InitializeAsync()
    {
        if (!ChromiumFinder.TryFind(out var path, out _)) return;
        await site.InitializeAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (browser is not null) await site.DisposeAsync();
    }

    /// <summary>The address of a page, which may have a query and a fragment.</summary>
    public string Address(string page) => new Uri(Path.Combine(site.Folder, "x")).AbsoluteUri[..^1] + page;

    /// <summary>Opens a page; whatever goes wrong there is noted.</summary>
    public async Task<OpenPage> OpenAsync(string address, int width = 1280, bool dark = false, bool scripts = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            HasTouch = width < 600,
            IsMobile = width < 600,
            JavaScriptEnabled = scripts,
            Offline = true,
        });
        var page = await context.NewPageAsync();
        var opened = new OpenPage(context, page);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") opened.Problems.Add($"{message.Type}: {message.Text}"); };
        page.PageError += (_, error) => opened.Problems.Add($"uncaught: {error}");
        page.RequestFailed += (_, request) => opened.Problems.Add($"failed: {request.Url}");
        page.Request += (_, request) => { if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal)) opened.Problems.Add($"asked the network: {request.Url}"); };
        await page.GotoAsync(Address(address));
        return opened;
    }
}
