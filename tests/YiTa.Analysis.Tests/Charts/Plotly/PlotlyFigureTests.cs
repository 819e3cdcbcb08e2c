using System.Text.Encodings.Web;
using System.Text.Json;
using YiTa.Analysis.Charts.Plotly;

namespace YiTa.Analysis.Tests.Charts.Plotly;

public sealed class PlotlyFigureTests
{
    [Fact]
    public void Members_have_plotlys_names_and_what_is_null_is_left_out() => AssertJson(
        """{"data":[{"type":"scatter","name":"Han","legendgroup":"Han","x":[1949,"1959",null],"mode":"lines+markers","line":{"width":2,"dash":"dot"},"error_y":{"type":"data","symmetric":false,"array":[1],"arrayminus":[0.5]},"cliponaxis":false}],"layout":{"xaxis":{"type":"log","range":[0,1],"dtick":"D1"}}}""",
        new PlotlyFigure(
        [
            new ScatterTrace
            {
                Name = "Han", LegendGroup = "Han", X = [1949, "1959", PlotlyValue.Gap], Mode = ScatterMode.LinesMarkers, Line = new Line { Width = 2, Dash = "dot" },
                ErrorY = new ErrorBars { Array = [1], ArrayMinus = [0.5] }, ClipOnAxis = false,
            },
        ])
        { Layout = new Layout { XAxis = new Axis { Type = AxisType.Log, Range = [0, 1], DTick = "D1" } } });

    [Fact]
    public void Each_trace_says_its_type() => AssertJson(
        """{"data":[{"type":"bar","orientation":"h"},{"type":"sankey","node":{"label":["a","b"]},"link":{"source":[0],"target":[1],"value":[3]}},{"type":"heatmap","x":["a"],"y":["b"],"z":[[1]],"colorscale":[[0,"#fff"],[1,"#000"]]}],"layout":{}}""",
        new PlotlyFigure(
        [
            new BarTrace { Orientation = "h" },
            new SankeyTrace { Node = new SankeyNodes { Label = ["a", "b"] }, Link = new SankeyLinks { Source = [0], Target = [1], Value = [3] } },
            new HeatmapTrace { X = ["a"], Y = ["b"], Z = [[1]], ColorScale = [[0, "#fff"], [1, "#000"]] },
        ]));

    [Fact]
    public void Layout_annotations_shapes_and_config_have_plotlys_names() => AssertJson(
        """{"data":[],"layout":{"title":{"text":"T","pad":{"l":8}},"colorway":["#000"],"paper_bgcolor":"#fff","plot_bgcolor":"#eee","autosize":true,"annotations":[{"text":"a","x":"1962-05-29","y":1,"xref":"x","yref":"paper","showarrow":false,"ax":3}],"shapes":[{"type":"line","x0":0,"x1":1,"y0":0,"y1":1,"xref":"paper","layer":"below"}],"hoverlabel":{"align":"left","namelength":-1},"dragmode":false},"config":{"responsive":true,"displaylogo":false}}""",
        new PlotlyFigure([])
        {
            Layout = new Layout
            {
                Title = new Title { Text = "T", Pad = new Margin { Left = 8 } }, ColorWay = ["#000"], PaperBackground = "#fff", PlotBackground = "#eee", AutoSize = true, DragMode = false,
                Annotations = [new Annotation { Text = "a", X = new DateOnly(1962, 5, 29), Y = 1, XRef = "x", YRef = "paper", ShowArrow = false, ArrowX = 3 }],
                Shapes = [new Shape { Type = "line", X0 = 0, X1 = 1, Y0 = 0, Y1 = 1, XRef = "paper", Layer = "below" }],
                HoverLabel = new HoverLabel { Align = "left", NameLength = -1 },
            },
            Config = new Config { Responsive = true, DisplayLogo = false },
        });

    [Fact]
    public void Texts_and_whole_numbers_are_written_as_they_are() =>
        AssertJson("""{"data":[{"type":"bar","x":["Ili","Tacheng"],"y":[14000,58000]}],"layout":{}}""", new PlotlyFigure([new BarTrace { X = ["Ili", "Tacheng"], Y = [14_000, 58_000] }]));

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1_200_000, "1200000")]
    [InlineData(-0.0, "0")]
    [InlineData(double.NaN, "null")]
    [InlineData(1e-7, "1E-07")]
    public void Numbers_are_written_the_same_everywhere(double number, string expected) =>
        AssertJson("""{"data":[{"type":"scatter","x":[#]}],"layout":{}}""".Replace("#", expected, StringComparison.Ordinal), new PlotlyFigure([new ScatterTrace { X = [number] }]));

    [Fact]
    public void Infinity_has_no_place_on_a_chart()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => PlotlyValue.From(double.PositiveInfinity));
        Assert.Equal("A chart has no place for an infinite number. (Parameter 'number')\nActual value was ∞.", error.Message.ReplaceLineEndings("\n").Replace("Infinity", "∞", StringComparison.Ordinal));
    }

    private static void AssertJson(string expected, PlotlyFigure figure) => Assert.Equal(expected, figure.ToJson().ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
}
