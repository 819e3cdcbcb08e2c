namespace YiTa.Publishing.Images.Internal;

/// <summary>The page that pictures are drawn on: opened for the first of them, and anew where its browser has gone.</summary>
/// <param name="options">Limits and scale.</param>
internal sealed class OpenPage(StaticImageOptions options)
{
    private readonly HashSet<PictureKind> loaded = [];
    private DrawingPage? page;

    /// <summary>The page, with all scripts loaded.</summary>
    /// <param name="browser">The path of the browser.</param>
    /// <param name="scripts">The script that draws each kind.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="Browser.BrowserException">The browser does not start.</exception>
    public async Task<DrawingPage> GetAsync(string browser, IReadOnlyDictionary<PictureKind, string> scripts, CancellationToken cancellation)
    {
        if (page is { HasEnded: true }) await CloseAsync().ConfigureAwait(false);
        if (page is null)
        {
            page = await DrawingPage.OpenAsync(browser, scripts.Values, options, cancellation).ConfigureAwait(false);
            loaded.UnionWith(scripts.Keys);
        }

        foreach (var (kind, script) in scripts)
        {
            if (!loaded.Contains(kind)) await page.LoadAsync(script, cancellation).ConfigureAwait(false);
            loaded.Add(kind);
        }

        return page;
    }

    /// <summary>Ends the browser, if there is one.</summary>
    public async Task CloseAsync()
    {
        if (page is not { } open) return;
        page = null;
        loaded.Clear();
        await open.DisposeAsync().ConfigureAwait(false);
    }
}
