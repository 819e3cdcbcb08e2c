using System.Text.Json;
using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Tests.Quantities.Sampling;

/// <summary>The worked cases of JCGM 101:2008, clause 9.</summary>
public class JcgmTests
{
    private const int Draws = 500_000;

    public static TheoryData<string> Cases() => [.. ReferenceRows.Of("jcgm101.csv").Select(row => row["case"])];

    /// <summary>
    /// Five standard errors of mean and deviation. The shortest interval may slide along a flat part of the distribution, so its ends are
    /// within 4 per cent of the standard uncertainty and its width within 1 per cent.
    /// </summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_worked_case_comes_out(string name)
    {
        var row = ReferenceRows.Of("jcgm101.csv").Single(row => row["case"] == name);
        var options = new MonteCarloOptions { Draws = Draws, Coverage = ReferenceRows.Number(row["coverage_probability"]) };
        var inputs = new Dictionary<string, Quantity>();
        foreach (var input in JsonDocument.Parse(row["inputs"]).RootElement.EnumerateObject())
        {
            if (input.Value.GetProperty("distribution").GetString() == "curvilinear trapezoid")
            {
                inputs[input.Name] = Trapezoid(input.Name, input.Value, ref options);
                continue;
            }

            inputs[input.Name] = Variable(input.Name);
            options = options.WithInput(inputs[input.Name], Distribution(input.Value));
        }

        var result = Model(row["case"], inputs).Simulate(options);
        var deviation = ReferenceRows.Number(row["standard_uncertainty"]);
        var error = 5 * deviation / Math.Sqrt(Draws);
        Assert.Equal(ReferenceRows.Number(row["estimate"]), result.Mean, error);
        Assert.Equal(deviation, result.StandardUncertainty, 1.5 * error);
        var (low, high) = (ReferenceRows.Number(row["low"]), ReferenceRows.Number(row["high"]));
        Assert.Equal(low, result.ShortestInterval.Low, 0.04 * deviation);
        Assert.Equal(high, result.ShortestInterval.High, 0.04 * deviation);
        Assert.Equal(high - low, result.ShortestInterval.Width, 0.01 * deviation);
        Assert.Equal(0, result.OutsideDomain);
    }

    private static Quantity Model(string name, Dictionary<string, Quantity> x)
    {
        if (name.StartsWith("additive", StringComparison.Ordinal)) return Quantity.Sum(x["x1"], x["x2"], x["x3"], x["x4"]);
        if (name.StartsWith("mass", StringComparison.Ordinal))
            return ((x["m"] + x["d"]) * (1 + ((x["a"] - Number(1.2m)) * ((1 / x["w"]) - (1 / x["r"]))))) - 100_000;
        if (name.StartsWith("gauge", StringComparison.Ordinal))
            return x["ls"] + x["d"] + x["d1"] + x["d2"] - (x["ls"] * ((x["da"] * (x["theta"] + x["delta"])) + (x["alpha"] * x["dt"]))) - 50_000_000;
        if (name.EndsWith("r-0.0", StringComparison.Ordinal)) return x["x1"].Pow(2) + x["x2"].Pow(2);
        var centre = Number(decimal.Parse(name.Split('-')[3], System.Globalization.CultureInfo.InvariantCulture));
        return x["x1"].Pow(2) + ((Number(0.9m) * (x["x1"] - centre)) + (Number(0.19m).Sqrt() * x["x2"])).Pow(2);
    }

    private static InputDistribution Distribution(JsonElement input) => input.GetProperty("distribution").GetString() switch
    {
        "normal" => InputDistribution.Normal(Of(input, "mean"), Of(input, "deviation")),
        "rectangular" => InputDistribution.Uniform(Of(input, "low"), Of(input, "high")),
        "arcsine" => InputDistribution.Arcsine(Of(input, "low"), Of(input, "high")),
        "scaled and shifted t" => InputDistribution.StudentT(Of(input, "centre"), Of(input, "scale"), Of(input, "degrees_of_freedom")),
        var other => throw new InvalidOperationException(other),
    };

    // JCGM 101 6.4.3.4: uniform between ends that are themselves uniform, symmetric about the middle.
    private static Quantity Trapezoid(string name, JsonElement input, ref MonteCarloOptions options)
    {
        var (end, place) = (Variable($"half width of {name}"), Variable($"place of {name}"));
        var (low, high, blur) = (Of(input, "low"), Of(input, "high"), Of(input, "half_width_of_ends"));
        Assert.Equal(-low, high);
        options = options.WithInput(end, InputDistribution.Uniform(high - blur, high + blur)).WithInput(place, InputDistribution.Uniform(-1, 1));
        return end * place;
    }

    private static double Of(JsonElement input, string name) => input.GetProperty(name) is { ValueKind: JsonValueKind.Number } number
        ? number.GetDouble()
        : input.GetProperty(name).GetString() switch
        {
            "sqrt(3)" => Math.Sqrt(3),
            "-sqrt(3)" => -Math.Sqrt(3),
            "10*sqrt(3)" => 10 * Math.Sqrt(3),
            "-10*sqrt(3)" => -10 * Math.Sqrt(3),
            var other => throw new InvalidOperationException(other),
        };

    private static Quantity Variable(string name) => Quantity.Literal(null, null, Unit.Ratio, name, "an input of JCGM 101");

    private static Quantity Number(decimal value) => Quantity.Literal(value, Unit.Ratio, $"the number {value}", "a number of JCGM 101");
}
