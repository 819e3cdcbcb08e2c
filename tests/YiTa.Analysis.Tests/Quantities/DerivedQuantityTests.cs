using System.Globalization;
using Xunit.Abstractions;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Tests.Quantities.Sampling;

namespace YiTa.Analysis.Tests.Quantities;

/// <summary>Quantities read out of the five documents against values that were computed without this library (Reference/README.md).</summary>
public class DerivedQuantityTests(ITestOutputHelper output)
{
    private static readonly EvidencePackage Evidence = EvidencePackage.Load();

    private static readonly Dictionary<string, UncertaintyPolicy> Policies = new()
    {
        ["as-printed"] = UncertaintyPolicy.AsPrinted,
        ["as-printed, not negative"] = UncertaintyPolicy.NotNegative,
        ["about-10"] = UncertaintyPolicy.TenPerCent,
        ["significant-digits"] = UncertaintyPolicy.SignificantDigits,
    };

    [Fact]
    public void Every_derived_quantity_has_the_value_and_the_bounds_that_were_computed_without_the_library()
    {
        var (wrong, worst, rows) = (new List<string>(), 0.0, ReferenceRows.Of("derived-quantities.csv"));
        foreach (var row in rows)
        {
            var quantity = ReferenceFormula.Read(row["formula"], key => Evidence.Quantity(key)).Under(Policies[row["policy"]]).In(ReferenceFormula.Unit(row["unit"]));
            var (name, (low, high)) = ($"{row["name"]} under {row["policy"]}", (End(row["low"], -1), End(row["high"], 1)));
            // 'Tens of thousands' is 10,000 to 100,000 here under every policy; the reference takes it for 10,000 where all is as printed.
            if (row["policy"].StartsWith("as-printed", StringComparison.Ordinal) && OrdersOfMagnitude(quantity))
            {
                if (!(quantity.Bounds.Low <= low && quantity.Bounds.High >= high)) wrong.Add($"{name}: {quantity.Bounds} does not hold {low} to {high}");
                continue;
            }

            var error = Math.Max(Distance(quantity.Bounds.Low, low), Distance(quantity.Bounds.High, high));
            if (row["value"].Length > 0 && !OrdersOfMagnitude(quantity)) error = Math.Max(error, quantity.Value is { } value ? Distance(value, double.Parse(row["value"], CultureInfo.InvariantCulture)) : 1);
            if (row["value"].Length == 0 && quantity.Value is { } unexpected) wrong.Add($"{name}: expected no best value, found {unexpected}");
            worst = Math.Max(worst, error);
            if (error > 1e-9) wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: expected {row["value"]} in {low:R} to {high:R}, found {quantity.Value:R} in {quantity.Bounds.Low:R} to {quantity.Bounds.High:R}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} rows of {rows.DistinctBy(row => row["name"]).Count()} derived quantities; largest relative error {worst:0.0E0}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_policy_reads_every_observation_as_the_reference_does()
    {
        var wrong = new List<string>();
        foreach (var row in ReferenceRows.Of("policy-leaves.csv"))
        {
            var figure = Evidence.Observation(row["id"]);
            if (figure.Qualifier == Qualifier.OrderOfMagnitude) continue;
            var reading = Policies[row["policy"]].Read(figure);
            if (reading.Value != Decimal(row["value"]) || reading.Low != Decimal(row["low"]) || reading.High != Decimal(row["high"])) wrong.Add($"{string.Join(", ", row.Values)}: {reading}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Standard_uncertainties_are_those_of_the_package_uncertainties()
    {
        foreach (var row in ReferenceRows.Of("uncertainties.csv"))
        {
            var inputs = row["inputs"].Split("; ").Select(text => text.Split(" = ", 2)).ToDictionary(parts => parts[0], parts => parts[1].Split(" ± "));
            var quantity = ReferenceFormula.Read(row["expression"], name => Quantity.Literal(decimal.Parse(inputs[name][0], CultureInfo.InvariantCulture), Unit.Ratio, name, "an input"));
            var uncertainty = quantity.StandardUncertainty(input => inputs.TryGetValue(input.Title, out var pair) ? double.Parse(pair[1], CultureInfo.InvariantCulture) : 0);
            var (nominal, expected) = (double.Parse(row["nominal"], CultureInfo.InvariantCulture), double.Parse(row["std_dev"], CultureInfo.InvariantCulture));
            Assert.True(Distance(quantity.Value!.Value, nominal) < 1e-12, $"{row["expression"]}: expected {nominal}, found {quantity.Value}");
            Assert.True(Math.Abs(uncertainty - expected) <= 1e-9 * Math.Max(expected, 1e-3), $"{row["expression"]}: expected ± {expected}, found {uncertainty}");
        }
    }

    private static bool OrdersOfMagnitude(Quantity quantity) => quantity.Inputs.Any(input => input.Figure?.Qualifier == Qualifier.OrderOfMagnitude);

    private static double Distance(double found, double expected) => found.Equals(expected) ? 0 : Math.Abs(found - expected) / Math.Max(1e-3, Math.Abs(expected));

    private static double End(string text, int sign) => text.Length == 0 ? sign * double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);

    private static decimal? Decimal(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
