using Microsoft.Data.Analysis;
using Microsoft.FSharp.Core;
using Plotly.NET;
using YiTa.Notebooks.Display;

namespace YiTa.Notebooks.Tests.Display;

/// <summary>What notebooks for .NET Interactive show through extensions, shown without them.</summary>
public class PackageTypesTests
{
    [Fact]
    public void A_frame_is_a_table_with_its_nulls()
    {
        var frame = new DataFrame(new StringDataFrameColumn("place", ["Ili", "Tacheng"]), new Int32DataFrameColumn("people", [14_000, null]));

        var bundle = Assert.Single(new FormatterRegistry().ToBundles(frame));

        Assert.Equal(
            "<table><thead><tr><th style=\"text-align: left\">place</th><th style=\"text-align: right\">people</th></tr></thead><tbody>"
            + "<tr><td style=\"text-align: left\">Ili</td><td style=\"text-align: right\">14000</td></tr>"
            + "<tr><td style=\"text-align: left\">Tacheng</td><td style=\"text-align: left\">&lt;null&gt;</td></tr></tbody></table>",
            bundle.GetText("text/html"));
    }

    [Theory]
    [InlineData("Left", "Left: Plotly chart (bar)")]
    [InlineData(null, "Plotly chart (bar)")]
    public void A_chart_of_Plotly_NET_is_a_chart(string? title, string text)
    {
        var trace = Trace2D.initBar(FSharpFunc<Trace2D, Trace2D>.FromConverter(bar =>
        {
            bar.SetProperty("x", new[] { "Ili", "Tacheng" });
            bar.SetProperty("y", new[] { 14_000, 58_000 });
            return bar;
        }));
        var chart = GenericChart.ofTraceObject(false, trace);
        if (title is not null) chart = GenericChart.mapLayout(FSharpFunc<Layout, Layout>.FromConverter(layout =>
        {
            layout.SetProperty("title", title);
            return layout;
        }), chart);

        var bundle = Assert.Single(new FormatterRegistry().ToBundles(chart));

        Assert.Equal(["application/vnd.plotly.v1+json", "text/plain"], bundle.Keys);
        Assert.Equal("""[{"type":"bar","x":["Ili","Tacheng"],"y":[14000,58000]}]""", bundle["application/vnd.plotly.v1+json"]["data"]!.ToJsonString());
        Assert.Equal(text, bundle.GetText("text/plain"));
    }
}
