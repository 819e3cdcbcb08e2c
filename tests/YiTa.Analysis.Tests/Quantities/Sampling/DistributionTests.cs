using YiTa.Analysis.Quantities;
using YiTa.Analysis.Quantities.Internal.Sampling;

namespace YiTa.Analysis.Tests.Quantities.Sampling;

public class DistributionTests
{
    private const int Draws = 250_000;

    public static TheoryData<string, double, double, double> Cases()
    {
        var data = new TheoryData<string, double, double, double>();
        foreach (var row in ReferenceRows.Of("distributions.csv"))
            data.Add(row["distribution"], ReferenceRows.Number(row["low"]), row["mode"].Length == 0 ? double.NaN : ReferenceRows.Number(row["mode"]), ReferenceRows.Number(row["high"]));
        return data;
    }

    /// <summary>
    /// Tolerances are five standard errors: of the mean σ/√M, of the deviation σ/√(2M) for a kurtosis of 3 or less, of a quantile
    /// √(p(1 − p)/M) in probability.
    /// </summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Draws_have_the_moments_and_quantiles_that_scipy_computes(string kind, double low, double mode, double high)
    {
        var row = ReferenceRows.Of("distributions.csv").Single(row => row["distribution"] == kind && ReferenceRows.Number(row["low"]) == low
            && ReferenceRows.Number(row["high"]) == high && (double.IsNaN(mode) ? row["mode"].Length == 0 : row["mode"].Length > 0 && ReferenceRows.Number(row["mode"]) == mode));
        var distribution = Distribution(kind, low, mode, high);
        var (mean, deviation) = (ReferenceRows.Number(row["mean"]), Math.Sqrt(ReferenceRows.Number(row["variance"])));
        Assert.Equal(mean, distribution.Mean, 1e-12 * Math.Abs(mean));
        Assert.Equal(deviation, distribution.StandardDeviation, 1e-12 * deviation);

        var result = Variable("x").Simulate(new MonteCarloOptions { Draws = Draws }.WithInput(Variable("x"), distribution));
        Assert.Equal(mean, result.Mean, 5 * deviation / Math.Sqrt(Draws));
        Assert.Equal(deviation, result.StandardUncertainty, 5 * deviation / Math.Sqrt(2.0 * Draws));
        Assert.InRange(result.Minimum, low, high);
        Assert.InRange(result.Maximum, low, high);
        foreach (var (name, text) in row.Where(cell => cell.Key.StartsWith("quantile_", StringComparison.Ordinal)))
        {
            var probability = ReferenceRows.Number(name["quantile_".Length..]);
            var below = result.Sample.ToArray().Count(value => value <= ReferenceRows.Number(text)) / (double)Draws;
            Assert.Equal(probability, below, 5 * Math.Sqrt(probability * (1 - probability) / Draws));
        }
    }

    /// <summary>The table of beta quantiles itself, without random numbers.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Quantiles_of_pert_are_those_of_scipy(string kind, double low, double mode, double high)
    {
        if (kind != "pert") return;
        var row = ReferenceRows.Of("distributions.csv").Single(row => row["distribution"] == kind && ReferenceRows.Number(row["low"]) == low && ReferenceRows.Number(row["high"]) == high && ReferenceRows.Number(row["mode"]) == mode);
        var table = new BetaTable(1 + (4 * (mode - low) / (high - low)), 1 + (4 * (high - mode) / (high - low)));
        foreach (var (name, text) in row.Where(cell => cell.Key.StartsWith("quantile_", StringComparison.Ordinal)))
            Assert.Equal(ReferenceRows.Number(text), table.Of(ReferenceRows.Number(name["quantile_".Length..]), low, high), 1e-12 * (high - low));
    }

    private static InputDistribution Distribution(string kind, double low, double mode, double high) => kind switch
    {
        "uniform" => InputDistribution.Uniform(low, high),
        "triangular" => InputDistribution.Triangular(low, mode, high),
        _ => InputDistribution.Pert(low, mode, high),
    };

    private static Quantity Variable(string name) => Quantity.Literal(null, null, Unit.Ratio, name, "a variable of the reference file");
}
