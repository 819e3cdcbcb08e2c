using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YiTa.Publishing.FrontEnd;
using YiTa.Publishing.Images;
using YiTa.Publishing.Images.Internal;

namespace YiTa.Publishing.Tests.Images;

/// <summary><c>Plotly.validate</c> in a real browser finds nothing wrong with any kind of chart, in any version that readers meet.</summary>
public sealed partial class PlotlyValidateTests
{
    [ChromiumDrawingTheory]
    [InlineData("4.1.2")]
    [InlineData("3.7.0")]
    [InlineData("2.35.2")]
    public async Task Every_kind_of_chart_is_valid_and_is_drawn(string version)
    {
        await using var page = await OpenAsync(version);
        foreach (var (name, make) in SampleCharts.All)
        {
            var figure = make().Figure.ToJson();
            var faults = (await page.ValidateAsync(figure, default)).Where(fault => !SameReset().IsMatch(fault));
            Assert.Equal($"{name}: ", $"{name}: {string.Join("; ", faults)}");
            var drawing = await page.PlotlyAsync(figure, new StaticImageOptions(), default);
            Assert.Equal(720, drawing.Width);
            Assert.True(drawing.Png.Length > 10_000, $"{name} is drawn in {drawing.Png.Length} characters only.");
        }
    }

    [ChromiumDrawingTheory]
    [InlineData("""{"data":[{"type":"scatter","y":[1],"mode":"linse"}]}""", "In data trace 0, key mode is set to an invalid value (linse)")]
    [InlineData("""{"data":[{"type":"bar","y":[1],"colour":"red"}]}""", "In data trace 0, key colour is not part of the schema")]
    [InlineData("""{"data":[{"y":[1]}],"layout":{"xaxis":{"type":"logarithmic"}}}""", "In layout, key xaxis.type is set to an invalid value (logarithmic)")]
    [InlineData("""{"data":[{"type":"sankey","node":{"label":["a"]},"link":{"source":[0],"target":"b","value":[1]}}]}""", "In data trace 0, key link.target must be linked to an array container")]
    public async Task A_wrong_specification_is_told(string figure, string fault)
    {
        await using var page = await OpenAsync(FrontEndManifest.Plotly.Version);

        Assert.Contains(fault, await page.ValidateAsync(JsonNode.Parse(figure)!, default));
    }

    private static async Task<DrawingPage> OpenAsync(string version)
    {
        Assert.True(ChromiumFinder.TryFind(out var browser, out var problem), problem);
        var script = await new FrontEndCache().GetAsync(PlotlyVersions.All[version]);
        Assert.True(script.Problem is null, script.Problem);
        return await DrawingPage.OpenAsync(browser, [script.LocalPath!], new StaticImageOptions(), default);
    }

    // Version 2 compares lists by identity, and so tells of lists that were “reset” to what they are.
    [GeneratedRegex(@"\(set to '(?<value>.*)'\) got reset to '\k<value>' during defaults")]
    private static partial Regex SameReset();
}
