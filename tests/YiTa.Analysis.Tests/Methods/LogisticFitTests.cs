using YiTa.Analysis.Evidence;
using YiTa.Analysis.Methods;
using YiTa.Analysis.Quantities;
using Interval = YiTa.Analysis.Quantities.Interval;

namespace YiTa.Analysis.Tests.Methods;

public class LogisticFitTests
{
    private static readonly EvidencePackage Evidence = EvidencePackage.Load();

    private static Quantity Day(int day) => Quantity.Constant(day, Unit.Days);

    private static Quantity People(decimal? low, decimal? high, string title) => Quantity.Literal(low, high, Unit.Persons, title, "for the test");

    // The exodus: at least 2,080 on day −3, about 20,000 on day 0, 60,000 on day 6 or 15, 60,000 to 67,000 in the end.
    private static LogisticFit Exodus(int reply, decimal known, decimal lowReply, decimal highReply) => LogisticFit.Through(
        People(60_000, 67_000, "K"),
        (People(2_080, null, "floor"), Day(-3)), (People(20_000 - known, 20_000 + known, "known"), Day(0)), (People(lowReply, highReply, "reply"), Day(reply)));

    [Theory]
    [InlineData(6, 2_000, 60_000, 60_000, -34, 0.00293)]
    [InlineData(6, 2_000, 60_000, 60_000, -13, 66.05)]
    [InlineData(6, 2_000, 60_000, 60_000, -3, 7_004.94)]
    [InlineData(6, 5_000, 55_000, 65_000, -34, 0.378)]
    [InlineData(6, 5_000, 55_000, 65_000, -13, 475.27)]
    [InlineData(6, 5_000, 55_000, 65_000, -3, 11_833.67)]
    [InlineData(15, 2_000, 60_000, 60_000, -34, 49.61)]
    [InlineData(15, 2_000, 60_000, 60_000, -13, 2_629.65)]
    [InlineData(15, 2_000, 60_000, 60_000, -3, 14_479.94)]
    [InlineData(15, 5_000, 55_000, 65_000, -34, 388.03)]
    [InlineData(15, 5_000, 55_000, 65_000, -13, 6_172.99)]
    [InlineData(15, 5_000, 55_000, 65_000, -3, 18_996.25)]
    public void The_most_that_curves_allow_is_what_a_grid_of_curves_finds(int reply, int known, int lowReply, int highReply, int day, double most)
    {
        // Upper ends from a grid over end and counts, written apart from this library.
        Assert.Equal(most, Exodus(reply, known, lowReply, highReply).At(Day(day)).Bounds.High, most * 0.002);
    }

    [Fact]
    public void No_curve_falls_below_a_floor()
    {
        Assert.Equal(2_080, Exodus(6, 2_000, 60_000, 60_000).At(Day(-3)).Bounds.Low, 1e-3);
        Assert.Equal(2_080, Exodus(15, 5_000, 55_000, 65_000).At(Day(-3)).Bounds.Low, 1e-3);
        Assert.True(Exodus(15, 2_000, 60_000, 60_000).At(Day(-2)).Bounds.Low > 2_080);
    }

    [Fact]
    public void A_floor_excludes_ends()
    {
        // By hand: 2,080 on day −3 of a curve through 20,000 and 60,000 on days 0 and 6 asks for K with ln(K ÷ 2,080 − 1) = 1.5 · ln(K ÷ 20,000 − 1) − 0.5 · ln(K ÷ 60,000 − 1).
        var end = Exodus(6, 0, 60_000, 60_000).End.Bounds;
        double Miss(double k) => Math.Log((k / 2_080) - 1) - (1.5 * Math.Log((k / 20_000) - 1)) + (0.5 * Math.Log((k / 60_000) - 1));
        var (a, b) = (60_000.001, 62_000.0);
        for (var step = 0; step < 60; step++) (a, b) = Miss((a + b) / 2) < 0 ? ((a + b) / 2, b) : (a, (a + b) / 2);
        Assert.Equal(a, end.Low, 0.01);
        Assert.Equal(60_635, end.Low, 1.0);
        Assert.Equal(67_000, end.High);
    }

    [Fact]
    public void Two_exact_counts_and_an_exact_end_leave_one_curve()
    {
        var fit = LogisticFit.Through(People(100, 100, "K"), (People(80, 80, "late"), Day(10)), (People(20, 20, "early"), Day(0)));
        Assert.Equal(50, fit.At(Day(5)).Bounds.Low, 1e-6);
        Assert.Equal(50, fit.At(Day(5)).Bounds.High, 1e-6);
        Assert.Equal(Interval.Exactly(100), fit.End.Bounds);
        Assert.Null(fit.At(Day(4)).Value);
    }

    [Fact]
    public void Every_curve_that_passes_is_enclosed_and_every_bound_is_nearly_reached()
    {
        var random = new Random(1962);
        for (var round = 0; round < 60; round++)
        {
            var (early, late) = (new Interval(20, 20 + random.Next(1, 30)), new Interval(52, 52 + random.Next(1, 30)));
            var ends = new Interval(late.High + random.Next(1, 9), late.High + random.Next(10, 60));
            var day = random.Next(-12, 20);
            var fit = LogisticFit.Through(People((decimal)ends.Low, (decimal)ends.High, "K"), (People((decimal)early.Low, (decimal)early.High, "a"), Day(0)), (People((decimal)late.Low, (decimal)late.High, "b"), Day(9)))
                .At(Day(day)).Bounds;
            var (least, most) = (double.PositiveInfinity, 0.0);
            double Step(Interval range, int i, int of) => range.Low + (range.Width * i / of);
            for (var i = 0; i < 40 * 9 * 9; i++)
            {
                var (k, y0, y1) = (Step(ends, i / 81, 39), Step(early, i / 9 % 9, 8), Step(late, i % 9, 8));
                var (u0, u1) = (Math.Log((k / y0) - 1), Math.Log((k / y1) - 1));
                var total = k / (1 + Math.Exp(u0 + ((u1 - u0) * day / 9)));
                (least, most) = (Math.Min(least, total), Math.Max(most, total));
                Assert.InRange(total, fit.Low - 1e-9, fit.High + 1e-9);
            }

            Assert.Equal(least, fit.Low, Math.Max(0.05, least * 0.05));
            Assert.Equal(most, fit.High, Math.Max(0.05, most * 0.05));
        }
    }

    [Fact]
    public void A_fit_is_read_again_under_another_policy()
    {
        var counts = new[] { ("reply-border-crossers-1962-04-23", 0), ("reply-border-crossers-1962-04-29", 15) };
        LogisticFit Fit(UncertaintyPolicy policy) => LogisticFit.Through(
            Evidence.Quantity("yita-border-crossers-body-1962", policy), [.. counts.Select(count => (Evidence.Quantity(count.Item1, policy), Day(count.Item2)))]);
        var printed = Fit(UncertaintyPolicy.AsPrinted).At(Day(-3));
        Assert.Equal(Fit(UncertaintyPolicy.SignificantDigits).At(Day(-3)).Bounds, printed.Under(UncertaintyPolicy.SignificantDigits).Bounds);
        Assert.Equal(["yita-border-crossers-body-1962", "reply-border-crossers-1962-04-23", "reply-border-crossers-1962-04-29"], printed.Inputs.Select(input => input.Key));
        Assert.Equal("logistic total on −3 days through b on 0 days, c on 15 days up to a", printed.Formula);
        Assert.Equal("logistic end through b on 0 days, c on 15 days up to a", Fit(UncertaintyPolicy.AsPrinted).End.Formula);
    }

    [Fact]
    public void What_no_curve_can_pass_is_said()
    {
        var (k, one, two) = (People(100, 120, "K"), People(20, 30, "one"), People(50, 60, "two"));
        Assert.Equal("Expected at least two counts, through which a curve can be laid; found 1. (Parameter 'counts')",
            Assert.Throws<ArgumentException>(() => LogisticFit.Through(k, (one, Day(0)))).Message);
        Assert.Equal("Expected an end above zero with an upper bound; found at least 100 persons. (Parameter 'end')",
            Assert.Throws<ArgumentException>(() => LogisticFit.Through(People(100, null, "K"), (one, Day(0)), (two, Day(9)))).Message);
        Assert.Equal("Expected an exact date; found 1–2 days. (Parameter 'date')",
            Assert.Throws<ArgumentException>(() => LogisticFit.Through(k, (one, Day(0)), (two, Day(9))).At(Quantity.Literal(1, 2, Unit.Days, "day", "for the test"))).Message);
        Assert.Equal("No logistic curve that ends within 100–120 persons passes through all 2 counts: the literal 'two' (50–60 persons), the literal 'one' (20–30 persons).",
            Assert.Throws<InvalidOperationException>(() => LogisticFit.Through(k, (two, Day(0)), (one, Day(9)))).Message);
    }
}
