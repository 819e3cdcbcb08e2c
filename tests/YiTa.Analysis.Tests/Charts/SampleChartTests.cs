using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using YiTa.Testing;

namespace YiTa.Analysis.Tests.Charts;

/// <summary>Every kind of chart against the file that was reviewed: figure, caption as HTML and as text.</summary>
public sealed class SampleChartTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. SampleCharts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_figure_is_the_one_that_was_reviewed(string name) =>
        AssertGolden($"{name}.json", SampleCharts.All[name]().Figure.ToJson().ToJsonString(Readable) + "\n");

    [Theory]
    [MemberData(nameof(Names))]
    public void The_caption_is_the_one_that_was_reviewed(string name)
    {
        var caption = SampleCharts.All[name]().ToMimeBundles()[1];
        AssertGolden($"{name}.html", caption["text/html"].GetValue<string>() + "\n");
        AssertGolden($"{name}.txt", caption["text/plain"].GetValue<string>() + "\n");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_chart_is_two_outputs_a_picture_without_html_and_a_caption_without_script(string name)
    {
        var chart = SampleCharts.All[name]();
        var bundles = chart.ToMimeBundles();

        Assert.Equal(2, bundles.Count);
        Assert.Equal(["application/vnd.plotly.v1+json", "text/plain"], bundles[0].Keys);
        Assert.IsType<JsonObject>(bundles[0]["application/vnd.plotly.v1+json"]);
        Assert.Equal(chart.AlternativeText, bundles[0]["text/plain"].GetValue<string>());
        Assert.Equal(["text/html", "text/plain"], bundles[1].Keys);
        Assert.DoesNotContain("<script", bundles[1]["text/html"].GetValue<string>(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_plotted_point_is_in_the_table_and_every_mark_names_its_figure(string name)
    {
        var chart = SampleCharts.All[name]();
        var html = chart.ToMimeBundles()[1]["text/html"].GetValue<string>();
        var json = chart.Figure.ToJson().ToJsonString();

        Assert.All(chart.Data, row => Assert.Contains($"<code data-{(row.Value.Formula is null ? "figure" : "quantity")}=\"{row.Value.Id}\">", html, StringComparison.Ordinal));
        Assert.All(chart.Data.Where(row => row.Key != "Events"), row => Assert.Contains($"\"{row.Value.Id}\"", json, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_comes_from_outside_the_sources_is_named_context_in_legend_and_table(string name)
    {
        var chart = SampleCharts.All[name]();
        if (!chart.Data.Any(row => row.Value.IsContext)) return;
        var bundles = chart.ToMimeBundles();

        var inLegend = chart.Figure.Data.Where(trace => trace.ShowLegend != false).Select(trace => trace.Name);
        Assert.Contains(inLegend, entry => entry!.EndsWith(" (context)", StringComparison.Ordinal));
        Assert.True(chart.Figure.Layout.ShowLegend);
        Assert.Contains("context</td>", bundles[1]["text/html"].GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(", context]", bundles[1]["text/plain"].GetValue<string>(), StringComparison.Ordinal);
    }

    // A difference becomes a review: to accept one, copy the received file over the golden one.
    private static void AssertGolden(string name, string actual)
    {
        var golden = Path.Combine(Folder(), "Golden", name);
        var received = Path.Combine(AppContext.BaseDirectory, $"{name}.received");
        File.WriteAllText(received, actual);
        Assert.True(File.Exists(golden) && File.ReadAllText(golden).ReplaceLineEndings("\n") == actual,
            $"The chart changed. Review the difference and, if it is meant, copy\n  {received}\nto\n  {golden}");
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
