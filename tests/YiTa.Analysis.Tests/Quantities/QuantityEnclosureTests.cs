using FsCheck;
using FsCheck.Fluent;
using YiTa.Analysis.Tests.Quantities.Trees;

namespace YiTa.Analysis.Tests.Quantities;

public class QuantityEnclosureTests
{
    private static readonly decimal[] Shares = [0.5m, 0.25m, 0.875m, 0.1m];

    [Theory]
    [InlineData(1ul, 200)]
    [InlineData(2ul, 200)]
    [InlineData(3ul, 200)]
    public void No_value_of_a_formula_leaves_its_bounds(ulong seed, int tests) => Check(Formulas.Any, seed, tests);

    [Theory]
    [InlineData(11ul, 200)]
    [InlineData(12ul, 200)]
    public void No_exact_value_of_a_rational_formula_leaves_its_bounds(ulong seed, int tests) => Check(Formulas.Rational, seed, tests);

    [Theory]
    [InlineData(21ul, 200)]
    public void No_value_of_a_small_formula_of_counts_leaves_its_bounds(ulong seed, int tests) => Check(Formulas.Small, seed, tests);

    private static void Check(Arbitrary<Formula> formulas, ulong seed, int tests) =>
        Prop.ForAll(formulas, formula =>
        {
            if (formula.ToQuantity() is not { } quantity) return;
            var bounds = quantity.Bounds;
            Assert.False(double.IsNaN(bounds.Low) || double.IsNaN(bounds.High) || bounds.Low > bounds.High, $"{formula}: {bounds}");
            foreach (var point in formula.Points(Shares, 120))
            {
                if (formula.Escape(bounds, point) is { } escape) Assert.Fail($"{formula}: {escape}");
            }

            if (quantity.Value is { } value) Assert.True(bounds.Contains(value), $"{formula}: {value} in {bounds}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(seed, 1));
}
