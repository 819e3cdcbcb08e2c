using YiTa.Analysis.Quantities;
using Unit = YiTa.Analysis.Quantities.Unit;

namespace YiTa.Analysis.Tests.Quantities;

public class QuantityTextTests
{
    [Theory]
    [InlineData("540000", "540000", "persons", "540,000 persons")]
    [InlineData("1", "1", "persons", "1 person")]
    [InlineData("1", "1", "persons per day", "1 person per day")]
    [InlineData("0", "0", "persons", "0 persons")]
    [InlineData("9.58686", "9.58686", "ratio", "9.587")]
    [InlineData("1234567.8", "1234567.8", "new rubles", "1,234,568 new rubles")]
    [InlineData("0.6", "0.6", "share", "60 per cent")]
    [InlineData("60", "60", "per cent", "60 per cent")]
    [InlineData("0.00012345", "0.00012345", "ratio", "0.0001235")]
    [InlineData("0.00000012345", "0.00000012345", "ratio", "1.235 · 10⁻⁷")]
    [InlineData("12340000000000000000", "12340000000000000000", "ratio", "1.234 · 10¹⁹")]
    [InlineData("-0.25", "-0.25", "share per year", "−25 per cent per year")]
    [InlineData("60000", "67000", "persons", "60,000–67,000 persons")]
    [InlineData("0", "58000", "persons", "0–58,000 persons")]
    [InlineData("0", "1", "persons", "0–1 persons")]
    [InlineData("0.25", "0.66666666", "ratio", "0.250–0.667")]
    [InlineData("0.25", "0.5", "ratio", "0.25–0.50")]
    [InlineData("0.078", "0.091", "share per year", "7.8–9.1 per cent per year")]
    [InlineData("0.125", "1", "share", "12.5–100.0 per cent")]
    [InlineData("1234.4", "98765.1", "persons", "1,234–98,766 persons")]
    [InlineData("900000.001", "900000.004", "persons", "900,000.001–900,000.004 persons")]
    [InlineData("-0.5", "0.3333333", "ratio", "−0.500 to 0.334")]
    [InlineData("-0.5", "-0.25", "share", "−50 to −25 per cent")]
    [InlineData("-12000", "5000", "persons", "−12,000 to 5,000 persons")]
    [InlineData("60000", null, "persons", "at least 60,000 persons")]
    [InlineData("1234.6", null, "persons", "at least 1,234 persons")]
    [InlineData("1", null, "persons", "at least 1 person")]
    [InlineData(null, "534750", "persons", "at most 534,750 persons")]
    [InlineData(null, "0.12345", "share", "at most 12.35 per cent")]
    [InlineData(null, "-3", "ratio", "at most −3")]
    [InlineData(null, null, "persons", "unbounded, in persons")]
    [InlineData(null, null, "ratio", "unbounded")]
    public void A_quantity_reads_as_people_write_it(string? low, string? high, string unit, string expected) =>
        Assert.Equal(expected, Quantity.Literal(Number(low), Number(high), Unit.Parse(unit), "x", "test").ToString());

    [Fact]
    public void Errors_of_sensitivity_name_the_input()
    {
        var open = Quantity.Literal(1, null, Unit.Persons, "those who left", "test");
        Assert.EndsWith("(those who left) has no best value and at least 1 person has no middle at which to take a derivative.", Assert.Throws<InvalidOperationException>(() => open.StandardUncertainty()).Message);
        var kink = Quantity.Max(Quantity.Literal(1, 3, Unit.Ratio, "x", "test"), Quantity.Literal(1, 3, Unit.Ratio, "y", "test"));
        Assert.Equal("'max(a, b)' (from x, y) has no derivative by the literal 'x' at the best values of its inputs.", Assert.Throws<ArithmeticException>(() => kink.Sensitivities()).Message);
        Assert.Equal("Expected a standard uncertainty that is not negative for the literal 'z'; found -1. (Parameter 'stated')",
            Assert.Throws<ArgumentOutOfRangeException>(() => Quantity.Literal(1, Unit.Ratio, "z", "test").StandardUncertainty(_ => -1)).Message);
    }

    [Fact]
    public void A_table_tells_which_conclusions_depend_on_the_policy()
    {
        var evidence = YiTa.Analysis.Evidence.EvidencePackage.Load();
        var (residents, stateless) = (evidence.Quantity("yita-population-ili-1962").As("N", "Residents"), evidence.Quantity("yita-stateless-share-ili-1962"));
        var table = new SensitivityTable([residents * stateless], [new Comparison("Most were stateless", stateless, Quantity.Constant(1) / 2), new Comparison("Over 500,000 were", residents * stateless, Quantity.Constant(500_000, Unit.Persons))]);
        Assert.Equal(Verdict.Always, table.Verdict("Most were stateless", UncertaintyPolicy.TenPerCent));
        Assert.Equal([Verdict.Always, Verdict.Always, Verdict.Possible, Verdict.Possible], UncertaintyPolicy.All.Select(policy => table.Verdict("Over 500,000 were", policy)));
        Assert.Equal(["Over 500,000 were"], table.Dependent.Select(item => item.Claim));
        var bundle = table.ToMimeBundle();
        Assert.Equal([SensitivityTable.MimeType, "text/html", "text/plain"], bundle.Keys);
        Assert.Contains("<small>depends on the policy</small>", bundle["text/html"].GetValue<string>());
        Assert.Equal("possible", bundle[SensitivityTable.MimeType]["conclusions"]![1]!["verdicts"]!["±10 per cent for about"]!.GetValue<string>());
        Assert.Contains("Over 500,000 were, as printed: always", table.ToString());
        Assert.Equal("Expected one of the conclusions 'Most were stateless', 'Over 500,000 were'; found 'no'. (Parameter 'claim')", Assert.Throws<ArgumentException>(() => table.Verdict("no", UncertaintyPolicy.AsPrinted)).Message);
    }

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
