using YiTa.Analysis.Evidence;
using YiTa.Analysis.Interactive.Frames;
using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Interactive.Tests.Frames;

public class QuantityFrameTests
{
    private static readonly EvidencePackage Evidence = EvidencePackage.Load();

    private static readonly QuantityTable Table = new(
        new PublishedQuantity("han-factor", "Growth factor of the Han", Evidence.Quantity("yita-han-population-ili-1959") / Evidence.Quantity("yita-han-population-ili-1949")),
        new PublishedQuantity("crossed", "People who crossed", Evidence.Quantity("yita-border-crossers-lead-1962", UncertaintyPolicy.AsPrinted)));

    [Fact]
    public void Numbers_are_doubles_and_an_open_end_is_null()
    {
        var data = Table.ToEvidenceFrame().Data;
        Assert.Equal(Table.Quantities[0].Value, data["value"][0]);
        Assert.Equal(Table.Quantities[1].Bounds.Low, data["low"][1]);
        Assert.True(double.IsPositiveInfinity(Table.Quantities[1].Bounds.High));
        Assert.Null(data["high"][1]);
        Assert.Equal(Table.Quantities.Select(quantity => quantity.Formula), data["formula"].Cast<string>());
    }

    [Fact]
    public void The_companion_has_a_row_for_each_input()
    {
        var companion = Table.ToEvidenceFrame().Companion;
        Assert.Equal(["han-factor", "han-factor", "crossed"], companion["id"].Cast<string>());
        Assert.Equal(["yita-han-population-ili-1959", "yita-han-population-ili-1949", "yita-border-crossers-lead-1962"], companion["input"].Cast<string>());
        Assert.Equal(Table.Quantities.SelectMany(quantity => quantity.Inputs.Select(input => input.Citation?.Address?.OriginalString)), companion["address"].Cast<string?>());
        Assert.Equal("persons", companion["unit"][2]);
    }

    [Fact]
    public void Quantities_come_back_with_their_lineage()
    {
        var frame = Table.ToEvidenceFrame();
        Assert.Equal(Table.Quantities, frame.ToPublished(Table.Quantities));
        var sorted = frame with { Data = frame.Data.OrderBy("id") };
        Assert.Equal([Table.Quantities[1], Table.Quantities[0]], sorted.ToPublished(Table.Quantities));
    }

    [Fact]
    public void A_computed_number_cannot_be_edited()
    {
        var frame = Table.ToEvidenceFrame();
        frame.Data["low"][1] = 61_000.0;
        var fault = Assert.Throws<FrameException>(() => frame.ToPublished(Table.Quantities));
        Assert.Equal("Row 1, column 'low': found 61000 (Double); expected 60000, as it was computed: a computed number cannot be edited in a frame.", fault.Message);
    }

    [Fact]
    public void An_open_end_cannot_be_closed()
    {
        var frame = Table.ToEvidenceFrame();
        frame.Data["high"][1] = 67_000.0;
        Assert.Equal("Row 1, column 'high': found 67000 (Double); expected nothing, as it was computed: a computed number cannot be edited in a frame.",
            Assert.Throws<FrameException>(() => frame.ToPublished(Table.Quantities)).Message);
    }

    [Fact]
    public void A_name_that_was_published_twice_is_refused_where_the_numbers_differ()
    {
        var other = new PublishedQuantity("crossed", "People who crossed", Table.Quantities[0].Quantity);
        Assert.Equal("Two quantities were published as 'crossed', with different numbers; a row of a frame cannot say which it is. Expected each name once.",
            Assert.Throws<FrameException>(() => Table.ToEvidenceFrame().ToPublished([.. Table.Quantities, other])).Message);
        Assert.Equal(Table.Quantities, Table.ToEvidenceFrame().ToPublished([.. Table.Quantities, .. Table.Quantities]));
    }

    [Fact]
    public void Units_and_sources_stand_beside_each_input()
    {
        var beside = Table.ToEvidenceFrame().WithUnitsAndSources();
        Assert.Equal(["han-factor", "han-factor", "crossed"], beside["id"].Cast<string>());
        Assert.Equal(["yita-han-population-ili-1959", "yita-han-population-ili-1949", "yita-border-crossers-lead-1962"], beside["input"].Cast<string>());
    }

    [Fact]
    public void A_name_that_was_not_published_is_named() =>
        Assert.Equal("Row 1, column 'id': found 'crossed'; expected the name of a published quantity, one of han-factor.",
            Assert.Throws<FrameException>(() => Table.ToEvidenceFrame().ToPublished([Table.Quantities[0]])).Message);
}
