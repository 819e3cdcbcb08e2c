using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Jupyter;
using YiTa.Publishing.Images;

namespace YiTa.Cli.Kernel;

/// <summary>Draws the charts of cells in a headless browser, where there is one.</summary>
internal sealed class PictureDrawer : IPictureDrawer, IAsyncDisposable
{
    // It ends with the process at the latest.
    private readonly StaticImageBrowser _browser = new();
    private readonly Lazy<bool> _hasBrowser = new(() => ChromiumFinder.TryFind(out _, out _));

    public bool CanDraw(MimeBundle data) =>
        (data.ContainsKey("application/vnd.plotly.v1+json") || data.ContainsKey("text/vnd.mermaid")) && !data.ContainsKey("image/png") && _hasBrowser.Value;

    public ValueTask DisposeAsync() => _browser.DisposeAsync();

    public async Task<(MimeBundle Data, JsonObject Metadata)?> DrawAsync(MimeBundle data, JsonObject? metadata, CancellationToken cancellation)
    {
        var notebook = new NotebookDocument();
        var cell = new NotebookCell(CellKind.Code, "");
        notebook.Cells.Add(cell);
        var output = new DisplayDataOutput(new(data.Select(part => KeyValuePair.Create(part.Key, part.Value.DeepClone()))), metadata);
        cell.Outputs.Add(output);
        await _browser.AddAsync([new NotebookPictures("", notebook)], cancellation);
        return output.Data.ContainsKey("image/png") ? (output.Data, (JsonObject)output.Metadata.DeepClone()) : null;
    }
}
