using YiTa.Notebooks.Documents;
using YiTa.Publishing.Images;

namespace YiTa.Cli;

/// <summary>
/// Draws the static pictures of notebooks in one browser, those of one notebook while the next one runs, and tells at the end, once, what
/// could not be drawn.
/// </summary>
/// <param name="terminal">Where it is told.</param>
/// <param name="ready">What must have come to its end before anything is drawn; null for nothing.</param>
internal sealed class Pictures(Terminal terminal, Task? ready = null) : IAsyncDisposable
{
    private readonly StaticImageBrowser _browser = new();
    private readonly List<Task<StaticImageReport>> _drawings = [];

    /// <summary>Adds its pictures to a notebook that has been run; pictures of several notebooks are drawn one after the other.</summary>
    public Task DrawAsync(string name, NotebookDocument document, CancellationToken cancellation)
    {
        var drawing = Task.Run(async () =>
        {
            if (ready is not null) await ready;
            return await _browser.AddAsync([new NotebookPictures(name, document)], cancellation);
        }, cancellation);
        _drawings.Add(drawing);
        return drawing;
    }

    /// <summary>Waits for all pictures and tells what became of them.</summary>
    public async Task<StaticImageReport> EndAsync()
    {
        var report = StaticImageReport.Of(await Task.WhenAll(_drawings));
        foreach (var fault in report.Faults.Concat(report.Warnings)) terminal.Error.WriteLine(fault);
        if (report.Unavailable is { } reason) terminal.Error.WriteLine(reason);
        if (report.Drawn + report.Kept > 0) terminal.Error.WriteLine($"{CommandLine.Count(report.Drawn, "picture")} drawn, {report.Kept} kept");
        return report;
    }

    public ValueTask DisposeAsync() => _browser.DisposeAsync();
}
