using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents;
using YiTa.Publishing.FrontEnd;
using YiTa.Publishing.Images.Internal.Browser;

namespace YiTa.Publishing.Images.Internal;

/// <summary>One run over the pictures of some notebooks.</summary>
/// <param name="notebooks">The notebooks.</param>
/// <param name="options">How to draw.</param>
/// <param name="shared">A page that stays open after the run; null for one of its own.</param>
internal sealed class ImageRun(IReadOnlyList<NotebookPictures> notebooks, StaticImageOptions options, OpenPage? shared = null)
{
    private readonly List<StaticImageFault> faults = [];
    private readonly List<StaticImageFault> warnings = [];
    private readonly List<string> missing = [];
    private readonly Dictionary<CellOutput, MermaidDrawing> diagrams = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PictureKind, string> scripts = [];
    private readonly OpenPage open = shared ?? new(options);
    private string browser = "";
    private int drawn;

    public async Task<StaticImageReport> RunAsync(CancellationToken cancellation)
    {
        var all = notebooks.SelectMany(Picture.Of).ToList();
        // A diagram that keeps its PNG is drawn nevertheless: nothing else keeps its SVG.
        var wanted = all.Where(picture => options.Redraw || !picture.HasPng || picture.Kind == PictureKind.Mermaid).ToList();
        var kept = all.Count(picture => picture.HasPng && !options.Redraw);
        if (wanted.Count > 0) await PrepareAsync(wanted, cancellation).ConfigureAwait(false);
        try
        {
            for (var i = 0; i < wanted.Count; i++)
            {
                await DrawAsync(wanted[i], cancellation).ConfigureAwait(false);
                options.Progress?.Report(new StaticImageProgress(i + 1, wanted.Count, wanted[i].Notebook));
            }
        }
        finally
        {
            if (shared is null) await open.CloseAsync().ConfigureAwait(false);
        }

        return new StaticImageReport
        {
            Drawn = drawn,
            Kept = kept,
            Faults = faults,
            Warnings = warnings,
            Unavailable = missing.Count == 0 ? null : $"Static pictures are missing. {string.Join(" ", missing)}",
            Diagrams = diagrams,
        };
    }

    private async Task PrepareAsync(List<Picture> wanted, CancellationToken cancellation)
    {
        if (options.Browser is { } named) browser = named;
        else if (!ChromiumFinder.TryFind(out browser, out var problem)) missing.Add(problem);
        if (browser.Length == 0) return;

        var cache = new FrontEndCache(options.FrontEnd);
        foreach (var kind in wanted.Select(picture => picture.Kind).Distinct().Order())
        {
            var file = kind == PictureKind.Plotly ? FrontEndManifest.Plotly : FrontEndManifest.Mermaid;
            var result = await cache.GetAsync(file, cancellation).ConfigureAwait(false);
            if (result.LocalPath is { } path) scripts[kind] = path;
            else missing.Add(result.Problem!);
        }
    }

    private async Task DrawAsync(Picture picture, CancellationToken cancellation)
    {
        if (browser.Length == 0 || !scripts.ContainsKey(picture.Kind))
        {
            GiveUp(picture);
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        DrawingPage page;
        try
        {
            page = await open.GetAsync(browser, scripts, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is BrowserException or ScriptException)
        {
            browser = "";
            missing.Add(e.Message);
            GiveUp(picture);
            return;
        }

        limit.CancelAfter(options.PictureLimit);
        try
        {
            Keep(picture, await DrawAsync(page, picture, limit.Token).ConfigureAwait(false));
        }
        catch (ScriptException e)
        {
            Fail(picture, $"{LibraryOf(picture)} cannot draw it: {e.Message}");
        }
        catch (BrowserException e)
        {
            // The next picture gets a fresh browser.
            await open.CloseAsync().ConfigureAwait(false);
            Fail(picture, $"the browser failed while drawing it: {e.Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            await open.CloseAsync().ConfigureAwait(false);
            Fail(picture, $"it was not drawn within {options.PictureLimit.TotalSeconds:0.#} seconds.");
        }
    }

    private Task<Drawing> DrawAsync(DrawingPage page, Picture picture, CancellationToken cancellation)
    {
        var data = picture.Output.Data;
        return picture.Kind == PictureKind.Plotly
            ? page.PlotlyAsync(data[Picture.PlotlyType], options, cancellation)
            : page.MermaidAsync(data.GetText(Picture.MermaidType) ?? "", cancellation);
    }

    private void Keep(Picture picture, Drawing drawing)
    {
        if (drawing.Diagram is { } diagram) diagrams[picture.Output] = diagram;
        warnings.AddRange(drawing.Warnings.Select(picture.Fault));
        if (picture.HasPng && !options.Redraw) return;
        var data = Fallback.Without(picture.Output.Data);
        data.Add("image/png", drawing.Png);
        picture.Output.Data = data;
        picture.Output.Metadata["image/png"] = new JsonObject { ["height"] = drawing.Height, ["width"] = drawing.Width };
        drawn++;
    }

    private void Fail(Picture picture, string problem)
    {
        faults.Add(picture.Fault(problem));
        GiveUp(picture);
    }

    private static void GiveUp(Picture picture)
    {
        if (!picture.HasPng) Fallback.Add(picture);
    }

    private static string LibraryOf(Picture picture) => picture.Kind == PictureKind.Plotly ? "plotly.js" : "mermaid";
}
