using System.Text.Json;
using System.Text.Json.Nodes;
using YiTa.Publishing.Images.Internal.Browser;

namespace YiTa.Publishing.Images.Internal;

/// <summary>A browser with plotly.js and mermaid loaded that draws one picture after the other.</summary>
internal sealed class DrawingPage : IAsyncDisposable
{
    private readonly ChromiumProcess browser;
    private readonly BrowserPage page;
    private int diagrams;

    private DrawingPage(ChromiumProcess browser, BrowserPage page)
    {
        this.browser = browser;
        this.page = page;
    }

    /// <param name="path">The path of the browser.</param>
    /// <param name="scripts">The front-end scripts to load, as paths.</param>
    /// <param name="options">Limits and scale.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="BrowserException">The browser does not start.</exception>
    public static async Task<DrawingPage> OpenAsync(
        string path, IEnumerable<string> scripts, StaticImageOptions options, CancellationToken cancellation)
    {
        var browser = await ChromiumProcess.StartAsync(path, options, cancellation).ConfigureAwait(false);
        try
        {
            var page = await BrowserPage.OpenAsync(browser.Connection, options.Scale, cancellation).ConfigureAwait(false);
            foreach (var script in scripts)
                await LoadAsync(page, await File.ReadAllTextAsync(script, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
            await LoadAsync(page, Resource("draw.js"), cancellation).ConfigureAwait(false);
            return new DrawingPage(browser, page);
        }
        catch
        {
            await browser.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public int ProcessId => browser.Id;

    public bool HasEnded => browser.HasEnded;

    /// <summary>Loads another front-end script.</summary>
    /// <param name="script">Its path.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ScriptException">It fails.</exception>
    /// <exception cref="BrowserException">The browser ended or the page crashed.</exception>
    public async Task LoadAsync(string script, CancellationToken cancellation) =>
        await LoadAsync(page, await File.ReadAllTextAsync(script, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    /// <summary>Draws a Plotly figure.</summary>
    /// <exception cref="ScriptException">plotly.js cannot draw it.</exception>
    /// <exception cref="BrowserException">The browser ended or the page crashed.</exception>
    public async Task<Drawing> PlotlyAsync(JsonNode figure, StaticImageOptions options, CancellationToken cancellation)
    {
        var settings = new JsonObject { ["width"] = options.Width, ["height"] = options.Height, ["scale"] = options.Scale };
        var drawn = (await page.EvaluateAsync($"yita.plotly({Literal(figure.ToJsonString())}, {settings.ToJsonString()})", cancellation).ConfigureAwait(false))!;
        return new Drawing(drawn["png"]!.GetValue<string>(), Pixels(drawn["width"]), Pixels(drawn["height"]), null,
            [.. drawn["warnings"]!.AsArray().Select(warning => warning!.GetValue<string>())]);
    }

    /// <summary>What <c>Plotly.validate</c> finds wrong with a figure; empty when all is well.</summary>
    public async Task<IReadOnlyList<string>> ValidateAsync(JsonNode figure, CancellationToken cancellation)
    {
        var found = await page.EvaluateAsync($"yita.validate({Literal(figure.ToJsonString())})", cancellation).ConfigureAwait(false);
        return [.. found!.AsArray().Select(fault => fault!.GetValue<string>())];
    }

    /// <summary>Draws a diagram on white paper, and as SVG for light and dark.</summary>
    /// <exception cref="ScriptException">mermaid cannot read it.</exception>
    /// <exception cref="BrowserException">The browser ended or the page crashed.</exception>
    public async Task<Drawing> MermaidAsync(string source, CancellationToken cancellation)
    {
        var id = $"diagram-{++diagrams}";
        var light = await SvgAsync(source, $"{id}-light", "light", cancellation).ConfigureAwait(false);
        var dark = await SvgAsync(source, $"{id}-dark", "dark", cancellation).ConfigureAwait(false);
        var place = (await page.EvaluateAsync($"yita.show({Literal(light)})", cancellation).ConfigureAwait(false))!;
        var (width, height) = (Pixels(place["width"]), Pixels(place["height"]));
        var png = await page.PhotographAsync(Pixels(place["x"]), Pixels(place["y"]), width, height, cancellation).ConfigureAwait(false);
        return new Drawing(png, width, height, new MermaidDrawing(light, dark), []);
    }

    public ValueTask DisposeAsync() => browser.DisposeAsync();

    internal static string Resource(string name)
    {
        using var stream = typeof(DrawingPage).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private async Task<string> SvgAsync(string source, string id, string paper, CancellationToken cancellation) =>
        (await page.EvaluateAsync($"yita.mermaid({Literal(source)}, {Literal(id)}, {Literal(paper)})", cancellation).ConfigureAwait(false))!.GetValue<string>();

    // “;0” keeps the browser from sending the value of the script, which may be the whole library.
    private static Task<JsonNode?> LoadAsync(BrowserPage page, string script, CancellationToken cancellation) =>
        page.EvaluateAsync(script + "\n;0", cancellation);

    // JSON strings are JavaScript strings.
    private static string Literal(string text) => JsonSerializer.Serialize(text, JsonSerializerOptions.Default);

    private static int Pixels(JsonNode? number) => (int)Math.Ceiling(number!.GetValue<double>());
}
