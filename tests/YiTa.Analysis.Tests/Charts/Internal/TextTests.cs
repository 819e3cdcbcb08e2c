using YiTa.Analysis.Charts;
using YiTa.Analysis.Charts.Internal;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Time;
using YiTa.Testing;

namespace YiTa.Analysis.Tests.Charts.Internal;

public sealed class TextTests
{
    [Theory]
    [InlineData("1949", "1949")]
    [InlineData("1962-05", "May 1962")]
    [InlineData("1962-05-29", "29 May 1962")]
    [InlineData("1949/1959", "1949–1959")]
    [InlineData("1962-03/1962-05", "March–May 1962")]
    [InlineData("1961-12/1962-02", "December 1961 – February 1962")]
    [InlineData("1962-04-10/1962-04-20", "10–20 April 1962")]
    [InlineData("1962-03-13/1962-04-20", "13 March – 20 April 1962")]
    [InlineData("1961-12/1962-04-21", "December 1961 – 21 April 1962")]
    [InlineData("1962-33", "first quarter of 1962")]
    [InlineData("1944-22", "summer 1944")]
    [InlineData("1983/..", "from 1983")]
    [InlineData("../1962-08", "until August 1962")]
    [InlineData("1962-05~", "about May 1962")]
    [InlineData("1962-03-29~/1962-04-29~", "about 29 March 1962 to about 29 April 1962")]
    [InlineData("1962-04-29?", "29 April 1962 (uncertain)")]
    [InlineData("192X", "1920s")]
    [InlineData("19XX", "19XX")]
    [InlineData("192X/193X", "1920s to 1930s")]
    public void Periods_read_as_people_write_them(string edtf, string expected) => Assert.Equal(expected, PeriodText.Of(EdtfPeriod.Parse(edtf)));

    [Fact]
    public void Numbers_say_how_their_source_states_them()
    {
        Assert.Equal("38,099 persons", ChartPoint.From(SampleFigures.Han1949).Text);
        Assert.Equal("about 20,000 persons", ChartPoint.From(SampleFigures.Reported).Text);
        Assert.Equal("at least 60,000 persons", ChartPoint.From(SampleFigures.Exodus).Text);
        Assert.Equal("at most 58,000 persons", ChartPoint.From(SampleFigures.ExodusTacheng).Text);
        Assert.Equal("60,000–67,000 persons", ChartPoint.From(SampleFigures.ExodusRange).Text);
        Assert.Equal("at most 1,200,000 persons (implied)", ChartPoint.From(SampleFigures.KazakhAndUyghur1969).Text);
        Assert.Equal("about 40% (35%–45%)", ChartPoint.From(SampleFigures.Others).Text);
        Assert.Equal("", ChartPoint.From(SampleFigures.Protest).Text);
    }

    [Fact]
    public void A_source_that_says_at_least_with_a_value_keeps_its_word()
    {
        var figure = SampleFigures.Exodus with { Value = 60_000, Low = null };
        Assert.Equal("at least 60,000 persons", ChartPoint.From(figure).Text);
    }

    [Theory]
    [InlineData(9.586865, 9.586865, "ratio", "9.587")]
    [InlineData(0.2536, 0.2536, "share per year", "25.36%")]
    [InlineData(534_749.5, 534_749.5, "persons", "534,750 persons")]
    [InlineData(0.4, 0.5, "share", "40%–50%")]
    [InlineData(double.NegativeInfinity, 72_000, "persons", "at most 72,000 persons")]
    [InlineData(-1234.5, -1234.5, "persons", "−1,235 persons")]
    [InlineData(0.945454, 1.155557, "share", "94.54%–115.6%")]
    [InlineData(6.2281, 7.1459, "ratio", "6.228–7.146")]
    [InlineData(-1234.5, 20.1, "persons", "−1,235–20.1 persons")]
    [InlineData(0.35000000000000003, 0.44999999999999996, "share", "35%–45%")]
    [InlineData(5.55551, double.PositiveInfinity, "persons", "at least 5.555 persons")]
    public void Computed_numbers_have_four_significant_digits_and_ends_are_rounded_outward(double low, double high, string unit, string expected) =>
        Assert.Equal(expected, ChartPoint.From(new PublishedQuantity("x", "X", SampleFigures.Quantity(low, high, unit))).Text);

    [Theory]
    [InlineData("The Han of Ili grow thirtyfold in twenty years", 40, "The Han of Ili grow|thirtyfold in twenty years")]
    [InlineData("One line", 40, "One line")]
    [InlineData("Incomprehensibilities stay whole", 10, "Incomprehensibilities|stay whole")]
    [InlineData("", 10, "")]
    public void Lines_are_as_few_as_can_be_and_about_equally_long(string text, int width, string expected) =>
        Assert.Equal(expected, string.Join('|', Wrap.Lines(text, width)));

    [Fact]
    public void What_would_be_markup_is_shown_as_it_is() => Assert.Equal("a &lt;b&gt; &amp; \"c\"", Wrap.Html("a <b> & \"c\"", 40));

    [Fact]
    public void No_label_covers_another_and_one_without_room_is_left_out()
    {
        var placer = new LabelPlacer(300);
        placer.AddMark(0.5, 0.5, 0.5);
        var places = Enumerable.Range(0, 12).Select(_ => placer.Place("1,200,000", 0.5, 0.5, 0.5)).ToList();

        Assert.Equal("top center", places[0]);
        Assert.Equal(places.OfType<string>().Distinct().Count(), places.OfType<string>().Count());
        Assert.Null(places[^1]);
    }
}
