using System.Text.Json.Nodes;
using AngleSharp.Dom;
using YiTa.Notebooks.Documents;
using YiTa.Publishing.Images;
using YiTa.Publishing.Site;
using YiTa.Publishing.Site.Internal.Evidence;
using YiTa.Publishing.Site.Internal.Markup;
using YiTa.Publishing.Site.Internal.Notebooks;
using YiTa.Publishing.Site.Internal.Pictures;

namespace YiTa.Publishing.Tests.Site.Notebooks;

public sealed class NotebookRendererTests
{
    private readonly List<SiteWarning> warnings = [];

    private sealed class Catalog : IEvidenceCatalog
    {
        public EvidenceEntry? Find(string id) => id.StartsWith("known", StringComparison.Ordinal) ? new(id, "observations.html", Html.Text(id)) : null;
    }

    [Fact]
    public void Headings_keep_their_order_whatever_the_author_wrote()
    {
        var view = Render(Text("# Title\n\n### Skipped\n\n# Second title\n\n##### Deep"), Text("## Next"));
        var page = Page(view);
        Assert.Equal("Title", view.TitleText);
        Assert.Equal(["H2 Skipped#", "H2 Second title#", "H3 Deep#", "H2 Next#"], page.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => $"{heading.TagName} {heading.TextContent}"));
        Assert.Equal([(2, "skipped"), (2, "second-title"), (3, "deep"), (2, "next")], view.Contents.Select(entry => (entry.Level, entry.Id)));
    }

    [Fact]
    public void Headings_of_the_same_words_get_anchors_of_their_own()
    {
        var page = Page(Render(Text("# T\n\n## 1949–1959: Growth!\n\n## 1949–1959: Growth!\n\n## main")));
        Assert.Equal(["19491959-growth", "19491959-growth-2", "main-2"], page.QuerySelectorAll("h2").Select(heading => heading.Id));
    }

    [Fact]
    public void A_notebook_without_a_title_is_called_by_its_name() => Assert.Equal("nb", Render(Text("Only text.")).TitleText);

    [Fact]
    public void Links_lead_to_where_the_site_has_their_target()
    {
        var page = Page(Render(Text("""
            # T

            ## Doubling times

            [a](observations.html#known-1) [b](../data/trade.csv#known-2) [c](observation:known-3) [d](#known-4)
            [e](#Doubling-Times) [f](02-other.ipynb#part) [g](https://example.com/x#known-1) [h](conflicts.html) [i](#nowhere) [j](../LICENSE) [k](other.ipynb)
            [l](../data/conflicts.csv) [m](../data/trade.csv) [n](../data/context/trade.csv) [o](../data/README.md)
            """)));
        Assert.Equal(
            [
                "a observations.html#known-1", "b observations.html#known-2", "c observations.html#known-3", "d observations.html#known-4",
                "e #doubling-times", "f 02-other.html#part", "g https://example.com/x#known-1", "h conflicts.html", "l conflicts.html", "m observations.html?theme=trade", "n context.html",
            ],
            page.QuerySelectorAll("p a").Select(link => $"{link.TextContent} {link.GetAttribute("href")}"));
        Assert.Equal("a b c d e f g h i j k l m n o", string.Join(' ', page.QuerySelector("p")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(
            [
                "nb.html, cell 1: the link '#nowhere' has no target on the page; it is shown as text.",
                "nb.html, cell 1: the link '../LICENSE' leads to a file that is not part of the site; it is shown as text.",
                "nb.html, cell 1: the link 'other.ipynb' leads to a file that is not part of the site; it is shown as text.",
                "nb.html, cell 1: the link '../data/README.md' leads to a file that is not part of the site; it is shown as text.",
            ],
            warnings.Select(warning => warning.ToString()));
    }

    [Fact]
    public void Links_to_files_lead_to_the_repository_where_it_is_known() =>
        Assert.Equal("https://example.com/repo/LICENSE", Page(Render(new Uri("https://example.com/repo/notebooks/"), Text("[l](../LICENSE)"))).QuerySelector("p a")!.GetAttribute("href"));

    [Fact]
    public void What_names_an_observation_leads_to_it()
    {
        var view = Render(Output("""
            <p>Sources: <span data-observation="known-1">38,099</span>, <a href="https://e.org/#:~:text=x" data-observation="known-2 known-3">p</a></p>
            <ul><li data-observation="known-4"><code>known-4</code>: <a href="https://e.org">words</a></li><li data-observation="unknown-1">x</li></ul><code data-figure="known-5">known-5</code>
            """));
        var page = Page(view);
        Assert.Equal(
            ["38,099 observations.html#known-1 known-1", "p observations.html#known-2 known-2 known-3", "known-4 observations.html#known-4 known-4", "known-5 observations.html#known-5 known-5"],
            page.QuerySelectorAll("a.evidence").Select(link => $"{link.TextContent} {link.GetAttribute("href")} {link.GetAttribute("data-observation")}"));
        Assert.Equal(["known-1", "known-2", "known-3", "known-4", "known-5"], view.Cited.Select(entry => entry.Id));
        Assert.Equal(["nb.html, cell 1: data-observation names 'unknown-1', which is neither in the evidence nor published as a quantity."], warnings.Select(warning => warning.ToString()));
    }

    [Fact]
    public void A_number_that_is_computed_leads_to_its_formula()
    {
        var page = Page(Render(Text("[9.587](#the-factor)"), Output("<table class=\"yita-quantities\"><tr id=\"the-factor\"><th>f</th><td>9.587</td><td>a ÷ b</td></tr></table><code data-figure=\"the-factor\">the-factor</code>")));
        Assert.Equal("#the-factor", page.QuerySelector("code a.computed")!.GetAttribute("href"));
        Assert.Empty(warnings);
        Assert.Equal("computed", page.QuerySelector("p a")!.ClassName);
        Assert.Equal("#the-factor", page.QuerySelector("p a")!.GetAttribute("href"));
    }

    [Fact]
    public void Ids_that_occur_again_are_renamed_with_what_refers_to_them()
    {
        var table = "<table id='t'><tr><th id='h'>x</th><td headers='h'><a href='#t'>up</a></td></tr></table>";
        var page = Page(Render(Output(table), Output(table)));
        Assert.Equal(["t", "t-2"], page.QuerySelectorAll("table").Select(element => element.Id));
        Assert.Equal(["h", "h-2"], page.QuerySelectorAll("td").Select(element => element.GetAttribute("headers")));
        Assert.Equal(["#t", "#t-2"], page.QuerySelectorAll("td a").Select(element => element.GetAttribute("href")));
    }

    [Fact]
    public void Footnotes_of_two_cells_do_not_meet()
    {
        var page = Page(Render(Text("One[^1].\n\n[^1]: first"), Text("Two[^1].\n\n[^1]: second")));
        var notes = page.QuerySelectorAll("a.footnote-ref").Select(link => page.QuerySelector(link.GetAttribute("href")!.Replace(":", "\\:", StringComparison.Ordinal))!.TextContent.Trim());
        Assert.Equal(["first↩", "second↩"], notes);
    }

    [Fact]
    public void An_output_that_runs_keeps_its_script_and_its_ids()
    {
        var view = Render(Output("<div id=\"main\"></div><script>document.getElementById('main').textContent = 'a < b';</script>"));
        Assert.True(view.HasScripts);
        Assert.Contains("<div id=\"main\"></div><script>document.getElementById('main').textContent = 'a < b';</script>", view.Article.ToString(), StringComparison.Ordinal);
        Assert.False(Render(Output("<p>still</p>")).HasScripts);
    }

    [Fact]
    public void A_style_sheet_is_confined_to_its_output()
    {
        var output = Page(Render(Output("<p>x</p><style>p { color: red }</style>"))).QuerySelector(".output")!;
        Assert.Equal("style", output.FirstElementChild!.LocalName);
        Assert.Equal("@scope {\np { color: red }\n}", output.FirstElementChild.TextContent);
    }

    [Fact]
    public void An_output_that_is_not_balanced_swallows_nothing()
    {
        var page = Page(Render(Output("<div><table><tr><td>open</div></section></main>"), Text("After")));
        Assert.Equal(2, page.QuerySelectorAll("section.cell").Length);
        Assert.Equal("After", page.QuerySelectorAll("section.cell")[1].TextContent.Trim());
    }

    [Fact]
    public void Tables_scroll_within_themselves_once()
    {
        var page = Page(Render(Text("| a |\n|---|\n| 1 |"), Output("<table><caption>Flight</caption><tr><td><table><tr><td>x</td></tr></table></td></tr></table>")));
        var caption = Page(Render(Output("<div style=\"overflow-x:auto;max-width:100%\"><table><tr><td>x</td></tr></table></div>")));
        Assert.Equal("output", caption.QuerySelector(".scroll")!.ParentElement!.ClassList[0]);
        Assert.Equal(["Table", "Flight"], page.QuerySelectorAll(".scroll").Select(region => region.GetAttribute("aria-label")));
    }

    [Fact]
    public void Of_several_types_the_best_is_shown()
    {
        var chart = JsonNode.Parse("""{"data":[{"y":[1]}],"layout":{"title":{"text":"T"}},"config":{"x":1}}""")!;
        Assert.Equal("""{"data":[{"y":[1]}],"layout":{"title":{"text":"T"}}}""",
            Shown(("text/html", "<b>no</b>"), ("application/vnd.plotly.v1+json", chart), ("image/png", SampleSite.Png), ("text/plain", "alt")).QuerySelector("figure.chart script")!.TextContent);
        Assert.NotNull(Shown(("text/html", "<b>yes</b>"), ("text/plain", "no")).QuerySelector(".output.html b"));
        Assert.Equal("alt", Shown(("image/png", SampleSite.Png), ("text/plain", "alt")).QuerySelector("img")!.GetAttribute("alt"));
        Assert.NotNull(Shown(("text/markdown", "*yes*"), ("text/plain", "no")).QuerySelector("em"));
        Assert.Equal("{\n  \"a\": 1\n}", Shown(("application/json", JsonNode.Parse("""{"a":1}""")!), ("text/plain", "no")).QuerySelector(".output pre")!.TextContent);
        Assert.Equal("yes <b>", Shown(("text/plain", "yes <b>")).QuerySelector(".output pre")!.TextContent);
        Assert.Equal("a,b", Shown(("text/csv", "a,b")).QuerySelector(".output pre")!.TextContent);
        Assert.Contains("This output (application/x) cannot be shown", Shown(("application/x", "y")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_without_picture_or_text_says_what_it_can()
    {
        var page = Shown(("application/vnd.plotly.v1+json", JsonNode.Parse("""{"data":[],"layout":{"title":"Only a title"}}""")!));
        Assert.Equal("Only a title", page.QuerySelector(".said")!.TextContent);
        Assert.Equal(
            ["a chart has no alternative text (text/plain); its title is used.", "a chart has no static picture (image/png); without a script its alternative text is shown."],
            warnings.Select(warning => warning.Message));
    }

    [Fact]
    public void A_chart_that_is_none_is_shown_as_its_text()
    {
        Assert.Equal("words", Shown(("application/vnd.plotly.v1+json", "not json {"), ("text/plain", "words")).QuerySelector(".output pre")!.TextContent);
        Assert.Equal(["the chart's specification is not a JSON object with data; its text is shown instead."], warnings.Select(warning => warning.Message));
    }

    [Fact]
    public void Pictures_are_shown_in_the_size_they_are_meant_for()
    {
        var cell = SampleSite.Code("x", new DisplayDataOutput(new MimeBundle { { "image/png", SampleSite.Png }, { "text/plain", "alt" } },
            new JsonObject { ["image/png"] = new JsonObject { ["width"] = 720, ["height"] = 450 } }));
        var image = Page(Render(cell)).QuerySelector("img")!;
        Assert.Equal("720 450 lazy", $"{image.GetAttribute("width")} {image.GetAttribute("height")} {image.GetAttribute("loading")}");
        Assert.Matches("^assets/pictures/[0-9a-f]{20}\\.png$", image.GetAttribute("src"));
        var own = Shown(("image/png", SampleSite.Png), ("text/plain", "alt")).QuerySelector("img")!;
        Assert.Equal("2", own.GetAttribute("width"));
    }

    [Fact]
    public void A_diagram_has_a_picture_for_light_and_one_for_dark()
    {
        var output = new DisplayDataOutput(MimeBundle.Text("text/vnd.mermaid", "timeline\n  title Ili\n  1944 : A"));
        var page = Page(Render(null, o => o == output ? new MermaidDrawing("<svg>light</svg>", "<svg>dark</svg>") : null, SampleSite.Code("#!mermaid", output)));
        Assert.Equal(["in-light", "in-dark"], page.QuerySelectorAll("img").Select(image => image.ClassName));
        Assert.All(page.QuerySelectorAll("img"), image => Assert.Equal("Time line: Ili. Its text follows.", image.GetAttribute("alt")));
        Assert.Empty(warnings);

        page = Page(Render(SampleSite.Code("#!mermaid", output)));
        Assert.Equal("timeline\n  title Ili\n  1944 : A", page.QuerySelector("figure[data-alternative] pre.mermaid")!.TextContent);
        Assert.Equal(["a diagram has no picture; the page draws it with mermaid."], warnings.Select(warning => warning.Message));
    }

    [Fact]
    public void Streams_and_errors_are_shown_as_text()
    {
        var page = Page(Render(SampleSite.Code("x",
            new StreamOutput("stdout", "a"), new StreamOutput("stdout", "b\n"), new StreamOutput("stderr", "\u001b[31mred\u001b[0m"),
            new ErrorOutput("Error", "it <failed>", ["line 1", "\u001b[1mline 2\u001b[0m"]))));
        Assert.Equal(["ab\n", "red"], page.QuerySelectorAll(".stream pre").Select(text => text.TextContent));
        Assert.Equal("standard error", page.QuerySelector(".stderr .label")!.TextContent);
        Assert.Equal("This cell failed. Error: it <failed>", page.QuerySelector(".error p")!.TextContent);
        Assert.Equal("line 1\nline 2", page.QuerySelector(".error pre")!.TextContent);
    }

    [Fact]
    public void Code_says_its_language_what_it_does_and_how_long_it_is()
    {
        var page = Page(Render(SampleSite.Code("#!sql\n-- Who crossed\nSELECT 1")));
        Assert.Equal("SQL Who crossed 3 lines", page.QuerySelector("details.code:not([open]) summary")!.TextContent);
        Assert.Equal("#!sql\n-- Who crossed\nSELECT 1", page.QuerySelector("details.code code")!.TextContent);
    }

    [Theory]
    [InlineData("# T\n\n**Question.** Why?\n\n**Answer:** Because.", "Why?", "Because.")]
    [InlineData("# T\n\n## The question\n\nWhy?\n\n## Answer\n\nBecause.", "Why?", "Because.")]
    [InlineData("# T\n\nWhy *so*?\n\nBecause\nof it.", "Why so?", "Because of it.")]
    [InlineData("# T", "", "")]
    public void The_opening_is_found(string markdown, string question, string answer) =>
        Assert.Equal(new Opening(question, answer), Render(Text(markdown)).Opening);

    [Fact]
    public void Pictures_beside_the_notebook_come_along()
    {
        var folder = Directory.CreateTempSubdirectory("yita-site-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "map one.png"), Convert.FromBase64String(SampleSite.Png));
            var page = Page(Render(null, null, folder, Text("![A map](map%20one.png) ![Gone](gone.png)")));
            Assert.Matches("^assets/pictures/[0-9a-f]{20}\\.png$", page.QuerySelector("img")!.GetAttribute("src"));
            Assert.Equal(["the picture 'gone.png' was not found; its alternative text stands in its place."], warnings.Select(warning => warning.Message));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private IElement Shown(params (string Type, JsonNode Content)[] parts)
    {
        warnings.Clear();
        return Page(Render(SampleSite.Code("x", new DisplayDataOutput(new MimeBundle(parts.Select(part => KeyValuePair.Create(part.Type, part.Content)))))));
    }

    private NotebookView Render(params NotebookCell[] cells) => Render(null, null, null, cells);

    private NotebookView Render(Uri repository, params NotebookCell[] cells) => Render(repository, null, null, cells);

    private NotebookView Render(Uri? repository, Func<CellOutput, MermaidDrawing?> diagrams, params NotebookCell[] cells) => Render(repository, diagrams, null, cells);

    private NotebookView Render(Uri? repository, Func<CellOutput, MermaidDrawing?>? diagrams, string? folder, params NotebookCell[] cells)
    {
        var document = new NotebookDocument();
        foreach (var cell in cells) document.Cells.Add(cell);
        return NotebookRenderer.Render(new NotebookSetting(
            new SiteNotebook { Name = "nb", Document = document, Folder = folder }, new HashSet<string> { "nb", "02-other" }, new Catalog(),
            new PictureStore(), diagrams ?? (_ => null), repository, warnings));
    }

    private static NotebookCell Text(string markdown) => new(CellKind.Markdown, markdown);

    private static NotebookCell Output(string html) => SampleSite.Code("x", new DisplayDataOutput(MimeBundle.Text("text/html", html)));

    private static IElement Page(NotebookView view) => Dom.Parse(view.Article.ToString());
}
