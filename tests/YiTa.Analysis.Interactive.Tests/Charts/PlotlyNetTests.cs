using System.Text.Json.Nodes;
using Plotly.NET;
using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Interactive.Charts;
using YiTa.Analysis.Interactive.Charts.Internal;
using Layout = Plotly.NET.Layout;
using Trace = Plotly.NET.Trace;

namespace YiTa.Analysis.Interactive.Tests.Charts;

public class PlotlyNetTests
{
    public static TheoryData<string> Samples => [.. SampleCharts.All.Keys];

    public static TheoryData<string> Stored => [.. RepositoryNotebooks.Charts().Select(chart => chart.Name)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_kind_of_chart_goes_there_and_back(string name)
    {
        var chart = SampleCharts.All[name]();
        var json = chart.Figure.ToJson();
        var generic = chart.ToGenericChart();
        AssertSame(json, JsonNode.Parse(GenericChart.toJson(generic))!.AsObject());
        Assert.Equal(json.ToJsonString(), generic.ToFigure().ToJson().ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Stored))]
    public void Every_chart_of_the_notebooks_goes_there_and_back(string name)
    {
        var stored = RepositoryNotebooks.Charts().First(chart => chart.Name == name).Figure;
        var figure = FigureReading.Read(stored, dropUnknown: false);
        var generic = figure.ToGenericChart();
        AssertSame(stored, JsonNode.Parse(GenericChart.toJson(generic))!.AsObject());
        Assert.True(JsonNode.DeepEquals(stored, generic.ToFigure().ToJson()));
    }

    [Fact]
    public void The_samples_and_the_notebooks_have_all_types_of_traces()
    {
        var figures = SampleCharts.All.Values.Select(make => make().Figure.ToJson()).Concat(RepositoryNotebooks.Charts().Select(chart => chart.Figure));
        var types = figures.SelectMany(figure => figure["data"]!.AsArray()).Select(trace => trace!["type"]!.GetValue<string>()).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["bar", "heatmap", "sankey", "scatter"], types);
    }

    [Fact]
    public void Traces_axes_and_titles_are_of_the_types_that_its_functions_look_for()
    {
        var generic = SampleCharts.All["lines-log"]().ToGenericChart();
        Assert.All(GenericChart.getTraces(generic), trace => Assert.IsType<Trace2D>(trace));
        var axis = Assert.Single(Layout.getYAxes(GenericChart.getLayout(generic)));
        Assert.Equal("yaxis", axis.Item1);
        Assert.IsType<TraceDomain>(Assert.Single(GenericChart.getTraces(SampleCharts.All["flows"]().ToGenericChart())));
    }

    [Fact]
    public void Its_functions_work_on_our_charts()
    {
        var chart = SampleCharts.All["lines-log"]();
        var styled = GenericChart.addLayout(Sized(480), chart.ToGenericChart());
        var back = styled.ToChart(chart);
        Assert.Equal(480, back.Figure.Layout.Width);
        Assert.Equal((chart.Title, chart.AlternativeText, chart.Note), (back.Title, back.AlternativeText, back.Note));
        Assert.Equal(chart.Data, back.Data);
        Assert.Equal(chart.ToMimeBundles()[1]["text/html"].ToJsonString(), back.ToMimeBundles()[1]["text/html"].ToJsonString());
        Assert.Equal((chart.Figure with { Layout = chart.Figure.Layout with { Width = 480 } }).ToJson().ToJsonString(), back.Figure.ToJson().ToJsonString());
    }

    [Fact]
    public void A_chart_of_its_own_comes_over_without_its_template()
    {
        var own = GenericChart.ofTraceObject(true, Trace2DOf([1, 2], [3, 4]));
        var fault = Assert.Throws<PlotlyConversionException>(() => own.ToFigure());
        Assert.Equal(["layout.template"], fault.Attributes);
        Assert.Equal("The model has no place for layout.template. Drop them with dropUnknown: true, or take them out of the chart.", fault.Message);
        var trace = Assert.IsType<ScatterTrace>(Assert.Single(own.ToFigure(dropUnknown: true).Data));
        Assert.Equal([1, 2], trace.X!.Select(value => value.Number));
    }

    [Fact]
    public void A_type_of_trace_that_the_model_lacks_is_named()
    {
        var fault = Assert.Throws<PlotlyConversionException>(() => GenericChart.ofTraceObject(false, new TraceDomain("pie")).ToFigure(dropUnknown: true));
        Assert.Equal("Trace 0 is of type 'pie'; the model knows scatter, bar, heatmap, sankey.", fault.Message);
        Assert.Equal(["data[0].type"], fault.Attributes);
    }

    [Fact]
    public void An_attribute_of_another_shape_is_named()
    {
        var trace = Trace2DOf([1], [2]);
        ((dynamic)trace).mode = "none";
        var fault = Assert.Throws<PlotlyConversionException>(() => GenericChart.ofTraceObject(false, trace).ToFigure());
        Assert.StartsWith("At 'data[0].mode' the chart holds what the model does not know: ", fault.Message, StringComparison.Ordinal);
    }

    private static Layout Sized(int width)
    {
        var layout = new Layout();
        ((dynamic)layout).width = width;
        return layout;
    }

    private static Trace Trace2DOf(int[] x, int[] y)
    {
        dynamic trace = new Trace2D("scatter");
        trace.x = x;
        trace.y = y;
        return trace;
    }

    /// <summary>Plotly.NET always writes a config; an empty one says nothing.</summary>
    private static void AssertSame(JsonObject ours, JsonObject theirs)
    {
        if (ours["config"] is null && theirs["config"] is JsonObject { Count: 0 }) theirs.Remove("config");
        Assert.True(JsonNode.DeepEquals(ours, theirs), $"{ours.ToJsonString()}\n{theirs.ToJsonString()}");
    }
}
