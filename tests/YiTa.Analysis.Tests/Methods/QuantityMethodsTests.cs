using YiTa.Analysis.Evidence;
using YiTa.Analysis.Methods;
using YiTa.Analysis.Quantities;
using Interval = YiTa.Analysis.Quantities.Interval;

namespace YiTa.Analysis.Tests.Methods;

public class QuantityMethodsTests
{
    private static readonly EvidencePackage Evidence = EvidencePackage.Load();

    [Fact]
    public void Growth_of_the_han_of_ili_is_what_the_counts_give()
    {
        var (n0, n1) = (Evidence.Quantity("yita-han-population-ili-1949").As("N₀"), Evidence.Quantity("yita-han-population-ili-1959").As("N₁"));
        var time = Growth.Time(n0.Inputs[0].Figure!, n1.Inputs[0].Figure!);
        Assert.Equal("((N₁ ÷ N₀)^(1 year ÷ t) − 1) ÷ 1 year", Growth.AnnualRate(n0, n1, time).Formula);
        // 9.5868658… to the power of one over 3,288 and 4,016 days of 365.2425 to the year, by hand.
        var rate = Growth.AnnualRate(n0, n1, time).Bounds;
        Assert.Equal(Math.Pow(365_250.0 / 38_099, 365.2425 / 4016) - 1, rate.Low, 1e-12);
        Assert.Equal(Math.Pow(365_250.0 / 38_099, 365.2425 / 3288) - 1, rate.High, 1e-12);
        Assert.Equal(3288 / 365.2425 * Math.Log(2) / Math.Log(365_250.0 / 38_099), Growth.DoublingTime(n0, n1, time).Bounds.Low, 1e-12);
    }

    [Fact]
    public void What_cannot_have_grown_never_doubles() =>
        Assert.Equal("Expected a count that can have grown (one that did not never doubles); found 0.5. (Parameter 'to')",
            Assert.Throws<ArgumentOutOfRangeException>(() => Growth.DoublingTime(Quantity.Constant(2), Quantity.Constant(1), Quantity.Constant(1, Unit.Years))).Message);

    [Fact]
    public void Interpolation_between_uncertain_points_is_bounded_by_them()
    {
        var (y0, y1) = (Persons(100, 200, "y0"), Persons(400, 900, "y1"));
        Quantity Day(int day) => Quantity.Constant(day, Unit.Days);
        Assert.Equal(new Interval(250, 550), Interpolation.Linear(y0, Day(0), y1, Day(10), Day(5)).Bounds);
        var log = Interpolation.LogLinear(y0, Day(0), y1, Day(10), Day(5)).Bounds;
        Assert.Equal(200, log.Low, 1e-6);
        Assert.Equal(Math.Sqrt(200 * 900), log.High, 1e-6);
        Assert.Equal(y1.Bounds.High, Interpolation.LogLinear(y0, Day(0), y1, Day(10), Day(10)).Bounds.High, 1e-6);
        Assert.Equal("Expected a second date after the first; found 9 days and 3 days. (Parameter 't1')",
            Assert.Throws<ArgumentException>(() => Interpolation.Linear(y0, Day(9), y1, Day(3), Day(5))).Message);
    }

    [Fact]
    public void A_logistic_curve_runs_through_its_points_and_is_bounded_by_its_end()
    {
        var end = Persons(61_000, 67_000, "K");
        var (y0, y1) = (Quantity.Constant(20_000, Unit.Persons), Quantity.Constant(60_000, Unit.Persons));
        Quantity At(int day) => Interpolation.Logistic(y0, Quantity.Constant(0, Unit.Days), y1, Quantity.Constant(15, Unit.Days), end, Quantity.Constant(day, Unit.Days));
        Assert.Equal(20_000, At(0).Bounds.Low, 1e-6);
        Assert.Equal(20_000, At(0).Bounds.High, 1e-6);
        Assert.Equal(60_000, At(15).Bounds.High, 1e-4);
        // By hand, with the rate r = (ln(y₁ ÷ (K − y₁)) − ln(y₀ ÷ (K − y₀))) ÷ 15 days: K ÷ (1 + (K − y₀) ÷ y₀ · e^(−r·t)).
        double Hand(double k, double day) => k / (1 + ((k - 20_000) / 20_000 * Math.Exp(-(Math.Log(60_000 / (k - 60_000)) - Math.Log(20_000 / (k - 20_000))) / 15 * day)));
        Assert.Equal(Hand(61_000, -13), At(-13).Bounds.Low, 1);
        Assert.Equal(Hand(67_000, -13), At(-13).Bounds.High, 1);
        Assert.Equal("Expected a second date after the first; found 9 days and 3 days. (Parameter 't1')",
            Assert.Throws<ArgumentException>(() => Interpolation.Logistic(y0, Quantity.Constant(9, Unit.Days), y1, Quantity.Constant(3, Unit.Days), end, Quantity.Constant(5, Unit.Days))).Message);
    }

    [Fact]
    public void The_base_of_a_series_of_index_numbers_is_exactly_100()
    {
        var series = IndexNumbers.Series([Persons(100, 200, "y0"), Persons(400, 900, "y1")], 0);
        Assert.Equal(Interval.Exactly(100), series[0].Bounds);
        Assert.Equal(new Interval(200, 900), series[1].Bounds);
    }

    [Fact]
    public void Persons_over_days_are_persons_per_day()
    {
        var flow = Growth.MeanChange(Evidence.Quantity("reply-border-crossers-1962-04-23"), Evidence.Quantity("reply-border-crossers-1962-04-29"), Quantity.Constant(15, Unit.Days));
        Assert.Equal("persons per day", flow.Unit.ToString());
        Assert.Equal(40_000 / 15.0, flow.Value!.Value, 1e-9);
    }

    private static Quantity Persons(decimal low, decimal high, string title) => Quantity.Literal(low, high, Unit.Persons, title, "test");
}
