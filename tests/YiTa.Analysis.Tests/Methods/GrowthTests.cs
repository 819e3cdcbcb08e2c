using YiTa.Analysis.Methods;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Tests.Methods;

// Expected figures were computed with bc to 20 digits from 38,099 → 365,250 and 365,250 → 1,200,000.
public class GrowthTests
{
    [Fact]
    public void Han_of_Ili_1949_to_1959()
    {
        var factor = Growth.Factor(38_099.0, 365_250.0);
        AssertNear(9.5868657970, factor, 1e-9);
        AssertNear(0.2536250591, Growth.AnnualRate(factor, 10), 1e-9);
        AssertNear(3.0664883015, Growth.DoublingTime(factor, 10), 1e-9);
    }

    [Fact]
    public void A_span_that_is_not_known_to_the_day_widens_the_rate()
    {
        var rate = Growth.AnnualRate(4, new Interval(1, 2));
        AssertEncloses(1, 3, rate);
        var shrinking = Growth.AnnualRate(0.25, new Interval(1, 2));
        AssertEncloses(-0.75, -0.5, shrinking);
        AssertEncloses(0.5, 1, Growth.DoublingTime(4, new Interval(1, 2)));
    }

    [Fact]
    public void Years_without_a_day_leave_a_span()
    {
        // From 31 December 1949 to 1 January 1959 are 3,288 days, from 1 January 1949 to 31 December 1959 4,016.
        var years = Growth.Years(EdtfPeriod.Parse("1949"), EdtfPeriod.Parse("1959"));
        Assert.Equal((3_288 / 365.2425, 4_016 / 365.2425), (years.Low, years.High));
        Assert.Equal("Expected a second date that begins after the first ends; found '1949' and '1949-06'. (Parameter 'to')",
            Assert.Throws<ArgumentException>(() => Growth.Years(EdtfPeriod.Parse("1949"), EdtfPeriod.Parse("1949-06"))).Message);
        Assert.Equal("Expected dates with a first and a last day; found '1949' and '1959/..'. (Parameter 'to')",
            Assert.Throws<ArgumentException>(() => Growth.Years(EdtfPeriod.Parse("1949"), EdtfPeriod.Parse("1959/.."))).Message);
    }

    [Fact]
    public void Interpolation_is_on_the_straight_line_of_the_logarithm() =>
        AssertNear(200, Growth.Interpolate(100, 400, 0.5), 1e-9);

    [Fact]
    public void What_cannot_be_is_refused_in_words()
    {
        Assert.Equal("Expected a positive count; found at least 0. (Parameter 'from')",
            Assert.Throws<ArgumentOutOfRangeException>(() => Growth.Factor(Interval.AtLeast(0), 1)).Message);
        Assert.Equal("Expected a factor above 1 (a count that does not grow never doubles); found 0.5. (Parameter 'factor')",
            Assert.Throws<ArgumentOutOfRangeException>(() => Growth.DoublingTime(0.5, 1)).Message);
        Assert.Equal("Expected a share between 0 and 1; found 1.5. (Parameter 'share')",
            Assert.Throws<ArgumentOutOfRangeException>(() => Growth.Interpolate(1, 2, 1.5)).Message);
    }

    private static void AssertNear(double expected, Interval actual, double tolerance)
    {
        Assert.True(actual.Width < tolerance, actual.ToString());
        Assert.InRange(actual.Low, expected - tolerance, expected + tolerance);
    }

    private static void AssertEncloses(double low, double high, Interval actual)
    {
        Assert.True(actual.Contains(low) && actual.Contains(high), actual.ToString());
        Assert.True(actual.Width - (high - low) < 1e-9, actual.ToString());
    }
}
