using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using Interval = YiTa.Analysis.Quantities.Interval;

namespace YiTa.Analysis.Tests.Quantities;

public class QuantityTests
{
    private static readonly EvidencePackage Evidence = EvidencePackage.Load();

    [Fact]
    public void An_input_that_occurs_twice_is_one_unknown()
    {
        var (a, b, open) = (Persons(1, 2, "a"), Persons(1, 3, "b"), Persons(1, null, "open"));
        Assert.Equal(Interval.Exactly(0), (a - a).Bounds);
        Assert.Equal(Interval.Exactly(1), (a / a).Bounds);
        Assert.Equal(Interval.Exactly(0), (open - open).Bounds);
        Assert.Equal(Interval.Exactly(1), (open / open).Bounds);
        Assert.Equal(new Interval(0.25, Math.BitIncrement(2.0 / 3)), (a / (a + b)).Bounds);
        Assert.Equal(new Interval(0, 1), (open / (open + Persons(0, null, "others"))).Bounds);
        Assert.Equal(b.Bounds, (open + b - open).Bounds);
    }

    [Fact]
    public void What_the_sources_print_exactly_stays_exact()
    {
        var stateless = Evidence.Quantity("yita-population-ili-1962") * Evidence.Quantity("yita-stateless-share-ili-1962");
        Assert.Equal(Interval.Exactly(540_000), stateless.Bounds);
        Assert.Equal("540,000 persons", stateless.ToString());
        Assert.Equal("a · b", stateless.Formula);
        Assert.Equal("900,000 persons · 60 per cent", stateless.FormulaWithNumbers);
        Assert.Equal(["yita-population-ili-1962", "yita-stateless-share-ili-1962"], stateless.Inputs.Select(input => input.Key));
    }

    [Fact]
    public void Another_policy_recomputes_the_lineage()
    {
        var stateless = Evidence.Quantity("yita-population-ili-1962") * Evidence.Quantity("yita-stateless-share-ili-1962");
        Assert.Equal("486,000–594,000 persons", stateless.Under(UncertaintyPolicy.TenPerCent).ToString());
        Assert.Equal(540_000, stateless.Under(UncertaintyPolicy.TenPerCent).Value);
        Assert.Equal(stateless, stateless.Under(UncertaintyPolicy.TenPerCent).Under(UncertaintyPolicy.AsPrinted));
    }

    [Fact]
    public void Mixed_units_and_policies_are_errors_that_name_both_operands()
    {
        var (han, parcels) = (Evidence.Quantity("yita-han-population-ili-1959"), Evidence.Quantity("xfao-parcels-ili-1962-q1"));
        Assert.Equal(
            "Cannot add persons and parcels: 'yita-han-population-ili-1959' (Yi–Ta incident, Anti-Chinese sentiment ¶3) is in persons, "
            + "'xfao-parcels-ili-1962-q1' (Cable from the Xinjiang Foreign Affairs Office, 'Report on the Flight of Border Residents from the Yili and Tacheng Areas to the Soviet Union', Contents ¶12) in parcels.",
            Assert.Throws<UnitMismatchException>(() => han + parcels).Message);
        Assert.Equal(
            "'yita-han-population-ili-1959' (Yi–Ta incident, Anti-Chinese sentiment ¶3) is read under the policy 'as printed' and "
            + "'yita-han-population-ili-1969' (Yi–Ta incident, Aftermath ¶2) under '±10 per cent for about'; read both under one before you add them, with Under(policy).",
            Assert.Throws<InvalidOperationException>(() => han + Evidence.Quantity("yita-han-population-ili-1969", UncertaintyPolicy.TenPerCent)).Message);
        Assert.Equal("Expected a number without a unit for a logarithm; 'yita-han-population-ili-1959' (Yi–Ta incident, Anti-Chinese sentiment ¶3) is in persons.",
            Assert.Throws<UnitMismatchException>(() => han.Log()).Message);
    }

    [Fact]
    public void Every_unit_of_the_evidence_is_known()
    {
        foreach (var figure in Evidence.Observations.Cast<IFigure>().Concat(Evidence.Context)) Assert.True(Unit.TryParse(figure.Unit, out var unit) && unit.ToString() == figure.Unit, figure.Unit);
    }

    [Theory]
    [InlineData("persons per day")]
    [InlineData("share per year")]
    [InlineData("per year²")]
    [InlineData("kilograms per parcel")]
    [InlineData("persons · years per visit")]
    [InlineData("per cent")]
    public void A_unit_reads_as_it_is_written(string text) => Assert.Equal(text, Unit.Parse(text).ToString());

    [Fact]
    public void Units_multiply_and_cancel()
    {
        Assert.Equal(Unit.Persons, Unit.Share * Unit.Persons);
        Assert.Equal(Unit.Ratio, Unit.Persons / Unit.Persons);
        Assert.Equal("share per year", (Unit.Share / Unit.Years).ToString());
        Assert.Equal(Unit.Share, Unit.Share / Unit.Years * Unit.Years);
        Assert.Equal("'famly' in 'persons per famly' is no unit that is known here; did you mean 'family'? Expected such as 'persons', 'persons per day' or 'share per year'; Unit.Counting makes a unit for other things.",
            Assert.Throws<UnitFormatException>(() => Unit.Parse("persons per famly")).Message);
    }

    private static Quantity Persons(decimal? low, decimal? high, string title) => Quantity.Literal(low, high, Unit.Persons, title, "test");
}
