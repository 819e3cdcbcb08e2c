using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Time;
using Interval = YiTa.Analysis.Quantities.Interval;

namespace YiTa.Analysis.Tests.Quantities;

public class PublishedQuantityTests
{
    [Theory]
    [InlineData(9.58686, 9.58686, "ratio", "9.587")]
    [InlineData(540_000, 540_000, "persons", "540,000 persons")]
    [InlineData(0.405833, 0.405833, "share", "40.58 per cent")]
    [InlineData(0.25, 0.5, "share per year", "25–50 per cent per year")]
    [InlineData(double.NegativeInfinity, 534_750, "persons", "at most 534,750 persons")]
    [InlineData(60_000, double.PositiveInfinity, "persons", "at least 60,000 persons")]
    [InlineData(0.004, 0.004, "ratio", "0.004")]
    [InlineData(0.000412345, 0.000412345, "ratio", "0.0004123")]
    [InlineData(0, 0, "ratio", "0")]
    public void It_reads_as_prose_would_print_it(double low, double high, string unit, string expected) =>
        Assert.Equal(expected, Quantity(new Interval(low, high), unit).ToString());

    [Fact]
    public void A_number_without_inputs_is_not_published() =>
        Assert.Equal("The quantity 'x' needs a title, a unit, a formula and at least one input figure. (Parameter 'inputs')",
            Assert.Throws<ArgumentException>(() => new PublishedQuantity("x", "X", 1, "ratio", "1")).Message);

    [Theory]
    [InlineData("Ili Han")]
    [InlineData("ili--han")]
    [InlineData("")]
    public void A_name_that_cannot_be_an_anchor_is_refused(string name) =>
        Assert.Equal($"A quantity is named with lower-case words, digits and hyphens, such as 'ili-han-factor-1949-1959'; found '{name}'. (Parameter 'name')",
            Assert.Throws<ArgumentException>(() => new PublishedQuantity(name, "X", 1, "ratio", "1", Figure)).Message);

    [Fact]
    public void Its_table_carries_json_for_programs_and_links_for_readers()
    {
        var bundle = new QuantityTable(Quantity(Interval.AtMost(12.5), "persons")).ToMimeBundle();
        Assert.Equal("""[{"name":"the-name","title":"Title \u003C1\u003E","high":12.5,"unit":"persons","formula":"a \u00F7 b","inputs":["fig-1"],"sources":["src"]}]""",
            bundle[QuantityTable.MimeType].ToJsonString());
        var html = bundle["text/html"].GetValue<string>();
        Assert.Contains("<tr id=\"the-name\"><th scope=\"row\" style=\"text-align:left\">Title &lt;1&gt;</th><td>at most 12.5 persons</td>", html, StringComparison.Ordinal);
        Assert.Contains("<li data-observation=\"fig-1\"><code>fig-1</code>: “38,099 people”, src</li>", html, StringComparison.Ordinal);
        Assert.Equal("Title <1>: at most 12.5 persons   [the-name]", bundle["text/plain"].GetValue<string>());
    }

    [Theory]
    [InlineData(5, null, null, "5")]
    [InlineData(null, 3, null, "at least 3")]
    [InlineData(null, null, 4, "at most 4")]
    [InlineData(null, 3, 4, "3–4")]
    [InlineData(null, null, null, "unbounded")]
    public void As_printed_takes_figures_at_their_word(int? value, int? low, int? high, string expected) =>
        Assert.Equal(expected, (Figure with { Value = value, Low = low, High = high }).Bounds().ToString());

    private static Observation Figure { get; } = new()
    {
        Id = "fig-1", Theme = "demographics", Source = "src", Subject = "residents", Period = EdtfPeriod.Parse("1949"), Measure = "population",
        Unit = "persons", Value = 38_099, Qualifier = Qualifier.Exact, Claimant = "article", Locator = "¶1", Fragment = "38,099 people",
    };

    private static PublishedQuantity Quantity(Interval bounds, string unit) => new("the-name", "Title <1>", bounds, unit, "a ÷ b", Figure);
}
