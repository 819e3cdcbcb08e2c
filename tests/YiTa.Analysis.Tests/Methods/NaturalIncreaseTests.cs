using YiTa.Analysis.Evidence;
using YiTa.Analysis.Methods;
using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Tests.Methods;

public sealed class NaturalIncreaseTests
{
    private static readonly EvidencePackage Evidence = EvidencePackage.Load();
    private static readonly Quantity TenYears = Quantity.Constant(10, Unit.Years);
    private static readonly Quantity Rate = Quantity.Literal(0.02m, 0.01m, 0.03m, Unit.Share / Unit.Years, "births over deaths", "for the test").As("n");

    // Worked out apart from the library, with n at 1 and 3 per cent and ten years.
    [Theory]
    [InlineData("1949", "1959", 3_986, 13_103, 314_048, 323_165, 27_395, 30_889)]
    [InlineData("1959", "1969", 38_213, 125_615, 709_135, 796_537, 61_858, 76_135)]
    public void The_growth_of_the_Han_of_Ili_comes_apart(string first, string last, double ownLow, double ownHigh, double restLow, double restHigh, double yearlyLow, double yearlyHigh)
    {
        var (from, to) = (Evidence.Quantity($"yita-han-population-ili-{first}").As("N₀"), Evidence.Quantity($"yita-han-population-ili-{last}").As("N₁"));

        AssertBounds(ownLow, ownHigh, NaturalIncrease.Own(from, Rate, TenYears));
        AssertBounds(restLow, restHigh, NaturalIncrease.Rest(from, to, Rate, TenYears));
        AssertBounds(yearlyLow, yearlyHigh, NaturalIncrease.YearlyArrivals(from, to, Rate, TenYears));
    }

    [Fact]
    public void The_parts_are_the_whole_increase()
    {
        var (from, to) = (Evidence.Quantity("yita-han-population-ili-1949"), Evidence.Quantity("yita-han-population-ili-1959"));

        var sum = NaturalIncrease.Own(from, Rate, TenYears) + NaturalIncrease.Rest(from, to, Rate, TenYears);

        Assert.Equal(327_151, sum.Bounds.Low, 1e-3);
        Assert.Equal(327_151, sum.Bounds.High, 1e-3);
    }

    [Fact]
    public void Arrivals_of_every_year_grow_to_the_rest()
    {
        var n = Quantity.Literal(0.03m, Unit.Share / Unit.Years, "births over deaths", "for the test");
        var yearly = NaturalIncrease.YearlyArrivals(Quantity.Constant(1000, Unit.Persons), Quantity.Constant(5000, Unit.Persons), n, TenYears).Value!.Value;

        var people = 1000.0;
        for (var i = 0; i < 10; i++) people = (people * 1.03) + yearly;

        Assert.Equal(5000, people, 1e-6);
    }

    [Fact]
    public void A_rate_may_be_given_in_months_and_the_time_in_days()
    {
        var monthly = Quantity.Literal(0.01m, Unit.Share / Unit.Months, "births over deaths", "for the test");

        var own = NaturalIncrease.Own(Quantity.Constant(100, Unit.Persons), monthly, Quantity.Constant(730_485, Unit.Days) / 1000);

        Assert.Equal(100 * ((1.12 * 1.12) - 1), own.Value!.Value, 1e-6);
    }

    [Fact]
    public void A_group_may_shrink()
    {
        var shrinking = Quantity.Literal(-0.10m, Unit.Share / Unit.Years, "births over deaths", "for the test");

        Assert.Equal(-19, NaturalIncrease.Own(Quantity.Constant(100, Unit.Persons), shrinking, Quantity.Constant(2, Unit.Years)).Value!.Value, 1e-9);
        Assert.Equal("Expected a rate that is always positive; found −10 per cent per year. (Parameter 'rate')",
            Assert.Throws<ArgumentOutOfRangeException>(() => NaturalIncrease.YearlyArrivals(Quantity.Constant(100, Unit.Persons), Quantity.Constant(100, Unit.Persons), shrinking, TenYears)).Message);
    }

    [Fact]
    public void What_cannot_be_computed_is_said()
    {
        var gone = Quantity.Literal(-1, Unit.Share / Unit.Years, "births over deaths", "for the test");
        var people = Quantity.Constant(100, Unit.Persons);

        Assert.Equal("Expected a rate above −1 a year; found −100 per cent per year. (Parameter 'rate')",
            Assert.Throws<ArgumentOutOfRangeException>(() => NaturalIncrease.Own(people, gone, TenYears)).Message);
        Assert.Equal("Expected a positive quantity; found 0 years. (Parameter 'time')",
            Assert.Throws<ArgumentOutOfRangeException>(() => NaturalIncrease.Own(people, Rate, Quantity.Constant(0, Unit.Years))).Message);
        Assert.Equal("Expected a positive quantity; found 0 persons. (Parameter 'from')",
            Assert.Throws<ArgumentOutOfRangeException>(() => NaturalIncrease.Rest(Quantity.Constant(0, Unit.Persons), people, Rate, TenYears)).Message);
        Assert.Throws<UnitMismatchException>(() => NaturalIncrease.Own(people, Quantity.Literal(0.1m, Unit.Share, "a share", "for the test"), TenYears));
    }

    private static void AssertBounds(double low, double high, Quantity found)
    {
        Assert.InRange(found.Bounds.Low, low - 0.5, low + 0.5);
        Assert.InRange(found.Bounds.High, high - 0.5, high + 0.5);
    }
}
