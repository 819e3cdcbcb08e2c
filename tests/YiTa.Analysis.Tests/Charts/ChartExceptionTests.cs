using YiTa.Analysis.Charts;
using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Evidence;
using static YiTa.Testing.SampleFigures;

namespace YiTa.Analysis.Tests.Charts;

public sealed class ChartExceptionTests
{
    private const string Sentence = "The Han population of Ili grows from 38,099 in 1949 to 365,250 in 1959.";
    private const string Expected = "; expected a sentence that says what the chart shows, such as “The Han population of Ili grows from 38,099 in 1949 to 1.2 million in 1969.”";

    [Fact]
    public void A_chart_without_title_is_not_built() =>
        AssertFault(ChartFault.Title, "The chart “” cannot be built: it has no title.", () => Chart.Lines(" ").Series("Han", Han1949).Describe(Sentence).Build());

    [Theory]
    [InlineData(null, "it has no alternative text")]
    [InlineData("  ", "it has no alternative text")]
    [InlineData("Han", "its alternative text “Han” has 3 characters, fewer than 40")]
    [InlineData("Chart of the Han population of Ili from 1949 to 1959.", "its alternative text “Chart of the Han population of Ili from 1949 to 1959.” names the picture instead of what it shows")]
    [InlineData("A bar chart showing the Han population of Ili.", "its alternative text “A bar chart showing the Han population of Ili.” names the picture instead of what it shows")]
    [InlineData("Han of Ili.", "its alternative text “Han of Ili.” only repeats the title")]
    [InlineData("Population-of-Ili-by-nationality-in-1949-and-1959.", "its alternative text “Population-of-Ili-by-nationality-in-1949-and-1959.” has fewer than six words")]
    [InlineData("The Han population of Ili in the years 1949, 1959", "its alternative text “The Han population of Ili in the years 1949, 1959” does not end like a sentence")]
    public void Alternative_text_is_a_sentence_that_says_what_is_shown(string? text, string problem)
    {
        var chart = Chart.Lines("Han of Ili").Series("Han", Han1949);
        AssertFault(ChartFault.AlternativeText, $"The chart “Han of Ili” cannot be built: {problem}{Expected}", () => (text is null ? chart : chart.Describe(text)).Build());
    }

    [Fact]
    public void A_chart_without_data_is_not_built() =>
        AssertFault(ChartFault.Data, "The chart “Han of Ili” cannot be built: it has no plotted data; add at least one point.",
            () => Chart.Lines("Han of Ili").Series("Han", Array.Empty<Observation>()).Describe(Sentence).Build());

    [Fact]
    public void A_figure_of_ones_own_needs_everything_too()
    {
        var figure = new PlotlyFigure([]);
        var row = KeyValuePair.Create("Han", ChartPoint.From(Han1949));
        AssertFault(ChartFault.Title, "The chart “” cannot be built: it has no title.", () => _ = new Chart("", figure, Sentence, [row]));
        AssertFault(ChartFault.AlternativeText, $"The chart “T” cannot be built: it has no alternative text{Expected}", () => _ = new Chart("T", figure, null, [row]));
        AssertFault(ChartFault.Data, "The chart “T” cannot be built: it has no plotted data; add at least one point.", () => _ = new Chart("T", figure, Sentence, []));
        Assert.Same(figure, new Chart("T", figure, Sentence, [row]).Figure);
    }

    [Fact]
    public void Persons_and_parcels_do_not_share_an_axis() =>
        AssertFault(ChartFault.Units, "The chart “T” cannot be built: its points have different units: han-1949 is in persons, parcels-ili in parcels.",
            () => Chart.Bars("T").Series("Both", Han1949, Parcels("ili", "Ili", 2_519)).Describe(Sentence).Build());

    [Fact]
    public void A_logarithmic_axis_has_no_zero() =>
        AssertFault(ChartFault.Scale, "The chart “T” cannot be built: parcels-none is 0 parcels; a logarithmic axis has no place for zero or less.",
            () => Chart.Lines("T").Series("Parcels", Parcels("none", "Ili", 0)).LogScale().Describe(Sentence).Build());

    [Fact]
    public void A_computed_number_needs_a_time_on_a_chart_over_time() =>
        AssertFault(ChartFault.Point, "The chart “T” cannot be built: exodus-prefectures-together has no time; put it at one with At(\"1959\").",
            () => Chart.Points("T").Series("Both", Together).Describe(Sentence).Build());

    [Fact]
    public void A_bound_does_not_stack() =>
        AssertFault(ChartFault.Point,
            "The chart “T” cannot be built: exodus-tacheng is at most 58,000 persons, which has no value to stack; draw it with Chart.Bars without Stacked, or with Chart.Ranges.",
            () => Chart.Bars("T").Series("Left", ExodusIli, ExodusTacheng).Stacked().Describe(Sentence).Build());

    [Fact]
    public void Parts_do_not_exceed_the_whole() =>
        AssertFault(ChartFault.Scale, "The chart “T” cannot be built: the parts of “Ili” come to 105%, which is more than the whole.",
            () => Chart.Shares("T").Part("Stateless", Stateless.Labelled("Ili")).Part("Others", Foreign.Labelled("Ili")).Describe(Sentence).Build());

    [Fact]
    public void A_part_needs_a_value() =>
        AssertFault(ChartFault.Point, "The chart “T” cannot be built: exodus-tacheng is at most 58,000 persons; a part of a whole needs a value that is not negative.",
            () => Chart.Shares("T").Part("Left", ExodusTacheng).Describe(Sentence).Build());

    [Fact]
    public void Flows_do_not_run_in_a_circle() =>
        AssertFault(ChartFault.Point, "The chart “T” cannot be built: its flows run in a circle through “Ili”, which a flow chart cannot show.",
            () => Chart.Flows("T").Flow("Ili", "Tacheng", ExodusIli).Flow("Tacheng", "Ili", ExodusTacheng).Describe(Sentence).Build());

    [Fact]
    public void Nobody_can_tell_nine_series_apart()
    {
        var chart = Enumerable.Range(0, 9).Aggregate(Chart.Lines("T").Describe(Sentence), (soFar, i) => soFar.Series($"Series {i}", Han1949));
        AssertFault(ChartFault.Series, "The chart “T” cannot be built: it has more than 8 series, which nobody can tell apart.", () => chart.Build());
    }

    private static void AssertFault(ChartFault fault, string message, Action build)
    {
        var error = Assert.Throws<ChartException>(build);
        Assert.Equal(message, error.Message);
        Assert.Equal(fault, error.Fault);
        Assert.Contains($"“{error.ChartTitle}”", error.Message, StringComparison.Ordinal);
    }
}
