using YiTa.Analysis.Evidence;
using YiTa.Analysis.Time;
using YiTa.Publishing.Site.Internal.Text;

namespace YiTa.Publishing.Tests.Site.Text;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(Qualifier.Exact, 38099, null, null, "38,099")]
    [InlineData(Qualifier.Exact, null, 5, 7, "5–7")]
    [InlineData(Qualifier.Exact, null, null, null, "no number")]
    [InlineData(Qualifier.About, 2000, null, null, "about 2,000")]
    [InlineData(Qualifier.Nearly, 60000, null, null, "nearly 60,000")]
    [InlineData(Qualifier.AtLeast, null, 60000, null, "at least 60,000")]
    [InlineData(Qualifier.AtMost, null, null, 58000, "at most 58,000")]
    [InlineData(Qualifier.Between, null, 60000, 67000, "60,000–67,000")]
    [InlineData(Qualifier.OrderOfMagnitude, null, 10000, 100000, "in the order of 10,000–100,000")]
    [InlineData(Qualifier.Implied, null, 2, null, "at least 2, implied")]
    [InlineData(Qualifier.Implied, null, null, 0, "at most 0, implied")]
    [InlineData(Qualifier.Implied, null, null, null, "implied, without a number")]
    public void Figures_read_as_people_say_them(Qualifier qualifier, int? value, int? low, int? high, string expected) =>
        Assert.Equal(expected, NumberText.Of(Figure(qualifier, value, low, high, "persons")));

    [Fact]
    public void Shares_read_as_per_cent() =>
        Assert.Equal("about 60%", NumberText.Of(Figure(Qualifier.About, 0.60m, null, null, "share")));

    [Theory]
    [InlineData("share", "")]
    [InlineData("share per year", "per year")]
    [InlineData("persons", "persons")]
    public void Units_read_as_people_say_them(string unit, string expected) => Assert.Equal(expected, NumberText.Unit(unit));

    [Fact]
    public void Every_figure_of_the_evidence_has_a_number_to_show() =>
        Assert.All(SampleSite.Evidence.Observations, observation => Assert.DoesNotContain("…", NumberText.Of(observation), StringComparison.Ordinal));

    private static Observation Figure(Qualifier qualifier, decimal? value, decimal? low, decimal? high, string unit) => new()
    {
        Id = "x", Theme = "t", Source = "s", Subject = "people", Period = EdtfPeriod.Parse("1962"), Measure = "m", Unit = unit,
        Value = value, Low = low, High = high, Qualifier = qualifier, Claimant = "c", Locator = "¶1", Fragment = "f",
    };
}
