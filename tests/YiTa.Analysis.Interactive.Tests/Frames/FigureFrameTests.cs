using Microsoft.Data.Analysis;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Interactive.Frames;

namespace YiTa.Analysis.Interactive.Tests.Frames;

public class FigureFrameTests
{
    private static readonly EvidencePackage Evidence = EvidencePackage.Load();

    [Fact]
    public void Columns_have_the_types_of_what_they_hold()
    {
        var (data, companion) = Evidence.Observations.ToEvidenceFrame();
        Assert.Equal(
            [
                ("id", typeof(string)), ("theme", typeof(string)), ("subject", typeof(string)), ("group", typeof(string)), ("place", typeof(string)),
                ("period", typeof(string)), ("period_earliest", typeof(DateTime)), ("period_latest", typeof(DateTime)), ("measure", typeof(string)),
                ("value", typeof(decimal)), ("low", typeof(decimal)), ("high", typeof(decimal)), ("qualifier", typeof(string)),
                ("claimant", typeof(string)), ("note", typeof(string)), ("is_context", typeof(bool)),
            ],
            data.Columns.Select(column => (column.Name, column.DataType)));
        Assert.Equal(["id", "unit", "source", "source_title", "address", "locator", "fragment", "confidence"], companion.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Empty_cells_stay_null()
    {
        var data = Evidence.Observations.ToEvidenceFrame().Data;
        Assert.Equal(Evidence.Observations.Count(figure => figure.Value is null), data["value"].NullCount);
        Assert.Equal(Evidence.Observations.Count(figure => figure.Low is null), data["low"].NullCount);
        Assert.Equal(Evidence.Observations.Count(figure => figure.Place is null), data["place"].NullCount);
        Assert.Equal(Evidence.Observations.Count(figure => figure.Period.Latest is null), data["period_latest"].NullCount);
        Assert.NotEqual(0, data["value"].NullCount);
    }

    [Fact]
    public void The_companion_says_unit_and_passage()
    {
        var figure = Evidence.Observation("yita-han-population-ili-1949");
        var companion = ((IEnumerable<IFigure>)[figure]).ToEvidenceFrame().Companion;
        Assert.Equal(figure.Unit, companion["unit"][0]);
        Assert.Equal(figure.Source, companion["source"][0]);
        Assert.Equal(figure.Citation.Address!.OriginalString, companion["address"][0]);
        Assert.Equal(figure.Fragment, companion["fragment"][0]);
        Assert.Null(companion["confidence"][0]);
    }

    [Fact]
    public void All_figures_come_back_as_they_were()
    {
        IFigure[] figures = [.. Evidence.Observations, .. Evidence.Context];
        Assert.Equal(figures, figures.ToEvidenceFrame().ToFigures(Evidence));
    }

    [Fact]
    public void All_events_come_back_as_they_were() => Assert.Equal(Evidence.Events, Evidence.Events.ToEvidenceFrame().ToEvents(Evidence));

    [Fact]
    public void Duplicates_and_order_are_kept()
    {
        IFigure[] figures = [Evidence.Observations[2], Evidence.Observations[0], Evidence.Observations[2]];
        Assert.Equal(figures, figures.ToEvidenceFrame().ToFigures(Evidence));
    }

    [Fact]
    public void A_filtered_and_sorted_frame_gives_its_rows()
    {
        var frame = Evidence.Observations.ToEvidenceFrame();
        var large = frame.Data.Filter(frame.Data["value"].ElementwiseGreaterThanOrEqual(100_000m)).OrderBy("value");
        var figures = (frame with { Data = large }).ToFigures(Evidence);
        Assert.Equal(Evidence.Observations.Where(figure => figure.Value >= 100_000).Select(figure => figure.Value).Order(), figures.Select(figure => figure.Value));
        Assert.All(figures, figure => Assert.Contains(figure, Evidence.Observations));
    }

    [Fact]
    public void An_edited_row_gives_what_it_says_with_the_same_passage()
    {
        var original = Evidence.Observation("yita-han-population-ili-1949");
        var frame = ((IEnumerable<IFigure>)[original]).ToEvidenceFrame();
        frame.Data["value"][0] = 38_000m;
        var edited = Assert.IsType<Observation>(Assert.Single(frame.ToFigures(Evidence)));
        Assert.Equal(original with { Value = 38_000 }, edited);
        Assert.Equal(original.Citation, edited.Citation);
    }

    [Fact]
    public void A_row_without_companion_is_named()
    {
        var frame = ((IEnumerable<IFigure>)[Evidence.Observation("yita-han-population-ili-1949")]).ToEvidenceFrame();
        frame.Data["id"][0] = "mine";
        var fault = Assert.Throws<FrameException>(() => frame.ToFigures(Evidence));
        Assert.Equal("Row 0, column 'id': found 'mine'; expected a key that the companion has, with its unit and source.", fault.Message);
        Assert.Equal((0L, "id"), (fault.Row, fault.Column));
    }

    [Theory]
    [InlineData("qualifier", "roughly", "Row 0, column 'qualifier': found 'roughly'; expected one of exact, about, nearly, at_least, at_most, between, order_of_magnitude, implied.")]
    [InlineData("period", "spring", "Row 0, column 'period': found 'spring'; expected a period in EDTF, such as 1962-04.")]
    [InlineData("measure", null, "Row 0, column 'measure': found no text; expected one.")]
    public void A_cell_that_cannot_be_is_named(string column, string? cell, string message)
    {
        var frame = ((IEnumerable<IFigure>)[Evidence.Observation("yita-han-population-ili-1949")]).ToEvidenceFrame();
        frame.Data[column][0] = cell;
        Assert.Equal(message, Assert.Throws<FrameException>(() => frame.ToFigures(Evidence)).Message);
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        var frame = Evidence.Events.ToEvidenceFrame();
        var fault = Assert.Throws<FrameException>(() => (frame with { Data = new DataFrame(frame.Data["id"], frame.Data["title"]) }).ToEvents(Evidence));
        Assert.Equal("Column 'period': there is none; expected it among id, title.", fault.Message);
    }

    [Fact]
    public void A_number_in_a_column_of_text_is_named()
    {
        var frame = Evidence.Events.ToEvidenceFrame();
        frame.Data.Columns.Remove("title");
        frame.Data.Columns.Add(new DoubleDataFrameColumn("title", Evidence.Events.Select(_ => 1.5)));
        Assert.Equal("Row 0, column 'title': found 1.5 (Double); expected a text.", Assert.Throws<FrameException>(() => frame.ToEvents(Evidence)).Message);
    }
}
