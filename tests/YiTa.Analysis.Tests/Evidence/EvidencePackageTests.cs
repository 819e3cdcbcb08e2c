using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Tests.Evidence;

public sealed class EvidencePackageTests : IDisposable
{
    private readonly TestPackage _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_package_in_order_is_loaded_whole()
    {
        var package = _files.Load();

        Assert.Equal("1.2.3", package.Version);
        Assert.Equal(5, package.Observations.Count);
        Assert.Equal(["book-han-1949", "book-han-1959", "book-share-1962", "cable-left-1962", "cable-range-1962"], package.Observations.Select(o => o.Id));
        Assert.Equal("census-han-1953", Assert.Single(package.Context).Id);
        var observation = package.Observations[1];
        Assert.Equal("demographics", observation.Theme);
        Assert.Equal(365250m, observation.Value);
        Assert.Equal(Qualifier.About, observation.Qualifier);
        Assert.Equal("rounded, perhaps", observation.Note);
        Assert.Equal("https://example.org/book#:~:text=about%20365%20250", observation.Citation.Address!.AbsoluteUri);
        Assert.Equal("A book, Growth ¶2", observation.Citation.ToString());
        Assert.Equal("A census (context, high confidence)", package.Context[0].Citation.ToString());
        Assert.Equal(["Grünes Tal", "绿谷"], package.Places[0].Variants);
        Assert.Equal(["claimants", "conflicts", "context_demographics", "demographics", "events", "migration", "not_figures", "places", "sources"], package.Tables.Select(table => table.Name));
        Assert.Equal(0.60m, package.Tables[3].Rows[2][8]);
        Assert.Equal("left-and-range", Assert.Single(package.ConflictsOf("cable-left-1962")).Id);
    }

    [Fact]
    public void Queries_narrow_step_by_step()
    {
        var package = _files.Load();

        Assert.Equal(["book-han-1949"], package.Query().Theme("demographics").Place("green valley").Group("HAN").Select(o => o.Id));
        Assert.Equal(["book-han-1949", "book-han-1959"], package.Query().Place("绿谷", includingParts: true).Group("han").Select(o => o.Id));
        Assert.Equal(["book-han-1949", "census-han-1953"], package.Query().Place("valley").Group("han").WithContext().Select(o => o.Id));
        Assert.Equal(["cable-left-1962"], package.Query().Period("1962-04", PeriodMatch.Within).Select(o => o.Id));
        Assert.Equal(["book-share-1962", "cable-left-1962", "cable-range-1962"], package.Query().Period("1962-04").Select(o => o.Id));
    }
}
