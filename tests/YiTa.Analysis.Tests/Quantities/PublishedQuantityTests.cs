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
    public void Its_table_carries_json_for_programs()
    {
        var table = new QuantityTable(Published((Figure with { Value = null, High = 12.5m }).ToQuantity().As("K")) with { Assumption = "If so." });
        var json = table.ToMimeBundle()[QuantityTable.MimeType].ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.Equal(
            """[{"name":"the-name","title":"Title <1>","high":12.5,"unit":"persons","text":"at most 12.5 persons","formula":"K","numbers":"(at most 12.5 persons)","assumption":"If so.","policy":"as printed","inputs":["fig-1"],"sources":["src"],"definitions":[{"id":"fig-1","kind":"observation","symbol":"K","title":"residents, 1949","high":12.5,"unit":"persons","text":"at most 12.5 persons","record":"fig-1","period":"1949","rule":"the printed bound","source":"src","claimant":"article","locator":"¶1","fragment":"38,099 people"}]}]""",
            json);
        Assert.Equal("Title <1>: at most 12.5 persons   [the-name]", table.ToMimeBundle()["text/plain"].GetValue<string>());
    }

    [Fact]
    public void Its_table_tells_the_whole_story_in_a_fold()
    {
        var html = Html(new QuantityTable(Published(Figure.ToQuantity().As("N") * Guess.As("s")) with { Assumption = "If <so>." }));
        Assert.Contains("<tr id=\"the-name\"><th scope=\"row\" style=\"text-align:left\">Title &lt;1&gt;</th><td>3,809–7,620 persons</td>", html, StringComparison.Ordinal);
        Assert.Contains("<details><summary>N &#183; s</summary><p>If &lt;so&gt;.</p><p>In numbers: 38,099 persons &#183; (10–20 per cent)</p>", html, StringComparison.Ordinal);
        Assert.Contains("<li data-observation=\"fig-1\"><var>N</var> = <strong>38,099 persons</strong>: residents, 1949. article: “38,099 people”, src, &#182;1 <code>fig-1</code></li>", html, StringComparison.Ordinal);
        Assert.Contains("<li><var>s</var> = <strong>10–20 per cent</strong>: part. <em>Literal:</em> Nobody knows.</li>", html, StringComparison.Ordinal);
        Assert.Contains("<p>Figures are read under the policy “as printed”.</p>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("conflict", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_best_value_within_a_range_is_shown_beside_it()
    {
        var about = (Figure with { Qualifier = Qualifier.About }).ToQuantity(UncertaintyPolicy.TenPerCent);
        Assert.Contains("<td>34,289–41,909 persons <small>best value 38,099 persons</small></td>", Html(new QuantityTable(Published(about))), StringComparison.Ordinal);
        Assert.Contains(", read as about: &#177;10 per cent <code>", Html(new QuantityTable(Published(about))), StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_evidence_its_table_names_claimants_and_conflicts()
    {
        var evidence = EvidencePackage.Load();
        var table = new QuantityTable(Published(evidence.Quantity("yita-stateless-share-ili-1962") * evidence.Quantity("yita-population-ili-1962"))).With(evidence);
        var conflicts = table.Quantities[0].Quantity.Conflicts(evidence);
        Assert.Contains($"{evidence.Claimant("ili-officials").Name}: <a href=", Html(table), StringComparison.Ordinal);
        Assert.Contains($"<details><summary>{conflicts.Count} conflicts touch these inputs</summary><ul>", Html(table), StringComparison.Ordinal);
        Assert.All(conflicts, conflict => Assert.Contains($" <code data-conflict=\"{conflict.Id}\">{conflict.Id}</code></li>", Html(table), StringComparison.Ordinal));
        Assert.Equal(conflicts.Select(conflict => conflict.Id), table.ToMimeBundle()[QuantityTable.MimeType][0]!["conflicts"]!.AsArray().Select(id => (string?)id));
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

    private static string Html(QuantityTable table) => table.ToMimeBundle()["text/html"].GetValue<string>();

    private static PublishedQuantity Published(Quantity quantity) => new("the-name", "Title <1>", quantity);
}
