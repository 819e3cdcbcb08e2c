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
    public void An_edited_row_is_refused()
    {
        var frame = Han();
        frame.Data["value"][0] = 38_000m;
        Assert.Equal("Row 0, column 'value': found 38000 (Decimal); expected 38099 (Decimal), as the evidence has it. To take an edited row without its passage, pass allowEdits: true.",
            Assert.Throws<FrameException>(() => frame.ToFigures(Evidence)).Message);
        frame = Han();
        frame.Data["place"][0] = null;
        Assert.Equal("Row 0, column 'place': found nothing; expected 'ili', as the evidence has it. To take an edited row without its passage, pass allowEdits: true.",
            Assert.Throws<FrameException>(() => frame.ToFigures(Evidence)).Message);
    }

    [Fact]
    public void An_edited_row_that_is_allowed_loses_its_passage_and_says_so()
    {
        var original = Evidence.Observation("yita-han-population-ili-1949");
        var frame = Han();
        frame.Data["value"][0] = 38_000m;
        frame.Data["note"][0] = "Rounded.";
        var edited = Assert.IsType<Observation>(Assert.Single(frame.ToFigures(Evidence, allowEdits: true)));
        Assert.Equal("yita-han-population-ili-1949-edited", edited.Id);
        Assert.Equal(38_000, edited.Value);
        Assert.Equal("Edited in a frame: value, note. Rounded.", edited.Note);
        Assert.Equal($"{original.Locator}, edited in a frame", edited.Citation.Locator);
        Assert.Equal("", edited.Citation.Fragment);
        Assert.Null(edited.Citation.Address);
    }

    [Fact]
    public void An_edited_context_figure_and_an_edited_event_are_marked_too()
    {
        var context = Evidence.Context[0];
        var figures = ((IEnumerable<IFigure>)[context]).ToEvidenceFrame();
        figures.Data["subject"][0] = "others";
        var figure = Assert.IsType<ContextFigure>(Assert.Single(figures.ToFigures(Evidence, allowEdits: true)));
        Assert.Equal(($"{context.Id}-edited", "others", null, context.Address), (figure.Id, figure.Subject, figure.Fragment, figure.Citation.Address));

        var events = Evidence.Events.Take(2).ToEvidenceFrame();
        events.Data["title"][1] = "Something else";
        Assert.Equal($"Row 1, column 'title': found 'Something else'; expected '{Evidence.Events[1].Title}', as the evidence has it. To take an edited row without its passage, pass allowEdits: true.",
            Assert.Throws<FrameException>(() => events.ToEvents(Evidence)).Message);
        var read = events.ToEvents(Evidence, allowEdits: true);
        Assert.Equal(Evidence.Events[0], read[0]);
        Assert.Equal(($"{Evidence.Events[1].Id}-edited", "Something else", ""), (read[1].Id, read[1].Title, read[1].Citation.Fragment));
        Assert.StartsWith("Edited in a frame: title.", read[1].Note, StringComparison.Ordinal);
        Assert.Null(read[1].Citation.Address);
    }

    [Fact]
    public void A_row_of_a_key_that_the_evidence_lacks_is_what_it_says()
    {
        var original = Evidence.Observation("yita-han-population-ili-1949");
        var own = original with { Id = "own", Value = 38_000, Fragment = "38,000 Han" };
        var frame = ((IEnumerable<IFigure>)[own]).ToEvidenceFrame();
        Assert.Equal(own, Assert.Single(frame.ToFigures(Evidence)));
    }

    [Theory]
    [InlineData("unit", "personen", "Row 0, column 'unit': found 'personen'; expected a unit, such as persons.")]
    [InlineData("source", "nowhere", "Row 0, column 'source': found 'nowhere'; expected the key of a source, one of ")]
    public void A_unit_or_source_that_is_none_is_named(string column, string cell, string message)
    {
        var frame = Han();
        frame.Companion[column][0] = cell;
        Assert.StartsWith(message, Assert.Throws<FrameException>(() => frame.ToFigures(Evidence, allowEdits: true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bounds_the_wrong_way_round_are_named()
    {
        var frame = Han();
        (frame.Data["low"][0], frame.Data["high"][0]) = (2m, 1m);
        Assert.Equal("Row 0, column 'low': found 2 (Decimal); expected at most 1, which the row has as 'high'.",
            Assert.Throws<FrameException>(() => frame.ToFigures(Evidence, allowEdits: true)).Message);
    }

    [Fact]
    public void Frames_come_back_through_CSV()
    {
        var frame = Evidence.Query().Theme("demographics").ToEvidenceFrame();
        using var csv = new MemoryStream();
        DataFrame.SaveCsv(frame.Data, csv, encoding: System.Text.Encoding.UTF8);
        csv.Position = 0;
        var types = frame.Data.Columns.Select(column => column.DataType).ToArray();
        var read = DataFrame.LoadCsv(csv, dataTypes: types, encoding: System.Text.Encoding.UTF8);
        Assert.Equal(Evidence.Query().Theme("demographics"), (frame with { Data = read }).ToFigures(Evidence));
    }

    [Fact]
    public void The_companion_has_each_key_once_and_stands_beside_each_row()
    {
        IFigure[] figures = [Evidence.Observations[2], Evidence.Observations[0], Evidence.Observations[2]];
        var frame = figures.ToEvidenceFrame();
        Assert.Equal([Evidence.Observations[2].Id, Evidence.Observations[0].Id], frame.Companion["id"].Cast<string>());
        frame.Data["id"][1] = "own";
        var beside = frame.WithUnitsAndSources();
        Assert.Equal([figures[0].Unit, null, figures[2].Unit], beside["unit"].Cast<string?>());
        Assert.Equal([figures[0].Fragment, null, figures[2].Fragment], beside["fragment"].Cast<string?>());
        Assert.Equal([.. frame.Data.Columns.Select(column => column.Name), .. frame.Companion.Columns.Select(column => column.Name).Skip(1)], beside.Columns.Select(column => column.Name));
        Assert.Equal(typeof(decimal), beside["value"].DataType);
    }

    [Fact]
    public void A_column_of_the_companion_stands_once()
    {
        var frame = Han();
        frame.Data.Columns.Add(new StringDataFrameColumn("unit", ["persons"]));
        Assert.Equal("Column 'unit': the data has it already; expected it in the companion alone.", Assert.Throws<FrameException>(frame.WithUnitsAndSources).Message);
    }

    private static EvidenceFrame Han() => ((IEnumerable<IFigure>)[Evidence.Observation("yita-han-population-ili-1949")]).ToEvidenceFrame();

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
