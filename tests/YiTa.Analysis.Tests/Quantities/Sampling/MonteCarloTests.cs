using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using Interval = YiTa.Analysis.Quantities.Interval;

namespace YiTa.Analysis.Tests.Quantities.Sampling;

public class MonteCarloTests
{
    private const int Draws = 200_000;
    private static readonly MonteCarloOptions Uniform = new() { Draws = Draws, Shape = InputShape.Uniform };

    /// <summary>Distributions that can be derived: five standard errors of a mean, a deviation and a probability.</summary>
    [Fact]
    public void Formulas_have_the_distributions_that_are_derived_for_them()
    {
        foreach (var row in ReferenceRows.Of("exact-distributions.csv"))
        {
            var (formula, options, x, y) = (row["formula"], new MonteCarloOptions { Draws = Draws }, Ratio("x"), Ratio("y"));
            foreach (var input in row["inputs"].Split("; ")) options = options.WithInput(input[0] == 'x' ? x : y, Parse(input[4..]));
            var result = (formula switch
            {
                "x + y" => x + y,
                "x - y" => x - y,
                "x * y" => x * y,
                "x * x" => x * x,
                "x - x" => x - x,
                "x / y" => x / y,
                "x / (x + y)" => x / (x + y),
                "log(x)" => x.Log(),
                "exp(x)" => x.Exp(),
                _ => throw new InvalidOperationException(formula),
            }).Simulate(options);
            var deviation = ReferenceRows.Number(row["standard_deviation"]);
            Assert.Equal(ReferenceRows.Number(row["mean"]), result.Mean, 5 * deviation / Math.Sqrt(Draws));
            Assert.Equal(deviation, result.StandardUncertainty, 5 * deviation / Math.Sqrt(Draws));
            foreach (var probability in (double[])[0.025, 0.5, 0.975])
            {
                var text = row[FormattableString.Invariant($"quantile_{probability}")];
                if (text.Length == 0 || deviation == 0) continue;
                var below = 1 - result.ProbabilityAbove(ReferenceRows.Number(text));
                Assert.Equal(probability, below, 5 * Math.Sqrt(probability * (1 - probability) / Draws));
            }

            Assert.Equal(ReferenceRows.Number(row["probability_above_0"]), result.ProbabilityAbove(0), 5 * 0.5 / Math.Sqrt(Draws));
        }
    }

    [Fact]
    public void Draws_stay_within_the_bounds()
    {
        var evidence = EvidencePackage.Load();
        var stateless = evidence.Quantity("yita-population-ili-1962", UncertaintyPolicy.SignificantDigits) * evidence.Quantity("yita-stateless-share-ili-1962", UncertaintyPolicy.SignificantDigits);
        var han = evidence.Quantity("yita-han-population-ili-1959", UncertaintyPolicy.SignificantDigits);
        foreach (var quantity in (Quantity[])[stateless, Quantity.Share(han, han + stateless), (stateless / han).Log()])
        {
            var result = quantity.Simulate(Uniform);
            Assert.InRange(result.Minimum, quantity.Bounds.Low - (1e-12 * Math.Abs(quantity.Bounds.Low)), result.Maximum);
            Assert.InRange(result.Maximum, result.Minimum, quantity.Bounds.High + (1e-12 * Math.Abs(quantity.Bounds.High)));
            // They also fill them: a share of the width that many draws reach.
            Assert.True(result.Maximum - result.Minimum > 0.8 * quantity.Bounds.Width, $"{result.Minimum} to {result.Maximum} in {quantity.Bounds}");
        }
    }

    [Fact]
    public void What_is_printed_exactly_is_a_constant()
    {
        var evidence = EvidencePackage.Load();
        var result = (evidence.Quantity("yita-population-ili-1962") * evidence.Quantity("yita-stateless-share-ili-1962")).Simulate(Uniform);
        Assert.Equal(540_000, result.Mean);
        Assert.Equal(0, result.StandardUncertainty);
        Assert.Equal(Interval.Exactly(540_000), result.ShortestInterval);
        Assert.Equal("540,000 persons ± 0; 95 per cent within 540,000 persons", result.ToString());
        Assert.Equal(["always 900,000", "always 0.6"], result.Inputs.Select(input => input.Distribution.ToString()));
    }

    [Fact]
    public void The_shape_of_the_options_holds_where_there_is_a_best_value()
    {
        var (with, without) = (Quantity.Literal(1, 0, 3, Unit.Ratio, "with", "test"), Quantity.Literal(0, 3, Unit.Ratio, "without", "test"));
        foreach (var (shape, expected) in ((InputShape, string)[])[(InputShape.Uniform, "uniform from 0 to 3"), (InputShape.Triangular, "triangular from 0 over 1 to 3"), (InputShape.Pert, "PERT from 0 over 1 to 3")])
        {
            var result = (with + without).Simulate(new MonteCarloOptions { Draws = 10, Shape = shape });
            Assert.Equal([expected, "uniform from 0 to 3"], result.Inputs.Select(input => input.Distribution.ToString()));
        }
    }

    [Fact]
    public void Coverage_intervals_are_those_of_the_clauses()
    {
        // 20 draws, p = 0.9: q = 18, r = 1 of 2 for the symmetric one, and the shorter one of two for the shortest.
        var result = Quantity.Literal(0, 1, Unit.Ratio, "x", "test").Pow(3).Simulate(Uniform with { Draws = 20, Coverage = 0.9 });
        var sorted = result.Sample.ToArray().Order().ToArray();
        Assert.Equal(new Interval(sorted[0], sorted[18]), result.SymmetricInterval);
        var first = sorted[18] - sorted[0] <= sorted[19] - sorted[1] ? 0 : 1;
        Assert.Equal(new Interval(sorted[first], sorted[first + 18]), result.ShortestInterval);
        Assert.Equal((sorted[9] + sorted[10]) / 2, result.Median, 1e-15);
        Assert.Equal(sorted[0], result.Quantile(0));
        Assert.Equal(sorted[19], result.Quantile(1));
    }

    [Fact]
    public void Order_statistics_are_those_of_a_full_sort()
    {
        var result = Quantity.Literal(-1, 1, Unit.Ratio, "x", "test").Pow(9).Simulate(Uniform);
        var sorted = result.Sample.ToArray().Order().ToArray();
        foreach (var probability in (double[])[0, 0.001, 0.025, 0.3, 0.5, 0.77, 0.999, 1])
        {
            var place = Math.Clamp((probability * Draws) - 0.5, 0, Draws - 1);
            var (rank, share) = ((int)place, place - (int)place);
            Assert.Equal(sorted[rank] + (share * (sorted[Math.Min(rank + 1, Draws - 1)] - sorted[rank])), result.Quantile(probability));
        }
    }

    [Fact]
    public void Draws_without_a_result_are_counted_and_left_out()
    {
        var x = Quantity.Literal(-1, 3, Unit.Ratio, "x", "test");
        var result = x.Log().Simulate(Uniform);
        Assert.Equal(0.25, result.OutsideDomain, 5 * 0.5 / Math.Sqrt(Draws));
        // ln of a uniform number from 0 to 3 has the mean ln 3 − 1 and the deviation 1.
        Assert.Equal(Math.Log(3) - 1, result.Mean, 6 / Math.Sqrt(Draws));
        // Whichever draw comes first: of so few, one begins outside.
        for (ulong seed = 0; seed < 8; seed++) Assert.True(double.IsFinite(x.Log().Simulate(Uniform with { Draws = 100, Seed = seed }).Mean), $"seed {seed}");
        Assert.Equal(
            "None of 100 draws of 'ln(a − 5)' (from x) has a result: each divides by zero or leaves the domain of a function.",
            Assert.Throws<ArithmeticException>(() => (Quantity.Literal(-1, 30, Unit.Ratio, "x", "test") - 5).Log().Simulate(new MonteCarloOptions { Draws = 100 }.WithInput(Quantity.Literal(-1, 30, Unit.Ratio, "x", "test"), InputDistribution.Uniform(-1, 3)))).Message);
    }

    [Fact]
    public void The_probability_that_one_exceeds_another_respects_what_they_share()
    {
        var (x, y) = (Quantity.Literal(1, 2, Unit.Persons, "x", "test"), Quantity.Literal(1, 2, Unit.Persons, "y", "test"));
        var one = Quantity.Constant(1, Unit.Persons);
        var run = MonteCarlo.Run(Uniform, x, y, x + one, y + x);
        Assert.Equal(0.5, run.ProbabilityThat(x, exceeds: y), 5 * 0.5 / Math.Sqrt(Draws));
        Assert.Equal(1, run.ProbabilityThat(x + one, exceeds: x));
        Assert.Equal(0, run.ProbabilityThat(x, exceeds: x));
        Assert.Equal(1 / Math.Sqrt(2), run.Correlation(x, with: y + x), 5 / Math.Sqrt(Draws));
        Assert.Equal(
            "Expected one of the 4 quantities of this simulation; found 'a − b' (from x, y). Name it in MonteCarlo.Run. (Parameter 'quantity')",
            Assert.Throws<ArgumentException>(() => run[x - y]).Message);
    }

    [Fact]
    public void An_open_end_is_an_error_that_says_what_to_do()
    {
        var han = EvidencePackage.Load().Quantity("yita-border-crossers-infobox-1962");
        var error = Assert.Throws<UnboundedInputException>(() => (han * 2).Simulate());
        Assert.Equal(han, error.Variable);
        Assert.Equal(
            "Cannot draw 'yita-border-crossers-infobox-1962' (Yi–Ta incident, ¶7): it is at least 60,000 persons under the policy 'as printed', with no upper end. "
            + "Read it under a policy that closes it, put a literal with an end and a reason in its place, or name a distribution with MonteCarloOptions.WithInput.",
            error.Message);
    }

    [Fact]
    public void The_adaptive_procedure_stops_when_the_digits_are_stable()
    {
        var x = Quantity.Sum(Enumerable.Range(1, 4).Select(i => Ratio($"x{i}")).ToArray());
        var options = new MonteCarloOptions { Draws = 3_000_000, StableDigits = 2 };
        foreach (var input in x.Inputs) options = options.WithInput(Ratio(input.Title), InputDistribution.Normal(0, 1));
        var result = x.Simulate(options);
        // u = 2.0: half of 0.1 (JCGM 101 9.2.2.7).
        Assert.Equal(0.05, result.NumericalTolerance);
        Assert.True(result.IsStable);
        Assert.InRange(result.Draws, 2 * 16_384, 500_000);
        Assert.Equal(0, result.Draws % 16_384);
        Assert.Equal(result.Draws, x.Simulate(options with { Threads = 1 }).Draws);
        Assert.True(result.Sample.Span.SequenceEqual(x.Simulate(options with { StableDigits = null, Draws = result.Draws }).Sample.Span));
        var tight = x.Simulate(options with { StableDigits = 4, Draws = 100_000 });
        Assert.False(tight.IsStable);
        Assert.Equal(100_000, tight.Draws);
        Assert.Null(x.Simulate(options with { StableDigits = null, Draws = 10 }).IsStable);
    }

    [Fact]
    public void A_simulation_can_be_watched_and_given_up()
    {
        using var stop = new CancellationTokenSource();
        var heard = new Hearing(share => stop.CancelAfter(TimeSpan.Zero));
        var x = Quantity.Literal(0, 1, Unit.Ratio, "x", "test");
        Assert.ThrowsAny<OperationCanceledException>(() => MonteCarlo.Run(Uniform with { Draws = 60_000_000, Threads = 1 }, heard, stop.Token, x.Log().Exp().Log().Exp().Log()));
        Assert.All(heard.Shares, share => Assert.InRange(share, 0, 1));
        var all = new Hearing(_ => { });
        MonteCarlo.Run(Uniform with { Threads = 1 }, all, default, x);
        Assert.Equal(all.Shares.Order(), all.Shares);
        Assert.Equal(1, all.Shares[^1]);
    }

    [Fact]
    public void Options_out_of_their_range_are_errors()
    {
        var x = Ratio("x");
        string Message(MonteCarloOptions options) => Assert.Throws<ArgumentException>(() => x.Simulate(options)).Message;
        Assert.Equal("MonteCarloOptions.Draws is from 1 to 100,000,000; found 0.", Message(new() { Draws = 0 }));
        Assert.Equal("MonteCarloOptions.Coverage is between 0 and 1; found 95.", Message(new() { Coverage = 95 }));
        Assert.Equal("MonteCarloOptions.StableDigits is from 1 to 4; found 0.", Message(new() { StableDigits = 0 }));
        Assert.Equal("MonteCarloOptions.Threads is at least 1; found 0.", Message(new() { Threads = 0 }));
        Assert.Equal("Expected an input, to which a distribution can be given; found 'a · 2' (from x), which is computed. (Parameter 'input')",
            Assert.Throws<ArgumentException>(() => new MonteCarloOptions().WithInput(x * 2, InputDistribution.Uniform(0, 1))).Message);
        Assert.Equal("Expected a low end, a likeliest number and a high end in this order; found 1, 3 and 2.", Assert.Throws<ArgumentException>(() => InputDistribution.Pert(1, 3, 2)).Message);
        Assert.Equal("Expected a finite mean and a standard deviation above 0; found 1 and 0.", Assert.Throws<ArgumentException>(() => InputDistribution.Normal(1, 0)).Message);
    }

    [Fact]
    public void Figures_read_under_two_policies_are_not_drawn_together()
    {
        var evidence = EvidencePackage.Load();
        var (a, b) = (evidence.Quantity("yita-han-population-ili-1959"), evidence.Quantity("yita-han-population-ili-1969", UncertaintyPolicy.TenPerCent));
        Assert.Equal(
            "'yita-han-population-ili-1959' (Yi–Ta incident, Anti-Chinese sentiment ¶3) is read under the policy 'as printed' and "
            + "'yita-han-population-ili-1969' (Yi–Ta incident, Aftermath ¶2) under '±10 per cent for about'; read both under one before you draw them together, with Under(policy).",
            Assert.Throws<InvalidOperationException>(() => MonteCarlo.Run(a, b)).Message);
    }

    private static InputDistribution Parse(string text)
    {
        var numbers = text[(text.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(", ").Select(ReferenceRows.Number).ToArray();
        return text[..text.IndexOf('(', StringComparison.Ordinal)] switch
        {
            "uniform" => InputDistribution.Uniform(numbers[0], numbers[1]),
            "triangular" => InputDistribution.Triangular(numbers[0], numbers[1], numbers[2]),
            "pert" => InputDistribution.Pert(numbers[0], numbers[1], numbers[2]),
            _ => throw new InvalidOperationException(text),
        };
    }

    private static Quantity Ratio(string title) => Quantity.Literal(null, null, Unit.Ratio, title, "test");

    private sealed class Hearing(Action<double> heard) : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value)
        {
            Shares.Add(value);
            heard(value);
        }
    }
}
