using YiTa.Analysis.Evidence;
using YiTa.Analysis.Methods;
using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Tests.Methods;

// Expected figures were computed with bc to 20 digits from 38,099 → 365,250.
public class GrowthTests
{
    private static readonly EvidencePackage Evidence = EvidencePackage.Load();
    private static readonly Quantity Ten = Quantity.Constant(10, Unit.Years);

    [Fact]
    public void Han_of_Ili_1949_to_1959()
    {
        var (from, to) = (Evidence.Quantity("yita-han-population-ili-1949"), Evidence.Quantity("yita-han-population-ili-1959"));
        AssertNear(9.5868657970, Growth.Factor(from, to));
        AssertNear(0.2536250591, Growth.AnnualRate(from, to, Ten));
        AssertNear(3.0664883015, Growth.DoublingTime(from, to, Ten));
    }

    [Fact]
    public void A_span_that_is_not_known_to_the_day_widens_the_rate()
    {
        var span = Quantity.Literal(1, 2, Unit.Years, "one or two years", "test");
        AssertEnds(1, 3, Growth.AnnualRate(1, 4, span));
        AssertEnds(-0.75, -0.5, Growth.AnnualRate(4, 1, span));
        AssertEnds(0.5, 1, Growth.DoublingTime(1, 4, span));
    }

    [Fact]
    public void Years_without_a_day_leave_a_span()
    {
        // From 31 December 1949 to 1 January 1959 are 3,288 days, from 1 January 1949 to 31 December 1959 4,016.
        var time = Growth.Time(Han("1949"), Han("1959"));
        AssertEnds(3_288 / 365.2425, 4_016 / 365.2425, time);
        Assert.Equal("Expected a second date that begins after the first ends; found '1959' and '1949'. (Parameter 'to')",
            Assert.Throws<ArgumentException>(() => Growth.Time(Han("1959"), Han("1949"))).Message);
        Assert.Equal("Expected dates with a first and a last day; found '../1962-04-21' and '1959'. (Parameter 'to')",
            Assert.Throws<ArgumentException>(() => Growth.Time(Evidence.Observation("xfao-recaptured-kizilsu-1962"), Han("1959"))).Message);
    }

    [Fact]
    public void What_cannot_be_is_refused_in_words() =>
        Assert.Equal("Expected a positive count; found −3. (Parameter 'from')",
            Assert.Throws<ArgumentOutOfRangeException>(() => Growth.Factor(-3, 1)).Message);

    private static Observation Han(string year) => Evidence.Observation($"yita-han-population-ili-{year}");

    private static void AssertNear(double expected, Quantity actual)
    {
        Assert.True(actual.Bounds.Width < 1e-9, actual.ToString());
        Assert.Equal(expected, actual.Value!.Value, 1e-9);
    }

    private static void AssertEnds(double low, double high, Quantity actual)
    {
        Assert.Equal(low, actual.Bounds.Low, 1e-12);
        Assert.Equal(high, actual.Bounds.High, 1e-12);
    }
}
