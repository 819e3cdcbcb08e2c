using System.Diagnostics;
using YiTa.Analysis.Quantities;
using Interval = YiTa.Analysis.Quantities.Interval;

namespace YiTa.Analysis.Tests.Quantities;

/// <summary>Lineages of fifty thousand steps are computed without recursion, and in linear time.</summary>
public class DeepLineageTests
{
    private const int Deep = 50_000;

    [Fact]
    public void Long_sums_products_and_nestings_neither_overflow_the_stack_nor_take_long()
    {
        var watch = Stopwatch.StartNew();
        var (x, one) = (Literal(1, 2, "x"), Literal(0.999999m, 1.000001m, "one"));
        var (sum, product, nested, alternating) = (x, one, x, x);
        for (var i = 0; i < Deep; i++)
        {
            sum += x;
            product *= one;
            nested = i % 2 == 0 ? nested.Log() : nested.Exp();
            alternating = i % 2 == 0 ? alternating - x : alternating + x;
        }

        Assert.Equal(new Interval(Deep + 1, 2 * (Deep + 1)), sum.Bounds);
        Assert.True(product.Bounds.Contains(1) && product.Bounds.Low > 0.95 && product.Bounds.High < 1.06, product.Bounds.ToString());
        Assert.True(nested.Bounds.Contains(1.5) && nested.Bounds.Low > 0.99 && nested.Bounds.High < 2.01, nested.Bounds.ToString());
        Assert.Equal(new Interval(1, 2), alternating.Bounds);
        Assert.Equal(sum, sum.Under(UncertaintyPolicy.TenPerCent));
        Assert.Single(sum.Inputs);
        Assert.StartsWith("… + … + a + a", sum.Formula);
        Assert.Equal("Expected a quantity that can be told in persons; '… + … + a + a + a + a + a + a + a + a + a + a + a + a + a…' (from x) is in numbers without a unit.",
            Assert.Throws<UnitMismatchException>(() => sum.In(Unit.Persons)).Message);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_total_of_hundreds_and_the_share_of_one_in_it_are_bounded_tightly()
    {
        var parts = Enumerable.Range(0, 400).Select(i => Literal(1, 2, $"part {i}")).ToList();
        var share = Quantity.Share(parts[0], Quantity.Sum(parts));
        Assert.True(Math.Abs(share.Bounds.Low - (1.0 / 799)) < 1e-12 && Math.Abs(share.Bounds.High - (2.0 / 401)) < 1e-12, share.Bounds.ToString());
    }

    [Fact]
    public void A_quantity_used_in_itself_again_and_again_does_not_blow_up()
    {
        var x = Literal(0.5m, 0.6m, "x");
        for (var i = 0; i < 60; i++) x = (x * x / 2) + (x / 2);
        Assert.True(x.Bounds.Low >= 0 && x.Bounds.High < 1e-2, x.Bounds.ToString());
        Assert.EndsWith("…", x.Formula);
        Assert.True(x.Formula.Length < 100_000);
    }

    [Fact]
    public void A_divisor_that_is_zero_whatever_the_inputs_are_leaves_the_quotient_unbounded()
    {
        var x = Literal(1, 2, "x");
        Assert.Equal(Interval.Unbounded, (1 / (x - x)).Bounds);
        Assert.Null((1 / (x - x)).Value);
    }

    [Fact]
    public void Bounds_are_tight_where_an_unknown_runs_to_infinity_or_to_zero()
    {
        var (open, small) = (Quantity.Literal(1, null, Unit.Ratio, "open", "test"), Literal(0, 1, "small"));
        Near(((open * open) + open) / ((open * open) + 1), 1, (1 + Math.Sqrt(2)) / 2);
        Near((small + (small * small * 3)) / (small + (small * small)), 1, 2);
        Near(open / (open * open + 1).Sqrt(), 1 / Math.Sqrt(2), 1);
        Near(open - open * open, double.NegativeInfinity, 0);
    }

    private static void Near(Quantity quantity, double low, double high) => Assert.True(
        (quantity.Bounds.Low.Equals(low) || Math.Abs(quantity.Bounds.Low - low) < 1e-8) && (quantity.Bounds.High.Equals(high) || Math.Abs(quantity.Bounds.High - high) < 1e-8),
        $"{quantity.Formula}: expected {low} to {high}, found {quantity.Bounds.Low:R} to {quantity.Bounds.High:R}");

    private static Quantity Literal(decimal low, decimal high, string title) => Quantity.Literal(low, high, Unit.Ratio, title, "test");
}
