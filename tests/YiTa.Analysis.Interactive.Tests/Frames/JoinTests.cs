using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Analysis;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Interactive.Frames;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Interactive.Tests.Frames;

public class JoinTests
{
    private static readonly string?[] Places = [null, "ili", "tacheng", "altay"];
    private static readonly string?[] Periods = [null, "1962", "1962-04", "1962-33", "1949/1959", "1962-04-10/1962-04-20", "../1963"];

    private sealed record Row(string? Place, string? Period);

    [Theory]
    [InlineData(JoinPeriods.Same)]
    [InlineData(JoinPeriods.Overlapping)]
    [InlineData(JoinPeriods.Within)]
    public void No_row_is_lost_and_none_is_invented(JoinPeriods periods)
    {
        var rows = Gen.Elements(Places).SelectMany(place => Gen.Elements(Periods).Select(period => new Row(place, period))).ListOf();
        Prop.ForAll(rows.Zip(rows).ToArbitrary(), pair => Check([.. pair.Item1], [.. pair.Item2], periods)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Rows_of_the_evidence_meet_by_place_and_time()
    {
        var evidence = EvidencePackage.Load();
        var (figures, events) = (evidence.Observations.ToEvidenceFrame().Data, evidence.Events.ToEvidenceFrame().Data);
        var joined = figures.JoinByPlaceAndPeriod(events, JoinPeriods.Overlapping);
        Assert.Equal(evidence.Observations.Select(figure => figure.Id), joined["id_left"].Cast<string?>().OfType<string>().Distinct());
        Assert.Equal(evidence.Events.Select(happening => happening.Id).Order(StringComparer.Ordinal), joined["id_right"].Cast<string?>().OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(typeof(decimal), joined["value"].DataType);
        Assert.Equal(typeof(DateTime), joined["period_latest_left"].DataType);
        Assert.Contains("title", joined.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Further_columns_narrow_a_join()
    {
        var left = Frame(("ili", "1962"), ("ili", "1962"));
        left.Columns.Add(new StringDataFrameColumn("group", ["Han", "Kazakh"]));
        var right = Frame(("ili", "1962"));
        right.Columns.Add(new StringDataFrameColumn("group", ["Kazakh"]));
        Assert.Equal(2, left.JoinByPlaceAndPeriod(right, JoinPeriods.Same).Rows.Count);
        var narrow = left.JoinByPlaceAndPeriod(right, JoinPeriods.Same, ["group"]);
        Assert.Equal(["Han", "Kazakh"], narrow["group"].Cast<string?>());
        Assert.Equal([null, 0L], narrow["row_right"].Cast<long?>());
    }

    [Fact]
    public void A_join_can_be_joined_again_and_its_figures_come_back()
    {
        var evidence = EvidencePackage.Load();
        var (figures, events) = (evidence.Query().Theme("demographics").ToEvidenceFrame(), evidence.Events.ToEvidenceFrame());
        var once = figures.Data.JoinByPlaceAndPeriod(events.Data, JoinPeriods.Overlapping, leftSuffix: "", rightSuffix: "_event");
        var twice = once.JoinByPlaceAndPeriod(events.Data, JoinPeriods.Same, leftSuffix: "", rightSuffix: "_same");
        Assert.Equal(evidence.Query().Theme("demographics").Select(figure => figure.Id), twice["id"].Cast<string?>().OfType<string>().Distinct());
        Assert.Equal(evidence.Events.Select(happening => happening.Id).Order(StringComparer.Ordinal), twice["id_same"].Cast<string?>().OfType<string>().Distinct().Order(StringComparer.Ordinal));
        var ofFigures = once.Filter(once["id"].ElementwiseIsNotNull());
        Assert.Equal(evidence.Query().Theme("demographics"), (figures with { Data = ofFigures }).ToFigures(evidence).Distinct());
    }

    [Fact]
    public void Names_that_would_meet_are_refused()
    {
        Assert.Equal("Column 'row': two columns of the result would have this name; expected other suffixes than '' and ''.",
            Assert.Throws<FrameException>(() => Frame(("ili", "1962")).JoinByPlaceAndPeriod(Frame(("ili", "1962")), JoinPeriods.Same, leftSuffix: "", rightSuffix: "")).Message);
        var taken = Frame(("ili", "1962"));
        taken.Columns.Add(new StringDataFrameColumn("row_left", ["a"]));
        Assert.Equal("Column 'row_left': two columns of the result would have this name; expected other suffixes than '_left' and '_right'.",
            Assert.Throws<FrameException>(() => taken.JoinByPlaceAndPeriod(Frame(("ili", "1962")), JoinPeriods.Same)).Message);
    }

    [Fact]
    public void A_frame_without_the_columns_is_refused() =>
        Assert.Equal("Column 'place': there is none; expected it among id.",
            Assert.Throws<FrameException>(() => Frame(("ili", "1962")).JoinByPlaceAndPeriod(new DataFrame(new StringDataFrameColumn("id", ["a"])), JoinPeriods.Same)).Message);

    [Fact]
    public void A_rule_that_is_none_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>("periods", () => Frame().JoinByPlaceAndPeriod(Frame(), (JoinPeriods)7));

    private static void Check(Row[] left, Row[] right, JoinPeriods periods)
    {
        var joined = Frame([.. left.Select(row => (row.Place, row.Period))]).JoinByPlaceAndPeriod(Frame([.. right.Select(row => (row.Place, row.Period))]), periods);
        (long? Left, long? Right)[] pairs = [.. joined["row_left"].Cast<long?>().Zip(joined["row_right"].Cast<long?>())];
        var expected = (
            from l in Enumerable.Range(0, left.Length)
            from r in Enumerable.Range(0, right.Length)
            where Belongs(left[l], right[r], periods)
            select ((long?)l, (long?)r)).ToList();
        Assert.Equal(expected, pairs.Where(pair => pair.Left is not null && pair.Right is not null));
        Assert.Equal(Alone(left.Length, expected.Select(pair => pair.Item1)), pairs.Where(pair => pair.Right is null).Select(pair => pair.Left));
        Assert.Equal(Alone(right.Length, expected.Select(pair => pair.Item2)), pairs.Where(pair => pair.Left is null).Select(pair => pair.Right));
        for (var row = 0; row < pairs.Length; row++)
        {
            Assert.Equal(pairs[row].Left is { } l ? left[l].Place : right[pairs[row].Right!.Value].Place, joined["place"][row]);
            Assert.Equal(pairs[row].Right is { } r ? right[r].Period : null, joined["period_right"][row]);
        }
    }

    private static IEnumerable<long?> Alone(int count, IEnumerable<long?> met) => Enumerable.Range(0, count).Select(row => (long?)row).Except(met);

    private static bool Belongs(Row left, Row right, JoinPeriods periods)
    {
        if (left is not { Place: { } place, Period: { } one } || right.Period is not { } other || place != right.Place) return false;
        var (mine, theirs) = (EdtfPeriod.Parse(one), EdtfPeriod.Parse(other));
        return periods switch
        {
            JoinPeriods.Same => mine == theirs,
            JoinPeriods.Overlapping => mine.Overlaps(theirs),
            _ => theirs.Contains(mine),
        };
    }

    private static DataFrame Frame(params (string? Place, string? Period)[] rows) => new(
        new Int64DataFrameColumn("row", rows.Select((_, index) => (long?)index)),
        new StringDataFrameColumn("place", rows.Select(row => row.Place)),
        new StringDataFrameColumn("period", rows.Select(row => row.Period)));
}
