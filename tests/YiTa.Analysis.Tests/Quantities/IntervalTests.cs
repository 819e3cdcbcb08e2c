using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Tests.Quantities;

public class IntervalTests
{
    [Fact]
    public void Exact_sums_and_products_stay_exact()
    {
        Assert.Equal(new Interval(534_750, 534_750), Interval.Exactly(900_000) - 365_250);
        Assert.Equal(new Interval(6, 20), new Interval(2, 4) * new Interval(3, 5));
    }

    [Fact]
    public void Inexact_ends_are_rounded_outward()
    {
        var third = Interval.Exactly(1) / 3;
        Assert.True(third.Low < third.High);
        Assert.Equal(Math.BitIncrement(third.Low), third.High);
        Assert.True((decimal)third.Low <= 1m / 3 && third.Contains(1.0 / 3));
    }

    [Theory]
    [InlineData(2, 4, -1, 3, -4, 12)]
    [InlineData(-4, -2, -1, 3, -12, 4)]
    [InlineData(-1, 2, -3, 4, -6, 8)]
    public void Products_respect_signs(double aLow, double aHigh, double bLow, double bHigh, double low, double high) =>
        Assert.Equal(new Interval(low, high), new Interval(aLow, aHigh) * new Interval(bLow, bHigh));

    [Fact]
    public void One_sided_intervals_stay_one_sided()
    {
        Assert.Equal(Interval.AtMost(534_750), Interval.Exactly(900_000) - Interval.AtLeast(365_250));
        Assert.Equal(Interval.AtLeast(0), Interval.AtLeast(0) * Interval.AtLeast(0));
        Assert.Equal(new Interval(0, 2), new Interval(0, 4) / Interval.AtLeast(2));
        Assert.Equal(Interval.AtLeast(0), Interval.AtLeast(1) / Interval.AtLeast(2));
    }

    [Fact]
    public void A_divisor_that_may_be_zero_tells_nothing() =>
        Assert.Equal(Interval.Unbounded, new Interval(1, 2) / new Interval(-1, 1));

    [Fact]
    public void Intersection_of_contradicting_claims_is_none()
    {
        Assert.Null(new Interval(60_000, 67_000).Intersect(Interval.AtLeast(72_000)));
        Assert.Equal(new Interval(60_000, 67_000), new Interval(60_000, 67_000).Intersect(Interval.AtLeast(60_000)));
        Assert.Equal(new Interval(60_000, 72_000), new Interval(60_000, 67_000).Hull(72_000));
    }

    [Theory]
    [InlineData(double.NaN, 1, "NaN to 1")]
    [InlineData(2, 1, "2 to 1")]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, "Infinity to Infinity")]
    public void Impossible_ends_are_refused(double low, double high, string found) =>
        Assert.Equal($"An interval runs from a low end to a high end that is not below it; found {found}.",
            Assert.Throws<ArgumentException>(() => new Interval(low, high)).Message);

    [Fact]
    public void It_reads_as_people_write()
    {
        Assert.Equal("540,000", Interval.Exactly(540_000).ToString());
        Assert.Equal("60,000–67,000", new Interval(60_000, 67_000).ToString());
        Assert.Equal("at least 60,000", Interval.AtLeast(60_000).ToString());
        Assert.Equal("at most 58,000", Interval.AtMost(58_000).ToString());
        Assert.Equal("unbounded", Interval.Unbounded.ToString());
    }
}
