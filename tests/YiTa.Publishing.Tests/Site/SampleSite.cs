using System.Text.Json.Nodes;
using YiTa.Analysis.Evidence;
using YiTa.Notebooks.Documents;
using YiTa.Publishing.FrontEnd;
using YiTa.Publishing.Site;

namespace YiTa.Publishing.Tests.Site;

/// <summary>One site for many tests: the real evidence, a notebook like the real ones, and one that means harm.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    public const string Sample = "01-sample";
    public const string Hostile = "02-hostile";

    /// <summary>A red square of two by two pixels.</summary>
    public const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGNcoC0NRAwQCgAOUAGnUo7CDAAAAABJRU5ErkJggg==";

    private readonly string root = Directory.CreateTempSubdirectory("yita-site-").FullName;

    public SiteReport Report { get; private set; } = null!;

    public static EvidencePackage Evidence { get; } = EvidencePackage.Load();

    public string Folder => Path.Combine(root, "site");

    public static SiteInput Input(IReadOnlyList<FrontEndResult> frontEnd) => new()
    {
        Evidence = Evidence,
        Notebooks = [new() { Name = Sample, Document = SampleNotebook() }, new() { Name = Hostile, Document = HostileNotebook() }],
        FrontEnd = frontEnd,
    };

    public async Task InitializeAsync() =>
        Report = await SiteBuilder.BuildAsync(Input(await new FrontEndCache().GetAllAsync()), Folder);

    public Task DisposeAsync()
    {
        Directory.Delete(root, recursive: true);
        return Task.CompletedTask;
    }

    public static NotebookDocument SampleNotebook()
    {
        var document = NotebookDocument.Load(Path.Combine(AppContext.BaseDirectory, "Site", "Samples", "01-sample.ipynb"));
        foreach (var output in document.Cells.SelectMany(cell => cell.Outputs).OfType<RichOutput>())
        {
            var data = output.Data;
            if (!data.ContainsKey("application/vnd.plotly.v1+json") && !data.ContainsKey("text/vnd.mermaid")) continue;
            data.Add("image/png", Png);
            output.Data = data;
        }
        return document;
    }

    public static NotebookDocument HostileNotebook() => Notebook(
        new NotebookCell(CellKind.Markdown, """
            # A <script>window.harm = 'title'</script> title

            <script>window.harm = 'markdown'</script> <img src="x" onerror="window.harm = 'image'"> <a href="javascript:window.harm='link'">link</a>
            [text](javascript:window.harm='markdown-link) <iframe src="https://example.com"></iframe> <div id="main" onclick="window.harm=1">block</div>

            ![remote](https://example.com/picture.png) and [gone](observations.html#no-such-id)
            """),
        Code("// </code></pre><script>window.harm = 'code'</script>",
            new DisplayDataOutput(new MimeBundle
            {
                { "application/vnd.plotly.v1+json", JsonNode.Parse("""{"data":[{"x":[1],"y":[1],"name":"</script><script>window.harm='chart'</script><!--"}],"layout":{"title":{"text":"</script><img src=x onerror=\"window.harm='title'\">"}}}""")! },
                { "text/plain", "\"><script>window.harm='alternative'</script>" },
            }),
            new StreamOutput("stdout", "<script>window.harm = 'stream'</script>\u001b[31mred\u001b[0m"),
            new ErrorOutput("<b>Error</b>", "<script>window.harm='error'</script>", ["</pre><script>window.harm='traceback'</script>"]),
            new DisplayDataOutput(MimeBundle.Text("text/html", "<table id='main'><tr><td>open"))),
        Code("#!mermaid", new DisplayDataOutput(MimeBundle.Text("text/vnd.mermaid", "graph LR\n  A[\"</script></pre>&lt;script&gt;\"] --> B"))));

    public static NotebookDocument Notebook(params NotebookCell[] cells)
    {
        var document = new NotebookDocument();
        foreach (var cell in cells) document.Cells.Add(cell);
        document.ToJson();
        return document;
    }

    public static NotebookCell Code(string source, params CellOutput[] outputs)
    {
        var cell = new NotebookCell(CellKind.Code, source);
        foreach (var output in outputs) cell.Outputs.Add(output);
        return cell;
    }
}
