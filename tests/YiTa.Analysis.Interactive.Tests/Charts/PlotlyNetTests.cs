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

    [Theory]
    [InlineData("""{"type":"scatter","x":[1],"y":[2],"mode":"none"}""", "data[0].mode", "\"none\"; the model takes one of markers, lines, text, lines+markers, markers+text, lines+markers+text")]
    [InlineData("""{"type":"scatter","x":[1,2],"y":[2,3],"marker":{"size":[10,20],"color":"red"}}""", "data[0].marker.size", "[10,20]; the model takes a number")]
    [InlineData("""{"type":"bar","x":[["a","a"],["b","c"]],"y":[2,3]}""", "data[0].x", "[[\"a\",\"a\"],[\"b\",\"c\"]]; the model takes a list, each item a number or a text")]
    [InlineData("""{"type":"scatter","x":[1],"y":[2],"clipOnAxis":false,"cliponaxis":"yes"}""", "data[0].cliponaxis", "\"yes\"; the model takes true or false")]
    [InlineData("""{"type":"scatter","x":[1],"y":[2],"marker":"red"}""", "data[0].marker", "\"red\"; the model takes an object")]
    public void An_attribute_of_another_shape_is_named_or_dropped(string trace, string path, string rest)
    {
        var chart = Json(trace);
        var fault = Assert.Throws<PlotlyConversionException>(() => FigureReading.Read(chart, dropUnknown: false));
        Assert.Equal($"At '{path}' the chart has {rest}. Drop it with dropUnknown: true, or take it out of the chart.", fault.Message);
        Assert.Equal([path], fault.Attributes);
        var name = path.Split('.')[^1];
        var read = FigureReading.Read(chart, dropUnknown: true).ToJson()["data"]![0]!.ToJsonString();
        Assert.DoesNotContain($"\"{name}\"", read, StringComparison.Ordinal);
        Assert.Contains("\"y\":[2", read, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_beside_a_dropped_attribute_stays()
    {
        var read = FigureReading.Read(Json("""{"type":"scatter","x":[1,2],"y":[2,3],"marker":{"size":[10,20],"color":"red","symbol":"diamond"},"mode":"none"}"""), dropUnknown: true);
        var trace = Assert.IsType<ScatterTrace>(Assert.Single(read.Data));
        Assert.Equal(("red", null, null), (trace.Marker!.Color, trace.Marker.Size, trace.Mode));
        Assert.Equal(["diamond", "diamond"], trace.Marker.Symbol!);
    }

    [Fact]
    public void One_symbol_is_that_of_every_point_and_a_heatmap_counts_from_0()
    {
        var symbols = FigureReading.Read(Json("""{"type":"scatter","x":[1,2,3],"y":[2,3,4],"marker":{"symbol":"diamond"}}"""), dropUnknown: false);
        Assert.Equal(["diamond", "diamond", "diamond"], Assert.IsType<ScatterTrace>(symbols.Data[0]).Marker!.Symbol!);
        var heatmap = Assert.IsType<HeatmapTrace>(FigureReading.Read(Json("""{"type":"heatmap","z":[[1,2,3],[4,5,6]]}"""), dropUnknown: false).Data[0]);
        Assert.Equal([0, 1, 2], heatmap.X.Select(value => value.Number));
        Assert.Equal([0, 1], heatmap.Y.Select(value => value.Number));
    }

    [Fact]
    public void A_trace_that_cannot_be_read_is_not_left_out()
    {
        var fault = Assert.Throws<PlotlyConversionException>(() => FigureReading.Read(Json("""{"type":"sankey"}"""), dropUnknown: true));
        Assert.Equal("At 'data[0]' the chart has no value; the model takes another shape. Take the trace out of the chart.", fault.Message);
    }

    [Fact]
    public void Objects_are_of_the_types_that_its_functions_look_for()
    {
        var figures = SampleCharts.All.Values.Select(make => make().Figure)
            .Concat(RepositoryNotebooks.Charts().Select(chart => FigureReading.Read(chart.Figure, dropUnknown: false)))
            .Append(new PlotlyFigure([]) { Layout = new() { XAxis = new() { TickFont = new() { Size = 12 } } } });
        var types = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var chart in figures.Select(figure => figure.ToGenericChart()))
        {
            foreach (var trace in GenericChart.getTraces(chart)) Collect(trace, types);
            Collect(GenericChart.getLayout(chart), types);
        }

        Assert.Equal(
            """
            annotations: Annotation
            error_x: Error
            error_y: Error
            fillpattern: Pattern
            font: Font
            hoverlabel: Hoverlabel
            legend: Legend
            line: Line
            link: SankeyLinks
            margin: Margin
            marker: Marker
            node: SankeyNodes
            pad: Padding
            pattern: Pattern
            shapes: Shape
            textfont: Font
            tickfont: Font
            title: Title
            xaxis: LinearAxis
            yaxis: LinearAxis
            """.ReplaceLineEndings("\n"), string.Join('\n', types.Select(one => $"{one.Key}: {string.Join(", ", one.Value)}")));
    }

    private static void Collect(DynamicObj.DynamicObj parent, SortedDictionary<string, SortedSet<string>> types)
    {
        foreach (var (name, value) in parent.GetProperties(true).Select(member => (member.Key, member.Value)))
        {
            foreach (var child in value is object[] items ? items.OfType<DynamicObj.DynamicObj>() : value is DynamicObj.DynamicObj one ? [one] : [])
            {
                if (!types.TryGetValue(name, out var found)) types[name] = found = new(StringComparer.Ordinal);
                found.Add(child.GetType().Name);
                Collect(child, types);
            }
        }
    }

    private static JsonObject Json(string trace) => new() { ["data"] = new JsonArray(JsonNode.Parse(trace)), ["layout"] = new JsonObject() };

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
