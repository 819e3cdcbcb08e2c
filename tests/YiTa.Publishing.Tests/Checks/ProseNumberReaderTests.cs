using YiTa.Publishing.Checks;

namespace YiTa.Publishing.Tests.Checks;

public class ProseNumberReaderTests
{
    [Theory]
    [InlineData("It was 38,099 then", "38,099", 38_099, 0)]
    [InlineData("had reached 1.2 million.", "1.2 million", 1_200_000, 50_000)]
    [InlineData("grew by 25.4 per cent a year", "25.4 per cent", 0.254, 0.0005)]
    [InlineData("about 60% of them", "60%", 0.60, 0.005)]
    [InlineData("a factor of 9.59, nearly", "9.59", 9.59, 0.005)]
    [InlineData("near [522,000](#x)", "522,000", 522_000, 500)]
    [InlineData("at most 58,000", "58,000", 58_000, 0)]
    public void A_number_has_a_value_and_what_rounding_may_have_taken(string markdown, string text, double value, double tolerance)
    {
        var number = Assert.Single(ProseNumberReader.Read(markdown));
        Assert.Equal(text, number.Text);
        Assert.Equal(value, number.Value, 9);
        Assert.Equal(tolerance, number.Tolerance, 9);
    }

    [Fact]
    public void Years_of_a_range_are_two_numbers() =>
        Assert.Equal(["1949", "1969"], ProseNumberReader.Read("The shift of 1949–1969").Select(n => n.Text));

    [Fact]
    public void Code_addresses_and_words_with_digits_are_not_numbers_of_the_text() =>
        Assert.Empty(ProseNumberReader.Read("`x = 12` and [here](https://example.org/1962#a12) or H2O\n\n```\n5\n```\n"));

    [Fact]
    public void A_number_knows_its_place_and_its_link()
    {
        var number = Assert.Single(ProseNumberReader.Read("First line.\n\nThen [38,099](../data/demographics.csv#han) came."));
        Assert.Equal((3, "../data/demographics.csv#han"), (number.Line, number.Link));
    }

    [Theory]
    [InlineData("one\rabout 5,000", 2)]
    [InlineData("one\r\ntwo\n\t- about 5,000", 3)]
    [InlineData("- one\n\n\tabout 5,000", 3)]
    [InlineData("&amp;&lt;&gt; \\* about 5,000", 1)]
    public void A_number_is_found_whatever_stands_before_it(string markdown, int line) =>
        Assert.Equal(line, Assert.Single(ProseNumberReader.Read(markdown)).Line);

    [Theory]
    [InlineData("9.59", 9.5868, true)]
    [InlineData("9.59", 9.5968, false)]
    [InlineData("60 per cent", 0.6, true)]
    [InlineData("365,250", 365_251, false)]
    public void A_value_matches_when_it_rounds_to_what_is_printed(string text, double value, bool matches) =>
        Assert.Equal(matches, ProseNumberReader.Read(text)[0].Matches(value));

    [Fact]
    public void A_whole_number_may_be_the_rounding_of_a_computed_value_only()
    {
        var number = ProseNumberReader.Read("453,178")[0];
        Assert.True(number.Matches(453_177.966, isComputed: true));
        Assert.False(number.Matches(453_177.966));
        Assert.False(number.Matches(453_177.4, isComputed: true));
    }
}
