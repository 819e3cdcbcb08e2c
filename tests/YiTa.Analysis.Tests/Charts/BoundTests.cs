using YiTa.Analysis.Charts;
using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using static YiTa.Testing.SampleFigures;

namespace YiTa.Analysis.Tests.Charts;

/// <summary>“At most 58,000” must never look like 58,000.</summary>
public sealed class BoundTests
{
    private const string Sentence = "At most 58,000 residents of Tacheng left, and at least 60,000 people in all.";

    [Fact]
    public void A_bound_is_a_bar_across_with_an_arrow_into_the_open_side()
    {
        var figure = Chart.Points("Left").Series("Left", ExodusTacheng).Describe(Sentence).Build().Figure;
        var marks = figure.Data.OfType<ScatterTrace>().ToList();

        var bound = Assert.Single(marks, trace => trace.HoverInfo == "text");
        Assert.Equal(["line-ew-open"], bound.Marker!.Symbol);
        Assert.Equal([58_000], bound.Y!.Select(y => y.Number!.Value));
        var arrow = Assert.Single(marks, trace => trace.Marker?.Symbol?[0] == "triangle-down");
        Assert.True(arrow.Y![0].Number < 58_000);
        Assert.Contains(marks, trace => trace.Line?.Dash == "dot");
        Assert.DoesNotContain(marks, trace => trace.Marker?.Symbol?.Contains("circle") == true);
    }

    [Fact]
    public void Between_ranges_a_band_runs_through_exact_points_and_no_line_does()
    {
        static ChartPoint At(string day, decimal low, decimal high) => new PublishedQuantity($"total-{day}", "Running total", EvidencePackage.Load().Quantity("reply-border-crossers-1962-04-23")
            + (low == high ? YiTa.Analysis.Quantities.Quantity.Literal(low, Unit.Persons, "more", "test") : YiTa.Analysis.Quantities.Quantity.Literal(low, high, Unit.Persons, "more", "test"))).At(day);
        var figure = Chart.Lines("Total").Series("Total", At("1962-04-20", 0, 9), At("1962-04-23", 5, 5), At("1962-04-26", 5, 30)).Describe(Sentence).Numbers(false).Build().Figure;
        var marks = figure.Data.OfType<ScatterTrace>().ToList();

        var upper = Assert.Single(marks, trace => trace.Fill == "tonexty");
        Assert.Equal([20_009, 20_005, 20_030], upper.Y!.Select(y => y.Number!.Value));
        Assert.Equal(ScatterMode.Markers, Assert.Single(marks, trace => trace.Marker?.Symbol?[0] == "circle").Mode);
    }

    [Fact]
    public void An_arrow_from_a_lower_bound_stays_on_the_axis()
    {
        var figure = Chart.Points("Left").Series("Left", Exodus).Describe(Sentence).Build().Figure;

        var arrow = figure.Data.OfType<ScatterTrace>().Single(trace => trace.Marker?.Symbol?[0] == "triangle-up");

        Assert.InRange(arrow.Y![0].Number!.Value, 60_001, figure.Layout.YAxis!.Range![1].Number!.Value);
    }

    [Fact]
    public void A_value_that_may_be_more_has_a_whisker_to_its_lower_bound_and_an_arrow_beyond()
    {
        var reached = new PublishedQuantity("x", "X", Reported.ToQuantity() + YiTa.Analysis.Quantities.Quantity.Literal(0, -50, null, Unit.Persons, "reached", "for the test")).At("1969");
        var chart = Chart.Lines("Han").Series("Han", Han1949, reached).Describe(Sentence).Build();
        var marks = chart.Figure.Data.OfType<ScatterTrace>().ToList();

        Assert.Equal("20,000 (at least 19,950) persons", reached.Text);
        var values = Assert.Single(marks, trace => trace.HoverInfo == "text");
        Assert.Equal([0, 50], values.ErrorY!.ArrayMinus!.Select(length => length.Number!.Value));
        var arrow = Assert.Single(marks, trace => trace.Marker?.Symbol?[0] == "triangle-up");
        Assert.InRange(arrow.Y![0].Number!.Value, 20_001, chart.Figure.Layout.YAxis!.Range![1].Number!.Value);
        Assert.Contains("An arrow at a number: it may be more (or less) without end.", chart.ToMimeBundles()[1]["text/plain"].GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_qualifier_stands_at_the_mark_in_the_hover_label_and_in_the_table()
    {
        var chart = Chart.Points("Left").Series("Left", ExodusTacheng).Describe(Sentence).Build();
        var traces = chart.Figure.Data.OfType<ScatterTrace>().ToList();

        Assert.Contains(traces, trace => trace.Text?.Contains("at most 58,000") == true);
        var hover = traces.SelectMany(trace => trace.HoverText ?? []).Single();
        Assert.Equal("<b>Left: people who left through<br>Tacheng, March–May 1962</b><br>at most 58,000 persons [at most]<br><i>yi-ta-incident, Exodus and protests ¶2</i>", hover);
        Assert.Contains(">at most</td>", chart.ToMimeBundles()[1]["text/html"].GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bar_up_to_an_upper_bound_is_light_and_one_from_a_lower_bound_fades()
    {
        var bars = Chart.Bars("Left").Series("Left", ExodusTacheng, Exodus.Labelled("all")).Describe(Sentence).Build().Figure.Data.OfType<BarTrace>().ToList();

        var strong = Assert.Single(bars, bar => bar.Marker!.Color == "#0072B2");
        Assert.Equal([60_000], strong.Y!.Select(y => y.Number!.Value));
        var light = Assert.Single(bars, bar => bar.Marker!.Color == "rgba(0,114,178,0.22)");
        Assert.Equal([58_000], light.Y!.Select(y => y.Number!.Value));
        Assert.Equal("at most 58,000", light.Text![0]);
        Assert.Equal(["rgba(0,114,178,0.30)", "rgba(0,114,178,0.20)", "rgba(0,114,178,0.12)", "rgba(0,114,178,0.06)"], bars.Skip(2).Select(bar => bar.Marker!.Color));
    }

    [Theory]
    [InlineData(-500.0, -800.0, -300.0, "#0072B2 0:-300", "rgba(0,114,178,0.3) -300:-500", "rgba(0,114,178,0.22) -500:-800")]
    [InlineData(null, -800.0, -300.0, "#0072B2 0:-300", "rgba(0,114,178,0.22) -300:-800")]
    [InlineData(null, -200.0, 300.0, "rgba(0,114,178,0.22) -200:300")]
    [InlineData(500.0, null, 800.0, "#0072B2 0:500", "rgba(0,114,178,0.22) 500:800")]
    [InlineData(500.0, 300.0, null, "#0072B2 0:300", "rgba(0,114,178,0.3) 300:500")]
    public void A_bar_is_strong_as_far_from_zero_as_its_bounds_assure(double? value, double? low, double? high, params string[] expected)
    {
        var point = Parcels("x", "Ili", 1) with { Value = (decimal?)value, Low = (decimal?)low, High = (decimal?)high };

        var bars = Chart.Bars("Change").Series("Change", point).Describe(Sentence).Build().Figure.Data.OfType<BarTrace>();

        Assert.Equal(expected, bars.Select(bar => $"{bar.Marker!.Color} {bar.Base![0].Number}:{bar.Base[0].Number + bar.Y![0].Number}"));
    }

    [Fact]
    public void A_range_is_a_stroke_between_two_bars_without_a_point_in_it()
    {
        var trace = Chart.Ranges("Left").Rows(ExodusRange).Describe(Sentence).Build().Figure.Data.OfType<ScatterTrace>().Single();

        Assert.Equal([60_000, 67_000], trace.X!.Select(x => x.Number!.Value));
        Assert.Equal(["line-ns-open", "line-ns-open"], trace.Marker!.Symbol);
    }

    [Fact]
    public void A_flow_of_an_order_of_magnitude_is_written_as_the_range_that_is_drawn()
    {
        var youth = EvidencePackage.Load().Observation("yita-han-youth-encouraged-1962");
        var layout = Chart.Flows("In").Flow("Encouraged", "Xinjiang", youth).Describe(Sentence).Build().Figure.Layout;

        Assert.Contains("100,000 to<br>1,000,000", Assert.Single(layout.Annotations!, text => text.Text!.StartsWith("Encouraged", StringComparison.Ordinal)).Text);
    }

    [Fact]
    public void A_flow_is_strong_as_far_as_it_is_assured()
    {
        var links = ((SankeyTrace)Chart.Flows("Left").Flow("Tacheng", "USSR", ExodusTacheng).Flow("Xinjiang", "USSR", ExodusRange).Describe(Sentence).Build().Figure.Data[0]).Link;

        Assert.Equal([58_000, 60_000, 7_000], links.Value);
        Assert.Equal(["rgba(0,114,178,0.25)", "rgba(0,114,178,0.75)", "rgba(0,114,178,0.25)"], links.Color);
    }

    [Fact]
    public void A_number_that_its_source_loosens_has_an_open_mark()
    {
        var trace = Chart.Points("Left").Series("Left", TachengCounty, Han1949).Describe(Sentence).Build().Figure.Data.OfType<ScatterTrace>().Single(t => t.HoverInfo == "text");

        Assert.Equal(["circle", "circle-open"], trace.Marker!.Symbol);
    }

    [Fact]
    public void Axes_begin_at_zero_or_say_that_they_are_logarithmic()
    {
        var chart = Chart.Lines("Han").Series("Han", Han1949, Han1959).Describe(Sentence);

        var linear = chart.Build().Figure.Layout.YAxis!;
        Assert.Equal(0, linear.Range![0].Number);
        Assert.Equal("persons, from zero", linear.Title!.Text);
        var log = chart.Axis("residents").LogScale().Build().Figure.Layout.YAxis!;
        Assert.Equal(AxisType.Log, log.Type);
        Assert.Equal("residents, logarithmic scale", log.Title!.Text);
    }
}
