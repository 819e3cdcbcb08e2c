using Microsoft.Playwright;

namespace YiTa.Publishing.Tests.Site;

public sealed class BrowserTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    private const string Sample = SampleSite.Sample + ".html";

    [ChromiumDrawingFact]
    public async Task Every_page_opens_on_phone_and_desktop_in_light_and_dark()
    {
        foreach (var (width, dark) in new[] { (390, false), (390, true), (1280, false), (1280, true) })
        {
            await using var opened = await site.OpenAsync(site.Pages[0], width, dark);
            foreach (var name in site.Pages)
            {
                await opened.Page.GotoAsync(site.Address(name));
                await opened.ScrollThroughAsync();
                var place = $"{name} at {width}, {(dark ? "dark" : "light")}";
                Assert.True(opened.Problems.Count == 0, $"{place}: {string.Join('\n', opened.Problems)}");
                var wide = await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                Assert.True(wide <= width, $"{place}: the page is {wide} wide");
                var faint = await opened.Page.EvaluateAsync<string[]>(Contrast);
                Assert.True(faint.Length == 0, $"{place}: {string.Join('\n', faint)}");
            }
        }
    }

    [ChromiumDrawingFact]
    public async Task A_chart_is_drawn_when_it_comes_into_view_and_follows_the_light()
    {
        await using var opened = await site.OpenAsync(Sample);
        var chart = opened.Page.Locator("figure.chart").First;
        await opened.ScrollThroughAsync();
        Assert.Equal(1, await chart.Locator(".live .main-svg .xtick").First.CountAsync());
        Assert.False(await chart.Locator("img").IsVisibleAsync());
        Assert.StartsWith("A line from 38,099 Han", await chart.Locator(".live").GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        Assert.Equal("light", await chart.GetAttributeAsync("data-drawn"));
        Assert.Equal("rgb(35, 32, 27)", await TitleColour(chart));
        Assert.Equal("rgb(160, 43, 27)", await LineColour(chart));

        await opened.Page.Locator(".theme-switch").ClickAsync();
        await opened.Page.WaitForFunctionAsync("() => document.querySelector('figure.chart').dataset.drawn === 'dark'");
        Assert.Equal("rgb(230, 225, 215)", await TitleColour(chart));
        Assert.NotEqual("rgb(160, 43, 27)", await LineColour(chart));
    }

    [ChromiumDrawingFact]
    public async Task The_choice_of_dark_is_remembered()
    {
        await using var opened = await site.OpenAsync("index.html");
        var light = await opened.StyleAsync("body", "backgroundColor");
        await opened.Page.Locator(".theme-switch").ClickAsync();
        var dark = await opened.StyleAsync("body", "backgroundColor");
        Assert.NotEqual(light, dark);
        await opened.Page.ReloadAsync();
        Assert.Equal(dark, await opened.StyleAsync("body", "backgroundColor"));
        Assert.Equal("true", await opened.Page.Locator(".theme-switch").GetAttributeAsync("aria-pressed"));
    }

    [ChromiumDrawingFact]
    public async Task Without_scripts_everything_can_be_read()
    {
        await using var notebook = await site.OpenAsync(Sample, scripts: false);
        Assert.True(await notebook.Page.Locator("figure.chart img").First.IsVisibleAsync());
        Assert.False(await notebook.Page.Locator(".theme-switch").IsVisibleAsync());
        await notebook.Page.Locator("details.code summary").First.ClickAsync();
        Assert.True(await notebook.Page.Locator("details.code pre").First.IsVisibleAsync());
        await notebook.Page.Locator("a.evidence").First.ClickAsync();
        Assert.EndsWith("observations.html#yita-han-population-ili-1949", notebook.Page.Url, StringComparison.Ordinal);
        Assert.False(await notebook.Page.Locator("form.filter").IsVisibleAsync());
        Assert.Equal(SampleSite.Evidence.Observations.Count, await notebook.Page.Locator("[data-row]:visible").CountAsync());
    }

    [ChromiumDrawingFact]
    public async Task Code_folds_by_mouse_by_keyboard_and_all_at_once()
    {
        await using var opened = await site.OpenAsync(Sample);
        var cells = opened.Page.Locator("details.code");
        var open = opened.Page.Locator("details.code[open]");
        Assert.Equal(0, await open.CountAsync());
        await cells.First.Locator("summary").FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(open).ToHaveCountAsync(1);
        var all = opened.Page.Locator(".contents [data-unfold]");
        Assert.Equal("Show all code", await all.TextContentAsync());
        await all.ClickAsync();
        await Assertions.Expect(open).ToHaveCountAsync(await cells.CountAsync());
        await Assertions.Expect(all).ToHaveTextAsync("Hide all code");
        await all.ClickAsync();
        await Assertions.Expect(open).ToHaveCountAsync(0);
    }

    [ChromiumDrawingTheory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_drawn_chart_fits_its_place(int width)
    {
        await using var opened = await site.OpenAsync(Sample, width);
        var plot = opened.Page.Locator("figure.chart .plot").First;
        await plot.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(plot.Locator(".live .main-svg").First).ToBeVisibleAsync();
        var place = (await plot.BoundingBoxAsync())!;
        var chart = (await plot.Locator(".live .main-svg").First.BoundingBoxAsync())!;
        Assert.InRange(chart.Width, place.Width - 1, place.Width + 1);
        Assert.InRange(chart.Y + chart.Height, place.Y + 100, place.Y + place.Height + 1);
    }

    [ChromiumDrawingFact]
    public async Task A_number_shows_the_words_that_state_it()
    {
        await using var opened = await site.OpenAsync(Sample);
        var number = opened.Page.Locator("a.evidence").First;
        await number.FocusAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        var window = opened.Page.Locator(".window");
        await Assertions.Expect(window).ToBeVisibleAsync();
        var observation = SampleSite.Evidence.Observation("yita-han-population-ili-1949");
        await Assertions.Expect(window).ToContainTextAsync($"“{observation.Fragment}”");
        Assert.Equal(observation.Citation.Address!.AbsoluteUri, await window.Locator("a.passage").GetAttributeAsync("href"));
        await opened.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(window).ToBeHiddenAsync();
        Assert.Equal("38,099", await opened.Page.EvaluateAsync<string>("document.activeElement.textContent"));

        await number.ClickAsync();
        await window.Locator("text=The full record").ClickAsync();
        Assert.EndsWith("observations.html#yita-han-population-ili-1949", opened.Page.Url, StringComparison.Ordinal);
    }

    [ChromiumDrawingFact]
    public async Task A_computed_number_shows_its_formula_and_inputs()
    {
        await using var opened = await site.OpenAsync(Sample, width: 390);
        await opened.Page.Locator("a.computed").First.ClickAsync();
        var window = opened.Page.Locator(".window");
        await Assertions.Expect(window).ToContainTextAsync("H(1959) ÷ H(1949)");
        Assert.Equal(2, await window.Locator("a.evidence").CountAsync());
        var box = await window.BoundingBoxAsync();
        Assert.True(box!.X >= 0 && box.X + box.Width <= 390, $"the window reaches from {box.X} to {box.X + box.Width}");
        await window.Locator("text=Where it is computed").ClickAsync();
        await Assertions.Expect(window).ToBeHiddenAsync();
        Assert.EndsWith("#ili-han-factor-1949-1959", opened.Page.Url, StringComparison.Ordinal);
    }

    [ChromiumDrawingFact]
    public async Task The_register_can_be_filtered_and_the_address_keeps_the_filter()
    {
        await using var opened = await site.OpenAsync("observations.html");
        var rows = opened.Page.Locator("[data-row]:visible");
        var told = opened.Page.Locator("form.filter output");
        var all = SampleSite.Evidence.Observations.Count;
        await Assertions.Expect(told).ToHaveTextAsync($"All {all} observations");

        await opened.Page.GetByLabel("Words, names or numbers").FillAsync("kazakh ili");
        var few = await rows.CountAsync();
        Assert.InRange(few, 1, all - 1);
        await Assertions.Expect(told).ToHaveTextAsync($"{few} of {all} observations");
        Assert.EndsWith("observations.html?q=kazakh+ili", opened.Page.Url, StringComparison.Ordinal);

        await opened.Page.GetByLabel("Theme").SelectOptionAsync("demographics");
        var fewer = await rows.CountAsync();
        await opened.Page.ReloadAsync();
        Assert.Equal(fewer, await rows.CountAsync());
        Assert.Equal("demographics", await opened.Page.GetByLabel("Theme").InputValueAsync());

        await opened.Page.GetByLabel("Words, names or numbers").FillAsync("no such words");
        await Assertions.Expect(told).ToHaveTextAsync($"None of the {all} observations fits");
        Assert.Equal(0, await opened.Page.Locator("h2:visible").CountAsync());
        await opened.Page.GetByText("Show all").ClickAsync();
        Assert.Equal(all, await rows.CountAsync());
        Assert.EndsWith("observations.html", opened.Page.Url, StringComparison.Ordinal);

        await opened.Page.GetByLabel("in conflict").CheckAsync();
        var disputed = SampleSite.Evidence.Observations.Count(observation => SampleSite.Evidence.ConflictsOf(observation.Id).Count > 0);
        Assert.Equal(disputed, await rows.CountAsync());
    }

    [ChromiumDrawingFact]
    public async Task A_place_is_found_under_each_of_its_names_and_with_what_lies_in_it()
    {
        await using var opened = await site.OpenAsync("observations.html?q=伊宁");
        Assert.InRange(await opened.Page.Locator("[data-row]:visible").CountAsync(), 1, 60);
        await using var region = await site.OpenAsync("observations.html?place=xinjiang");
        var inside = await region.Page.Locator("[data-row]:visible").CountAsync();
        Assert.True(inside > SampleSite.Evidence.Observations.Count(observation => observation.Place == "xinjiang"));
    }

    [ChromiumDrawingFact]
    public async Task An_address_of_a_row_shows_it_even_where_the_filter_hides_it()
    {
        await using var opened = await site.OpenAsync("observations.html?theme=trade#yita-han-population-ili-1949");
        var row = opened.Page.Locator("#yita-han-population-ili-1949");
        await Assertions.Expect(row).ToBeInViewportAsync();
        Assert.NotEqual("rgba(0, 0, 0, 0)", await opened.StyleAsync("#yita-han-population-ili-1949 td", "backgroundColor"));
    }

    [ChromiumDrawingFact]
    public async Task The_keyboard_reaches_the_text_first()
    {
        await using var opened = await site.OpenAsync(Sample);
        await opened.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the text", await opened.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await Assertions.Expect(opened.Page.Locator(".skip")).ToBeInViewportAsync();
        await opened.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await opened.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [ChromiumDrawingFact]
    public async Task Contents_are_open_beside_the_text_and_folded_above_it()
    {
        await using var desktop = await site.OpenAsync(Sample);
        Assert.True(await desktop.Page.Locator(".contents a").First.IsVisibleAsync());
        await using var phone = await site.OpenAsync(Sample, width: 390);
        Assert.False(await phone.Page.Locator(".contents a").First.IsVisibleAsync());
        await phone.Page.Locator(".contents summary").ClickAsync();
        await phone.Page.Locator(".contents a").Nth(1).ClickAsync();
        Assert.False(await phone.Page.Locator(".contents a").First.IsVisibleAsync());
        Assert.EndsWith("#the-shape-of-the-shift", phone.Page.Url, StringComparison.Ordinal);
    }

    [ChromiumDrawingFact]
    public async Task On_paper_code_is_unfolded_and_charts_are_pictures()
    {
        await using var opened = await site.OpenAsync(Sample, dark: true);
        await opened.ScrollThroughAsync();
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Light });
        Assert.Equal("rgb(255, 255, 255)", await opened.StyleAsync("body", "backgroundColor"));
        Assert.True(await opened.Page.Locator("details.code pre").First.EvaluateAsync<double>("element => element.getBoundingClientRect().height") > 20);
        Assert.True(await opened.Page.Locator("figure.chart img").First.IsVisibleAsync());
        Assert.False(await opened.Page.Locator("figure.chart .live").First.IsVisibleAsync());
        Assert.False(await opened.Page.Locator(".masthead nav").IsVisibleAsync());
    }

    [ChromiumDrawingFact]
    public async Task Harmful_text_does_no_harm()
    {
        await using var opened = await site.OpenAsync(SampleSite.Hostile + ".html");
        await opened.ScrollThroughAsync();
        await Assertions.Expect(opened.Page.Locator(".mermaid-drawn svg .node")).ToHaveCountAsync(2);
        await Assertions.Expect(opened.Page.Locator("pre.mermaid")).ToBeHiddenAsync();
        Assert.Null(await opened.Page.EvaluateAsync<object?>("window.harm ?? null"));
        Assert.Empty(opened.Problems);
    }

    private static Task<string> TitleColour(ILocator chart) => chart.Locator(".gtitle").EvaluateAsync<string>("element => getComputedStyle(element).fill");

    private static Task<string> LineColour(ILocator chart) => chart.Locator(".scatterlayer .js-line").First.EvaluateAsync<string>("element => getComputedStyle(element).stroke");

    /// <summary>Text that is fainter than WCAG 2.2 AA allows: 4.5 to 1, and 3 to 1 for large text.</summary>
    private const string Contrast = """
        () => {
          const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
          const rgba = (text) => { pen.clearRect(0, 0, 1, 1); pen.fillStyle = text; pen.fillRect(0, 0, 1, 1); return [...pen.getImageData(0, 0, 1, 1).data]; };
          const light = ([r, g, b]) => [r, g, b].map((c) => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
          const ground = (element) => { for (; element; element = element.parentElement) { const c = rgba(getComputedStyle(element).backgroundColor); if (c[3] > 250) return c; } return [255, 255, 255, 255]; };
          const faint = new Set();
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const element = walk.currentNode.parentElement;
            if (!walk.currentNode.data.trim() || element.closest("svg, script, select, .visually-hidden, .skip") || !element.checkVisibility()) continue;
            const style = getComputedStyle(element);
            const [a, b] = [light(rgba(style.color)), light(ground(element))].sort((x, y) => y - x);
            const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && parseInt(style.fontWeight) >= 700);
            const ratio = (a + .05) / (b + .05);
            if (ratio < (large ? 3 : 4.5)) faint.add(`${ratio.toFixed(2)} ${element.tagName}.${element.className}: ${walk.currentNode.data.trim().slice(0, 40)}`);
          }
          return [...faint];
        }
        """;
}
