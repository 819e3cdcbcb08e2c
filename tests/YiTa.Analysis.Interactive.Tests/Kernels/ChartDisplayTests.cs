using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Events;
using YiTa.Analysis.Charts;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Interactive.Kernels.Internal;
using YiTa.Analysis.Interactive.Tests.Support;

namespace YiTa.Analysis.Interactive.Tests.Kernels;

public class ChartDisplayTests
{
    /// <summary>A cell that ends in a chart.</summary>
    public const string ChartCell = """
        var evidence = EvidencePackage.Load();
        var chart = Chart.Shares("Six in ten residents of Ili were stateless")
            .Part("Stateless", evidence.Observation("yita-stateless-share-ili-1962").Labelled("Ili prefecture, 1962"))
            .Describe("Officials estimated in 1962 that 60 per cent of the residents of Ili prefecture were stateless.")
            .Build();
        chart
        """;

    private static readonly Chart Chart = Chart.Shares("Six in ten residents of Ili were stateless")
        .Part("Stateless", EvidencePackage.Load().Observation("yita-stateless-share-ili-1962").Labelled("Ili prefecture, 1962"))
        .Describe("Officials estimated in 1962 that 60 per cent of the residents of Ili prefecture were stateless.")
        .Build();

    [Fact]
    public async Task A_chart_at_the_end_of_a_cell_is_picture_and_caption()
    {
        using var bench = await KernelBench.LoadedAsync();
        var shown = await bench.ShowAsync(ChartCell);
        Assert.Collection(shown, picture => AssertPicture(Assert.IsType<ReturnValueProduced>(picture)), AssertCaption);
    }

    [Fact]
    public async Task Displayed_charts_keep_their_captions_beside_them()
    {
        using var bench = await KernelBench.LoadedAsync();
        await bench.RunAsync(ChartCell);
        var shown = await bench.ShowAsync("chart.Display(); display(\"between\"); chart.Display(); \"end\"");
        Assert.Collection(shown,
            AssertPicture, AssertCaption,
            text => Assert.Equal("between", text.Value),
            AssertPicture, AssertCaption,
            text => Assert.Equal("end", text.Value));
    }

    [Fact]
    public async Task Captions_follow_only_charts_of_their_own_cell()
    {
        using var bench = await KernelBench.LoadedAsync();
        await bench.RunAsync(ChartCell);
        Assert.Single(await bench.ShowAsync("1 + 1"));
        Assert.Equal(2, (await bench.ShowAsync("chart")).Count);
    }

    [Fact]
    public async Task A_chart_of_Plotly_NET_is_one_output()
    {
        using var bench = await KernelBench.LoadedAsync();
        await bench.RunAsync(ChartCell);
        var generic = Assert.Single(await bench.ShowAsync("chart.ToGenericChart()"));
        Assert.IsType<Plotly.NET.GenericChart>(generic.Value, exactMatch: false);
    }

    [Fact]
    public void The_HTML_form_gives_way_to_a_PNG_and_holds_no_stray_markup()
    {
        var html = PictureHtml.Of(Chart);
        Assert.StartsWith("<figure class=\"yita-no-picture\"", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("</script>").Length - 1);
        Assert.Contains($"<br>{Chart.AlternativeText}</p>", html, StringComparison.Ordinal);
        var start = html.IndexOf("<script type=\"application/json\">", StringComparison.Ordinal) + "<script type=\"application/json\">".Length;
        Assert.True(JsonNode.DeepEquals(Chart.Figure.ToJson(), JsonNode.Parse(html[start..html.IndexOf("</script>", StringComparison.Ordinal)])));
        Assert.Equal(html, PictureHtml.Of(Chart));
        var library = JsonNode.Parse(File.ReadAllText(FrontEnd()))!.AsArray().Single(file => file!["package"]!.GetValue<string>().StartsWith("plotly", StringComparison.Ordinal))!;
        Assert.Matches("^sha(256|384|512)-", library["fileIntegrity"]!.GetValue<string>());
        Assert.Contains($"integrity: '{library["fileIntegrity"]}', crossOrigin", html, StringComparison.Ordinal);
        Assert.Contains($"src: 'https://cdn.jsdelivr.net/npm/{library["package"]}@{library["version"]}/{library["path"]}'", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_updated_chart_brings_its_caption_along()
    {
        using var bench = await KernelBench.LoadedAsync();
        await bench.RunAsync(ChartCell);
        var first = await bench.ShowAsync("var shown = chart.Display();");
        var updates = await bench.ShowAsync("shown.Update(new Chart(\"Another title\", chart.Figure, chart.AlternativeText, chart.Data));");
        Assert.All([first, updates], shown => Assert.Equal([shown[0].ValueId, $"{shown[0].ValueId}-caption"], shown.Select(output => output.ValueId)));
        Assert.All(updates, output => Assert.IsType<DisplayedValueUpdated>(output));
        Assert.Equal("Another title", updates[1].Value);
    }

    private static string FrontEnd([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "../../../src/YiTa.Publishing/FrontEnd/front-end.json");

    private static void AssertPicture(DisplayEvent output)
    {
        Assert.Equal([Displays.Plotly, "text/html", "text/plain"], output.FormattedValues.Select(value => value.MimeType));
        Assert.Equal(Chart.Figure.ToJson().ToJsonString(), output.FormattedValues.First().Value);
        Assert.Equal(Chart.AlternativeText, output.FormattedValues.Last().Value);
    }

    private static void AssertCaption(DisplayEvent output)
    {
        Assert.IsType<DisplayedValueProduced>(output);
        Assert.Equal(
            Chart.ToMimeBundles()[1].Select(part => (part.Key, part.Value.GetValue<string>())),
            output.FormattedValues.Select(value => (value.MimeType, value.Value)));
    }
}
