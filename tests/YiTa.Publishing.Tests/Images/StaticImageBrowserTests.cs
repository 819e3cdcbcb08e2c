using System.Diagnostics;
using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents;
using YiTa.Publishing.Images;

namespace YiTa.Publishing.Tests.Images;

/// <summary>A browser that stays between pictures, rests when none come, and is replaced when it has gone.</summary>
public sealed class StaticImageBrowserTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("yita-browser-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [ChromiumDrawingFact]
    public async Task It_stays_for_the_next_picture_of_whatever_kind_and_ends_with_its_owner()
    {
        await using (var browser = new StaticImageBrowser(new() { TempFolder = folder }))
        {
            Assert.Empty(Directory.GetDirectories(folder));
            await DrawAsync(browser, "application/vnd.plotly.v1+json", JsonNode.Parse("""{"data":[{"y":[1,2]}]}""")!);
            var profile = Assert.Single(Directory.GetDirectories(folder));
            await DrawAsync(browser, "text/vnd.mermaid", "graph LR; a-->b");
            await DrawAsync(browser, "application/vnd.plotly.v1+json", JsonNode.Parse("""{"data":[{"y":[2,1]}]}""")!);
            Assert.Equal(profile, Assert.Single(Directory.GetDirectories(folder)));
        }

        Assert.Empty(Directory.GetDirectories(folder));
    }

    [ChromiumDrawingFact]
    public async Task It_ends_when_it_was_not_needed_for_a_while_and_starts_again()
    {
        await using var browser = new StaticImageBrowser(new() { TempFolder = folder }, TimeSpan.FromMilliseconds(100));
        await DrawAsync(browser, "text/vnd.mermaid", "graph LR; a-->b");
        var start = Stopwatch.GetTimestamp();
        while (Directory.GetDirectories(folder).Length > 0)
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30), "The browser has not ended.");
            await Task.Delay(50);
        }

        await DrawAsync(browser, "text/vnd.mermaid", "graph LR; a-->b");
    }

    [Fact]
    public void Its_rest_is_above_0() =>
        Assert.Equal("idle", Assert.Throws<ArgumentOutOfRangeException>(() => new StaticImageBrowser(idle: TimeSpan.Zero)).ParamName);

    private static async Task DrawAsync(StaticImageBrowser browser, string type, JsonNode content)
    {
        var notebook = new NotebookDocument();
        var cell = new NotebookCell(CellKind.Code, "");
        notebook.Cells.Add(cell);
        cell.Outputs.Add(new DisplayDataOutput(new() { { type, content } }));
        var report = await browser.AddAsync([new("a.ipynb", notebook)]);
        Assert.Empty(report.Faults);
        Assert.Equal(1, report.Drawn);
    }
}
