using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using YiTa.Notebooks.Documents;
using YiTa.Publishing.FrontEnd;
using YiTa.Publishing.Images;

namespace YiTa.Publishing.Tests.Images;

public sealed class StaticImagesTests
{
    private const string Plotly = "application/vnd.plotly.v1+json";
    private const string Mermaid = "text/vnd.mermaid";

    private static readonly JsonNode Bars = JsonNode.Parse("""
        {"data":[{"type":"bar","x":["Ili","Tacheng"],"y":[14000,58000]}],"layout":{"title":{"text":"People who <b>left</b><br>in 1962"},"width":400,"height":300}}
        """)!;

    [ChromiumDrawingFact]
    public async Task Charts_and_diagrams_of_several_notebooks_are_drawn_in_one_run()
    {
        var first = Notebook(Output((Plotly, Bars), ("text/plain", "Bars.")), Output((Mermaid, "graph LR; t[\"Tacheng<br/>5#160;May\"]-->Almaty")));
        var second = Notebook(Output((Plotly, JsonNode.Parse("""{"data":[{"y":[1,2]}]}""")!)));
        var steps = new List<StaticImageProgress>();

        var report = await StaticImages.AddAsync(
            [new("a.ipynb", first), new("b.ipynb", second)], new StaticImageOptions { Progress = new Recorder(steps) });

        Assert.Empty(report.Faults);
        Assert.Empty(report.Warnings);
        Assert.Null(report.Unavailable);
        Assert.Equal(3, report.Drawn);
        Assert.Equal((800, 600), PngSize(Rich(first, 0)));
        Assert.Equal((1440, 900), PngSize(Rich(second, 0)));
        Assert.Equal("""{"image/png":{"height":300,"width":400}}""", Rich(first, 0).Metadata.ToJsonString());
        Assert.Equal([Plotly, "image/png", "text/plain"], Rich(first, 0).Data.Keys);
        Assert.Equal(["image/png", Mermaid], Rich(first, 1).Data.Keys);
        Assert.Equal([1, 2, 3], steps.Select(step => step.Done));
        Assert.All(steps, step => Assert.Equal(3, step.Total));

        var diagram = report.DiagramOf(Rich(first, 1))!;
        Assert.StartsWith("<svg id=\"diagram-1-light\"", diagram.Light, StringComparison.Ordinal);
        Assert.StartsWith("<svg id=\"diagram-1-dark\"", diagram.Dark, StringComparison.Ordinal);
        Assert.All((string[])[diagram.Light, diagram.Dark], svg => Assert.Equal("svg", XDocument.Parse(svg).Root!.Name.LocalName));
        Assert.DoesNotContain("<script", diagram.Light + diagram.Dark, StringComparison.OrdinalIgnoreCase);
        Assert.Null(report.DiagramOf(Rich(first, 0)));
    }

    [ChromiumDrawingFact]
    public async Task The_title_of_a_time_line_stands_over_its_middle()
    {
        var notebook = Notebook(Output((Mermaid, "timeline\n    title Two years\n    1949 : a\n    1962 : b")));

        var report = await StaticImages.AddAsync([new("a.ipynb", notebook)]);

        var picture = XDocument.Parse(report.DiagramOf(Rich(notebook, 0))!.Light).Root!;
        var box = picture.Attribute("viewBox")!.Value.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        var title = picture.Descendants().Single(element => element.Name.LocalName == "text" && element.Value == "Two years");
        Assert.Equal("middle", title.Attribute("text-anchor")!.Value);
        Assert.Equal(box[0] + (box[2] / 2), double.Parse(title.Attribute("x")!.Value, CultureInfo.InvariantCulture), 0.01);
    }

    [ChromiumDrawingFact]
    public async Task A_title_that_is_broken_for_a_phone_takes_the_width_of_the_picture()
    {
        var figure = JsonNode.Parse("""
            {"data":[{"y":[1,2]}],"layout":{"title":{"text":"<b>How fast: people a day,<br>by the days between</b><br><span style=\"font-size:13px\">Persons<br>per day</span>","x":0,"y":0.9},"height":400,"margin":{"t":120}}}
            """)!;
        var wide = Notebook(Output((Plotly, figure)));
        var other = Notebook(Output((Plotly, JsonNode.Parse(figure.ToJsonString().Replace("\"x\":0,", "", StringComparison.Ordinal))!)));

        await StaticImages.AddAsync([new("a.ipynb", wide), new("b.ipynb", other)]);

        // Two lines of 21 pixels are saved, at a scale of two; a title that does not begin at the edge is left alone.
        Assert.Equal((1440, 2 * (400 - 42)), PngSize(Rich(wide, 0)));
        Assert.Equal((1440, 800), PngSize(Rich(other, 0)));
    }

    [ChromiumDrawingFact]
    public async Task A_socket_serves_where_pipes_cannot()
    {
        var notebook = Notebook(Output((Plotly, Bars)));

        var report = await StaticImages.AddAsync([new("a.ipynb", notebook)], new StaticImageOptions { Pipe = false });

        Assert.Equal(1, report.Drawn);
        Assert.Equal((800, 600), PngSize(Rich(notebook, 0)));
    }

    [ChromiumDrawingFact]
    public async Task A_broken_picture_is_named_and_the_others_are_drawn()
    {
        var notebook = Notebook(
            Output((Plotly, JsonNode.Parse("""{"data":"none"}""")!), ("text/plain", "Nothing.")),
            Output((Mermaid, "graph LR; a-->")),
            Output((Plotly, Bars)));

        var report = await StaticImages.AddAsync([new("a.ipynb", notebook)]);

        Assert.Equal(1, report.Drawn);
        Assert.Equal(2, report.Faults.Count);
        Assert.Equal(
            "a.ipynb, cell 1 (c1), output 1: plotly.js cannot draw it: a Plotly figure is an object with a list “data”",
            report.Faults[0].ToString());
        Assert.StartsWith(
            "a.ipynb, cell 2 (c2), output 1: mermaid cannot draw it: Parse error on line 2:\ngraph LR; a-->\n--------------^\nExpecting ",
            report.Faults[1].ToString(), StringComparison.Ordinal);
        Assert.Equal(
            "<figure class=\"yita-no-picture\" role=\"group\">\n<p>Nothing.</p>\n"
            + "<figcaption><small>The picture was not drawn on the machine that ran this notebook.</small></figcaption>\n</figure>",
            Rich(notebook, 0).Data.GetText("text/html"));
    }

    [ChromiumDrawingFact]
    public async Task A_specification_that_plotly_calls_wrong_is_drawn_with_a_warning()
    {
        var notebook = Notebook(Output((Plotly, JsonNode.Parse("""{"data":[{"type":"bar","y":[1],"colour":"red"}]}""")!)));

        var report = await StaticImages.AddAsync([new("a.ipynb", notebook)]);

        Assert.Equal(1, report.Drawn);
        Assert.Equal(
            "a.ipynb, cell 1 (c1), output 1: In data trace 0, key colour is not part of the schema", Assert.Single(report.Warnings).ToString());
    }

    [ChromiumDrawingFact]
    public async Task A_picture_that_never_ends_is_given_up_and_the_next_one_gets_a_fresh_browser()
    {
        // A million points, each an element of its own, keep plotly.js busy for far longer than the limit.
        var points = new JsonArray([.. Enumerable.Range(0, 1_000_000).Select(i => JsonValue.Create(i % 1000))]);
        var endless = new JsonObject { ["data"] = new JsonArray(new JsonObject { ["type"] = "scatter", ["mode"] = "markers", ["y"] = points }) };
        var notebook = Notebook(Output((Plotly, endless)), Output((Plotly, Bars)));
        var clock = Stopwatch.StartNew();

        var report = await StaticImages.AddAsync(
            [new("a.ipynb", notebook)], new StaticImageOptions { PictureLimit = TimeSpan.FromSeconds(4) });

        Assert.Equal("a.ipynb, cell 1 (c1), output 1: it was not drawn within 4 seconds.", Assert.Single(report.Faults).ToString());
        Assert.Equal(1, report.Drawn);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(40), $"It took {clock.Elapsed}.");
    }

    [ChromiumDrawingFact]
    public async Task A_picture_is_kept_unless_it_is_to_be_drawn_again()
    {
        var notebook = Notebook(Output((Plotly, Bars), ("image/png", "b2xk")));

        var kept = await StaticImages.AddAsync([new("a.ipynb", notebook)]);
        Assert.Equal((0, 1), (kept.Drawn, kept.Kept));
        Assert.Equal("b2xk", Rich(notebook, 0).Data.GetText("image/png"));

        var again = await StaticImages.AddAsync([new("a.ipynb", notebook)], new StaticImageOptions { Redraw = true });
        Assert.Equal((1, 0), (again.Drawn, again.Kept));
        Assert.Equal((800, 600), PngSize(Rich(notebook, 0)));
    }

    [ChromiumDrawingFact]
    public async Task The_html_that_stood_for_a_picture_goes_once_there_is_one()
    {
        var notebook = Notebook(Output((Plotly, Bars), ("text/plain", "Bars & more.")));
        await StaticImages.AddAsync([new("a.ipynb", notebook)], new StaticImageOptions { Browser = "/no/browser" });
        Assert.Contains("<strong>People who left in 1962</strong><br>Bars &amp; more.", Rich(notebook, 0).Data.GetText("text/html"), StringComparison.Ordinal);

        await StaticImages.AddAsync([new("a.ipynb", notebook)]);

        Assert.Equal([Plotly, "image/png", "text/plain"], Rich(notebook, 0).Data.Keys);
    }

    [Fact]
    public async Task A_browser_that_does_not_start_is_said_once()
    {
        var notebook = Notebook(Output((Plotly, Bars)), Output((Plotly, Bars)));
        using var cache = new PlotlyStandIn();

        var report = await StaticImages.AddAsync(
            [new("a.ipynb", notebook)], new StaticImageOptions { Browser = "/no/browser", Pipe = false, FrontEnd = cache.Options });

        Assert.Equal(0, report.Drawn);
        Assert.Empty(report.Faults);
        Assert.StartsWith("Static pictures are missing. ", report.Unavailable, StringComparison.Ordinal);
        Assert.All(notebook.Cells, cell => Assert.Contains("text/html", ((RichOutput)cell.Outputs[0]).Data.Keys));
    }

    [Fact]
    public async Task Notebooks_without_pictures_need_no_browser()
    {
        var report = await StaticImages.AddAsync([new("a.ipynb", Notebook(Output(("text/plain", "1"))))], new StaticImageOptions { Browser = "/no/browser" });

        Assert.Equal((0, 0, null), (report.Drawn, report.Kept, report.Unavailable));
    }

    private static NotebookDocument Notebook(params RichOutput[] outputs)
    {
        var document = new NotebookDocument();
        foreach (var output in outputs)
        {
            var cell = new NotebookCell(CellKind.Code, "chart") { Id = $"c{document.Cells.Count + 1}" };
            cell.Outputs.Add(output);
            document.Cells.Add(cell);
        }

        return document;
    }

    private static DisplayDataOutput Output(params (string Type, JsonNode Content)[] parts) =>
        new(new MimeBundle(parts.Select(part => KeyValuePair.Create(part.Type, part.Content.DeepClone()))));

    private static RichOutput Rich(NotebookDocument notebook, int cell) => (RichOutput)notebook.Cells[cell].Outputs[0];

    private static (int Width, int Height) PngSize(RichOutput output)
    {
        var png = Convert.FromBase64String(output.Data.GetText("image/png")!);
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    private sealed class Recorder(List<StaticImageProgress> steps) : IProgress<StaticImageProgress>
    {
        public void Report(StaticImageProgress value) => steps.Add(value);
    }

    /// <summary>A cache in which plotly.js cannot be had, so that no test without a browser asks a network.</summary>
    private sealed class PlotlyStandIn : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("yita-front-end-").FullName;

        public FrontEndOptions Options => new() { CacheFolder = folder, Npm = Path.Combine(folder, "no-npm") };

        public void Dispose() => Directory.Delete(folder, recursive: true);
    }
}
