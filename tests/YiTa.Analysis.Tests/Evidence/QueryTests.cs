using YiTa.Analysis.Evidence;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Tests.Evidence;

public sealed class QueryTests : IDisposable
{
    private readonly TestPackage _files = new();
    private readonly EvidencePackage _package;

    public QueryTests() => _package = _files.Load();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Each_filter_narrows()
    {
        AssertIds(_package.Query(), "book-han-1949", "book-han-1959", "book-share-1962", "cable-left-1962", "cable-range-1962");
        AssertIds(_package.Query().Theme("demographics"), "book-han-1949", "book-han-1959", "book-share-1962");
        AssertIds(_package.Query().Theme("Demographics", "migration").Unit("share"), "book-share-1962");
        AssertIds(_package.Query().Group("HAN"), "book-han-1949", "book-han-1959");
        AssertIds(_package.Query().Group("han", "kazakh"), "book-han-1949", "book-han-1959", "cable-left-1962");
        AssertIds(_package.Query().Subject("residents").Measure("departures"), "cable-left-1962", "cable-range-1962");
        AssertIds(_package.Query().Source("cable"), "cable-left-1962", "cable-range-1962");
        AssertIds(_package.Query().Claimant("office"), "book-share-1962", "cable-left-1962", "cable-range-1962");
        AssertIds(_package.Query().Qualifier(Qualifier.AtLeast, Qualifier.Between), "cable-left-1962", "cable-range-1962");
        AssertIds(_package.Query().Place("green valley"), "book-han-1949", "book-share-1962");
        AssertIds(_package.Query().Place("绿谷", includingParts: true), "book-han-1949", "book-han-1959", "book-share-1962");
        AssertIds(_package.Query().Group("Kazakh").Group("Han"));
    }

    [Fact]
    public void Periods_overlap_or_lie_within()
    {
        AssertIds(_package.Query().Period("1962-04"), "book-share-1962", "cable-left-1962", "cable-range-1962");
        AssertIds(_package.Query().Period("1962-04", PeriodMatch.Within), "cable-left-1962");
        AssertIds(_package.Query().Period(EdtfPeriod.Parse("../1960"), PeriodMatch.Within), "book-han-1949", "book-han-1959");
        Assert.Equal("Expected Overlaps or Within. (Parameter 'match')\nActual value was 7.", Assert.Throws<ArgumentOutOfRangeException>(() => _package.Query().Period("1962", (PeriodMatch)7)).Message.ReplaceLineEndings("\n"));
        Assert.Throws<EdtfFormatException>(() => _package.Query().Period("sixties"));
    }

    [Fact]
    public void A_query_is_never_changed()
    {
        var query = _package.Query().Theme("demographics");
        _ = query.Group("Han");
        _ = query.WithContext();
        AssertIds(query, "book-han-1949", "book-han-1959", "book-share-1962");
    }

    [Fact]
    public void Context_comes_only_when_asked_for_and_is_marked()
    {
        var figures = _package.Query().Group("Han").WithContext().ToList();
        Assert.Equal(["book-han-1949", "book-han-1959", "census-han-1953"], figures.Select(figure => figure.Id));
        Assert.Equal([false, false, true], figures.Select(figure => figure.IsContext));
        Assert.Equal(["census-han-1953"], _package.Query().WithContext().Source("census").Select(figure => figure.Id));
        AssertLookup(() => _package.Query().Source("census"), "There is no source 'census' in the evidence package; one of 'book', 'cable'.");
    }

    [Fact]
    public void Names_that_do_not_occur_get_the_nearest()
    {
        AssertLookup(() => _package.Query().Theme("demografics"), "There is no theme 'demografics' in the evidence package; nearest: 'demographics'.");
        AssertLookup(() => _package.Query().Group("Kasakh"), "There is no group 'Kasakh' in the evidence package; nearest: 'Kazakh'.");
        AssertLookup(() => _package.Query().Place("Ghuljah"), "There is no place 'Ghuljah' in the evidence package; nearest: 'Ghulja', 'Gulja'.");
        AssertLookup(() => _package.Query().Unit("people"), "There is no unit 'people' in the evidence package; one of 'persons', 'share'.");
        AssertLookup(() => _package.Query().Measure("populatoin"), "There is no measure 'populatoin' in the evidence package; nearest: 'population'.");
        AssertLookup(() => _package.Query().Subject("resident"), "There is no subject 'resident' in the evidence package; nearest: 'residents'.");
        AssertLookup(() => _package.Query().Claimant("ofice"), "There is no claimant 'ofice' in the evidence package; nearest: 'office'.");
        var exception = Assert.Throws<EvidenceLookupException>(() => _package.Query().Group("Kasakh"));
        Assert.Equal(("group", "Kasakh"), (exception.What, exception.Name));
        Assert.Equal(["Kazakh"], exception.Nearest);
    }

    [Fact]
    public void At_least_one_name_is_needed()
    {
        Assert.Equal("Expected at least one theme. (Parameter 'names')", Assert.Throws<ArgumentException>(() => _package.Query().Theme()).Message);
        Assert.Equal("Expected at least one qualifier. (Parameter 'qualifiers')", Assert.Throws<ArgumentException>(() => _package.Query().Qualifier()).Message);
        Assert.Throws<ArgumentNullException>(() => _package.Query().Group(null!, "Han"));
        Assert.Throws<ArgumentNullException>(() => _package.Query().Place(null!));
    }

    private static void AssertIds(IEnumerable<IFigure> figures, params string[] ids) => Assert.Equal(ids, figures.Select(figure => figure.Id));

    private static void AssertLookup(Func<object> find, string message) =>
        Assert.Equal(message, Assert.Throws<EvidenceLookupException>(find).Message);
}
