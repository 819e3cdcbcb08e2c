using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Time;
using YiTa.Testing;

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
        Assert.Equal(expected, Published(SampleFigures.Quantity(low, high, unit)).ToString());

    [Fact]
    public void A_number_without_inputs_is_not_published() =>
        Assert.Equal("The quantity 'x' needs at least one input that a source states; found no input: 1 + 1. (Parameter 'quantity')",
            Assert.Throws<ArgumentException>(() => new PublishedQuantity("x", "X", Quantity.Constant(1) + 1)).Message);

    [Fact]
    public void A_guess_is_not_published() =>
        Assert.Equal("The quantity 'x' needs at least one input that a source states; found literals only: a. (Parameter 'quantity')",
            Assert.Throws<ArgumentException>(() => new PublishedQuantity("x", "X", Guess)).Message);

    [Fact]
    public void A_number_without_a_title_is_not_published() =>
        Assert.Equal("The quantity 'x' needs a title; found none. (Parameter 'title')",
            Assert.Throws<ArgumentException>(() => new PublishedQuantity("x", " ", Figure.ToQuantity())).Message);

    [Fact]
    public void It_keeps_value_bounds_unit_formula_and_every_input()
    {
        var published = Published(Figure.ToQuantity().As("N") * Guess.As("s"));
        Assert.Equal((null, Unit.Persons, "N · s"), (published.Value, published.Unit, published.Formula));
        Assert.Equal(3809.9, published.Bounds.Low, 1e-9);
        Assert.Equal(7619.8, published.Bounds.High, 1e-9);
        Assert.Equal(["fig-1", "literal:part||0.1|0.2|share|Nobody knows."], published.Inputs.Select(input => input.Key));
        Assert.Equal([Figure], published.Figures);
    }

    [Fact]
    public void A_figure_of_which_only_the_date_is_used_is_a_figure_too()
    {
        var published = Published(Figure.ToQuantity() * ((Quantity.Date(Figure with { Id = "fig-2" }) - Quantity.Date(Figure)) / Quantity.Constant(1, Unit.Days)));
        Assert.Equal(["fig-1", "fig-2"], published.Figures.Select(figure => figure.Id));
    }

    [Theory]
    [InlineData("Ili Han")]
    [InlineData("ili--han")]
    [InlineData("")]
    public void A_name_that_cannot_be_an_anchor_is_refused(string name) =>
        Assert.Equal($"A quantity is named with lower-case words, digits and hyphens, such as 'ili-han-factor-1949-1959'; found '{name}'. (Parameter 'name')",
            Assert.Throws<ArgumentException>(() => new PublishedQuantity(name, "X", Figure.ToQuantity())).Message);

    [Fact]
    public void Its_table_carries_json_for_programs_and_links_for_readers()
    {
        var bundle = new QuantityTable(Published((Figure with { Value = null, High = 12.5m }).ToQuantity().As("K"))).ToMimeBundle();
        Assert.Equal("""[{"name":"the-name","title":"Title \u003C1\u003E","high":12.5,"unit":"persons","formula":"K","inputs":["fig-1"],"sources":["src"]}]""",
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

    private static Quantity Guess { get; } = Quantity.Literal(0.1m, 0.2m, Unit.Share, "part", "Nobody knows.");

    private static PublishedQuantity Published(Quantity quantity) => new("the-name", "Title <1>", quantity);
}
