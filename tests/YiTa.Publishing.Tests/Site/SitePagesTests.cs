using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace YiTa.Publishing.Tests.Site;

public sealed class SitePagesTests(SampleSite site) : IClassFixture<SampleSite>
{
    private readonly HtmlParser parser = new(new HtmlParserOptions { IsStrictMode = true });

    private IEnumerable<(string Name, IDocument Page)> Pages =>
        site.Report.Pages.Select(name => (name, (IDocument)parser.ParseDocument(File.ReadAllText(Path.Combine(site.Folder, name)))));

    [Fact]
    public void Every_page_is_there_and_is_correct_html()
    {
        Assert.Equal(
            ["index.html", "01-sample.html", "02-hostile.html", "quantities.html", "observations.html", "chronology.html", "conflicts.html", "sources.html", "places.html", "context.html"],
            site.Report.Pages);
        Assert.All(Pages, page => Assert.Equal("en", page.Page.DocumentElement.GetAttribute("lang")));
        Assert.Equal(site.Report.Pages.Count, Pages.Select(page => page.Page.Title).Distinct().Count());
        Assert.Equal(Path.Combine(site.Folder, "index.html"), site.Report.Index);
    }

    [Fact]
    public void No_link_and_no_anchor_inside_the_site_is_broken()
    {
        var anchors = Pages.ToDictionary(page => page.Name, page => page.Page.All.Select(element => element.Id).OfType<string>().ToHashSet());
        var broken = from page in Pages
                     from link in page.Page.QuerySelectorAll("a[href]")
                     let address = link.GetAttribute("href")!
                     where !address.StartsWith("http", StringComparison.Ordinal) && !IsThere(page.Name, address, anchors)
                     select $"{page.Name}: {address}";
        Assert.Empty(broken);
    }

    [Fact]
    public void Ids_are_unique_and_references_to_them_hold()
    {
        foreach (var (name, page) in Pages)
        {
            Assert.All(page.QuerySelectorAll("[id]").GroupBy(element => element.Id), group => Assert.True(group.Count() == 1, $"{name}: id '{group.Key}' occurs {group.Count()} times"));
            foreach (var attribute in (string[])["aria-labelledby", "aria-describedby", "for", "headers"])
                Assert.All(page.QuerySelectorAll($"[{attribute}]"), element => Assert.NotNull(page.GetElementById(element.GetAttribute(attribute)!)));
        }
    }

    [Fact]
    public void Every_picture_has_an_alternative_text_and_is_there()
    {
        foreach (var (name, page) in Pages)
            foreach (var image in page.QuerySelectorAll("img"))
            {
                Assert.False(string.IsNullOrWhiteSpace(image.GetAttribute("alt")), $"{name}: {image.OuterHtml}");
                Assert.True(File.Exists(Path.Combine(site.Folder, image.GetAttribute("src")!)), $"{name}: {image.OuterHtml}");
            }
    }

    [Fact]
    public void Headings_begin_with_one_title_and_skip_no_level()
    {
        foreach (var (name, page) in Pages)
        {
            var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToArray();
            Assert.Equal(1, levels[0]);
            Assert.Single(levels, 1);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{name}: h{pair.First} is followed by h{pair.Second}"));
        }
    }

    [Fact]
    public void Pages_have_their_landmarks_and_name_what_scrolls()
    {
        foreach (var (_, page) in Pages)
        {
            Assert.Single(page.QuerySelectorAll("main"));
            Assert.Single(page.QuerySelectorAll("body > header"));
            Assert.Single(page.QuerySelectorAll("body > footer"));
            Assert.Equal("#main", page.QuerySelector("a")!.GetAttribute("href"));
            Assert.All(page.QuerySelectorAll("nav, [role=region], [role=search], button"), element =>
                Assert.False(string.IsNullOrWhiteSpace(element.GetAttribute("aria-label") ?? element.TextContent) && !element.HasAttribute("data-unfold"), element.OuterHtml));
            Assert.All(page.QuerySelectorAll("table"), table => Assert.True(table.ClassList.Contains("register") || table.Closest(".scroll[tabindex='0']") is not null, table.OuterHtml));
        }
    }

    [Fact]
    public void Nothing_is_loaded_from_elsewhere()
    {
        foreach (var (_, page) in Pages)
        {
            Assert.All(page.QuerySelectorAll("script[src], img[src], link[href]"), element =>
            {
                var address = element.GetAttribute("src") ?? element.GetAttribute("href")!;
                Assert.True(File.Exists(Path.Combine(site.Folder, address)), element.OuterHtml);
            });
            Assert.Contains("default-src 'none'", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_record_has_its_anchor()
    {
        var pages = Pages.ToDictionary(page => page.Name, page => page.Page);
        var evidence = SampleSite.Evidence;
        Assert.All(evidence.Observations, observation => Assert.NotNull(pages["observations.html"].GetElementById(observation.Id)));
        Assert.All(evidence.Events, happening => Assert.NotNull(pages["chronology.html"].GetElementById(happening.Id)));
        Assert.All(evidence.Conflicts, conflict => Assert.NotNull(pages["conflicts.html"].GetElementById(conflict.Id)));
        Assert.All(evidence.Sources, source => Assert.NotNull(pages["sources.html"].GetElementById(source.Id)));
        Assert.All(evidence.Context, figure => Assert.NotNull(pages["context.html"].GetElementById(figure.Id)));
        Assert.All(evidence.Places, place => Assert.NotNull(pages["places.html"].GetElementById("place-" + place.Id)));
    }

    [Fact]
    public void Every_observation_leads_to_the_passage_that_states_it()
    {
        var page = Pages.Single(page => page.Name == "observations.html").Page;
        foreach (var observation in SampleSite.Evidence.Observations)
        {
            var link = page.GetElementById(observation.Id)!.QuerySelector("a.passage")!;
            Assert.Equal($"“{observation.Fragment}”", link.TextContent);
            Assert.Equal(observation.Citation.Address!.AbsoluteUri, link.GetAttribute("href"));
        }
    }

    [Fact]
    public void Context_never_stands_among_the_observations()
    {
        var page = Pages.Single(page => page.Name == "observations.html").Page;
        Assert.All(SampleSite.Evidence.Context, figure => Assert.Null(page.GetElementById(figure.Id)));
    }

    [Fact]
    public void The_index_counts_what_the_package_holds()
    {
        var evidence = SampleSite.Evidence;
        var tally = Pages.First().Page.QuerySelectorAll(".tally b").Select(number => number.TextContent).Take(4);
        Assert.Equal(((int[])[evidence.Observations.Count, evidence.Events.Count, evidence.Conflicts.Count, evidence.Sources.Count]).Select(number => $"{number}"), tally);
        var card = Pages.First().Page.QuerySelector(".card")!;
        Assert.Equal("The Ili population shift, 1949–1969", card.QuerySelector("h3")!.TextContent);
        Assert.StartsWith("How did the peoples of Ili Prefecture change in number", card.QuerySelector(".question")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("The Han count rose from 38,099 to 365,250", card.QuerySelector(".answer")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("A line from 38,099 Han", card.QuerySelector("img")!.GetAttribute("alt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_notebook_runs_nothing()
    {
        var page = Pages.Single(page => page.Name == SampleSite.Hostile + ".html").Page;
        Assert.Equal(["assets/theme.js", "assets/site.js", "assets/charts.js", "assets/diagrams.js", null], page.QuerySelectorAll("script").Select(script => script.GetAttribute("src")));
        Assert.Equal("application/json", page.QuerySelectorAll("script")[^1].GetAttribute("type"));
        Assert.Empty(page.QuerySelectorAll("iframe, main [onerror], main [onclick], a[href^='javascript']"));
        Assert.DoesNotContain("unsafe-inline", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!.Split("script-src")[1].Split(';')[0], StringComparison.Ordinal);
        Assert.Equal("A <script>window.harm = 'title'</script> title", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void What_readers_would_miss_is_reported()
    {
        Assert.Equal(
            [
                "01-sample.html, cell end: the link '../data/README.md' leads to a file that is not part of the site; it is shown as text.",
            ],
            site.Report.Warnings.Where(warning => warning.Page == "01-sample.html").Select(warning => warning.ToString()));
        Assert.Equal(
            [
                "a chart has no static picture (image/png); without a script its alternative text is shown.",
                "a diagram has no picture; the page draws it with mermaid.",
                "the link 'observations.html#no-such-id' names evidence that does not exist; it is shown as text.",
                "the picture 'x' was not found; its alternative text stands in its place.",
                "the picture 'https://example.com/picture.png' is on another site; a link stands in its place.",
            ],
            site.Report.Warnings.Where(warning => warning.Page == "02-hostile.html").Select(warning => warning.Message));
    }

    private bool IsThere(string page, string address, Dictionary<string, HashSet<string>> anchors)
    {
        var parts = address.Split('#', 2);
        var file = parts[0].Split('?')[0];
        if (file.Length == 0) file = page;
        if (!File.Exists(Path.Combine(site.Folder, file))) return false;
        return parts.Length == 1 || (anchors.TryGetValue(file, out var ids) && ids.Contains(Uri.UnescapeDataString(parts[1])));
    }
}
