using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;
using YiTa.Analysis.Tests.Quantities.Trees;

namespace YiTa.Analysis.Tests.Quantities;

/// <summary>How near the bounds of small formulas come to the range that a fine grid finds.</summary>
public class QuantityTightnessTests(ITestOutputHelper output)
{
    private const int Grid = 16;

    [Fact]
    public void Bounds_of_small_formulas_are_as_narrow_as_a_fine_grid_shows()
    {
        var (excesses, worst) = (new List<double>(), "");
        foreach (var formula in Formulas.Small.Generator.Sample(400, new Rnd(5, 1), 12))
        {
            if (formula.Root.Op is Op.Leaf or Op.Constant || formula.ToQuantity() is not { } quantity || Range(formula) is not { } found) continue;
            var bounds = quantity.Bounds;
            var size = Math.Max(found.High - found.Low, 1e-9 * Math.Max(Math.Abs(found.Low), Math.Abs(found.High)));
            if (size < 1e-280 || !double.IsFinite(size)) continue;
            // The grid is computed in doubles.
            var rounding = 1e-12 * Math.Max(Math.Abs(found.Low), Math.Abs(found.High));
            Assert.True(bounds.Low <= found.Low + rounding && bounds.High >= found.High - rounding, $"{formula}: {bounds} does not hold {found}");
            var excess = Math.Max(0, (bounds.High - bounds.Low - (found.High - found.Low)) / size);
            if (excesses.Count == 0 || excess > excesses.Max()) worst = string.Create(CultureInfo.InvariantCulture, $"{formula}: {bounds.Low:R} to {bounds.High:R}, grid {found.Low:R} to {found.High:R}");
            excesses.Add(excess);
        }

        double Within(double limit) => 100.0 * excesses.Count(excess => excess <= limit) / excesses.Count;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{excesses.Count} formulas; width beyond the grid's within 1e-9: {Within(1e-9):0.0} %, 1e-6: {Within(1e-6):0.0} %, 1e-3: {Within(1e-3):0.0} %, 1e-2: {Within(1e-2):0.0} %; worst {excesses.Max():0.0E0}"));
        output.WriteLine(worst);
        Assert.True(excesses.Count > 200);
        Assert.True(Within(1e-6) > 95, $"{Within(1e-6)} per cent within 1e-6");
    }

    /// <summary>The range that a grid finds, and finer grids around the best points; null where the formula is not defined everywhere on it.</summary>
    private static (double Low, double High)? Range(Formula formula)
    {
        var leaves = formula.Leaves.Select(leaf => ((double)leaf.Low!.Value, (double)leaf.High!.Value)).ToArray();
        if (Extreme(formula, leaves, 1) is not { } high || Extreme(formula, leaves, -1) is not { } low) return null;
        return (-low, high);
    }

    private static double? Extreme(Formula formula, (double Low, double High)[] box, int sign)
    {
        var (best, at) = (double.NegativeInfinity, new double[box.Length]);
        var area = box;
        for (var round = 0; round < 14; round++)
        {
            var count = (int)Math.Pow(Grid + 1, box.Length);
            for (var k = 0; k < count; k++)
            {
                var (point, rest) = (new double[box.Length], k);
                for (var i = 0; i < box.Length; i++, rest /= Grid + 1)
                {
                    var step = rest % (Grid + 1);
                    point[i] = step == Grid ? area[i].High : area[i].Low + ((area[i].High - area[i].Low) * step / Grid);
                }

                if (formula.Root.Approximate([.. point.Select(number => new Ball(number, 0))]) is not { IsUsable: true } value)
                {
                    if (round == 0) return null;
                    continue;
                }

                if (sign * value.Value > best) (best, at) = (sign * value.Value, point);
            }

            area = [.. box.Index().Select(pair => Around(at[pair.Index], (area[pair.Index].High - area[pair.Index].Low) / 6, pair.Item))];
        }

        return best;
    }

    private static (double, double) Around(double middle, double radius, (double Low, double High) whole) => (Math.Max(whole.Low, middle - radius), Math.Min(whole.High, middle + radius));
}
