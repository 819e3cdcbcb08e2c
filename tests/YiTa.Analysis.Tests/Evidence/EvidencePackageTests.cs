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
        Assert.Equal(["book-han-1949", "book-han-1959", "book-share-1962", "cable-left-1962", "cable-range-1962"], package.Observations.Select(o => o.Id));
        Assert.Equal(["demographics", "migration"], package.Themes);
        Assert.Equal("census-han-1953", Assert.Single(package.Context).Id);
        Assert.Equal(["Grünes Tal", "绿谷"], package.Places[0].Variants);
        Assert.Equal(81.2778, package.Places[1].Longitude);
        Assert.Equal((ClaimantSide.ChineseRegional, SourceKind.Primary), (package.Claimants[1].Side, package.Sources[1].Kind));
        Assert.Equal("118-01100-06", Assert.Single(package.NotFigures).Number);
        Assert.Equal(["cable-left-1962", "cable-range-1962", "book"], Assert.Single(package.Conflicts).Involves);
        Assert.Equal("2 rows × 3", $"{package.Tables[5].Rows.Count} rows × {package.Tables[5].Columns.Count(column => column.Type == EvidenceColumnType.Number)}");
    }

    [Fact]
    public void An_observation_has_all_cells_of_its_row()
    {
        var observation = _files.Load().Observation("book-han-1959");

        Assert.Equal(
            ("demographics", "book", "residents", "Han", "ghulja", "1959", "population", "persons"),
            (observation.Theme, observation.Source, observation.Subject, observation.Group!, observation.Place!, observation.Period.Text, observation.Measure, observation.Unit));
        Assert.Equal((365250m, null, null, Qualifier.About), (observation.Value, observation.Low, observation.High, observation.Qualifier));
        Assert.Equal(("author", "Growth ¶2", "about 365 250", "rounded, perhaps"), (observation.Claimant, observation.Locator, observation.Fragment, observation.Note!));
        Assert.False(observation.IsContext);
    }

    [Fact]
    public void Observations_that_are_loaded_twice_are_equal()
    {
        var first = _files.Load();
        var second = EvidencePackage.Load(_files.Folder);
        Assert.Equal(first.Observations, second.Observations);
        Assert.Equal(first.Context, second.Context);
        Assert.Equal(first.Events, second.Events);
        Assert.Same(first.Observations[0], first.Observation("book-han-1949"));
    }

    [Fact]
    public void A_citation_leads_to_the_passage()
    {
        var package = _files.Load();
        Assert.Equal("https://example.org/book#:~:text=about%20365%20250", package.Observations[1].Citation.Address!.AbsoluteUri);
        Assert.Equal("https://example.org/cable#top:~:text=60%20000%20to%2067%20000", package.PassageAddress(package.Observation("cable-range-1962"))!.AbsoluteUri);
        Assert.Equal("https://example.org/book#:~:text=On%2029%20May%201962", package.PassageAddress(package.Events[0])!.AbsoluteUri);
        Assert.Equal(package.PassageAddress(package.Events[0]), package.Events[0].Citation.Address);
        Assert.Equal("https://example.org/census", package.Context[0].Citation.Address!.AbsoluteUri);
        Assert.Equal("A book, Growth ¶2", package.Observations[1].Citation.ToString());
        Assert.Equal("A census (context, high confidence)", package.Context[0].Citation.ToString());
        Assert.Equal("book, Growth ¶2", (package.Observations[1] with { SourceRecord = null }).Citation.ToString());
        Assert.Equal(
            "'book-han-1959' is stated by source 'book', not by 'cable'. (Parameter 'source')",
            Assert.Throws<ArgumentException>(() => package.Observations[1].PassageAddress(package.Sources[1])).Message);
    }

    [Fact]
    public void Wrong_keys_get_the_nearest()
    {
        var package = _files.Load();
        AssertLookup(() => package.Observation("book-han-1950"), "There is no observation 'book-han-1950' in the evidence package; nearest: 'book-han-1959', 'book-han-1949'.");
        AssertLookup(() => package.Observation("book-riot-1962"), "There is no observation 'book-riot-1962' in the evidence package; it is a row of events.csv.");
        AssertLookup(() => package.ContextFigure("census"), "There is no context figure 'census' in the evidence package; nearest: 'census-han-1953'.");
        AssertLookup(() => package.HistoricalEvent("riot"), "There is no event 'riot' in the evidence package; nearest: 'book-riot-1962'.");
        AssertLookup(() => package.Conflict("x"), "There is no conflict 'x' in the evidence package; one of 'left-and-range'.");
        AssertLookup(() => package.Source("bok"), "There is no source 'bok' in the evidence package; nearest: 'book'.");
        AssertLookup(() => package.Claimant("autor"), "There is no claimant 'autor' in the evidence package; nearest: 'author'.");
        AssertLookup(() => package.Place("Guldja"), "There is no place 'Guldja' in the evidence package; nearest: 'Gulja', 'Ghulja'.");
        AssertLookup(() => package.ConflictsOf("left-and-range"), "There is no observation, event, context figure or source 'left-and-range' in the evidence package; one of 'book', 'cable', 'book-han-1949', 'book-han-1959', 'book-share-1962', 'cable-left-1962', 'cable-range-1962', 'census-han-1953', 'book-riot-1962'.");
        Assert.Equal("book-riot-1962", package.HistoricalEvent("book-riot-1962").Id);
        Assert.Equal("census-han-1953", package.ContextFigure("census-han-1953").Id);
        Assert.Equal("left-and-range", package.Conflict("left-and-range").Id);
        Assert.Equal("cable-range-1962", package.Observation("cable-range-1962").Id);
        Assert.Equal("office", package.Claimant("office").Id);
    }

    [Theory]
    [InlineData("ghulja", "ghulja")]
    [InlineData("GHULJA", "ghulja")]
    [InlineData("Yining", "ghulja")]
    [InlineData("伊宁市", "ghulja")]
    [InlineData("urumqi", "urumqi")]
    [InlineData("ÜRÜMQI", "urumqi")]
    [InlineData("U\u0308ru\u0308mqi", "urumqi")]
    [InlineData("grunes-tal", "valley")]
    public void A_place_goes_by_any_of_its_names(string name, string id) => Assert.Equal(id, _files.Load().Place(name).Id);

    [Fact]
    public void A_name_of_several_places_is_told_and_a_query_takes_them_all()
    {
        _files.AddRow("places.csv", "ghulja-county,Ghulja County,Gulja,county,valley,,,,").Replace("demographics.csv", "Han,valley", "Han,ghulja-county");
        var package = _files.Load();
        AssertLookup(() => package.Place("gulja"), "'gulja' is a name of 2 places; ask for one by its key: 'ghulja', 'ghulja-county'.");
        Assert.Equal(["book-han-1949", "book-han-1959"], package.Query().Place("Gulja").Select(o => o.Id));
    }

    [Fact]
    public void Conflicts_are_found_by_what_they_involve()
    {
        var package = _files.Load();
        Assert.Equal("left-and-range", Assert.Single(package.ConflictsOf("cable-left-1962")).Id);
        Assert.Equal("left-and-range", Assert.Single(package.ConflictsOf("book")).Id);
        Assert.Empty(package.ConflictsOf("book-riot-1962"));
    }

    [Fact]
    public void The_hash_is_that_of_names_and_bytes()
    {
        var first = _files.Load().Hash;
        Assert.Matches("^sha256:[0-9a-f]{64}$", first);
        Assert.Equal(first, EvidencePackage.Load(_files.Folder).Hash);
        Assert.NotEqual(first, _files.Replace("claimants.csv", "The author", "The auther").Load().Hash);
        Assert.Equal(first, _files.Replace("claimants.csv", "The auther", "The author").Load().Hash);
    }

    [Fact]
    public void Many_threads_may_read_at_once()
    {
        for (var i = 0; i < 2000; i++)
            _files.AddRow("migration.csv", $"cable-many-{i},cable,residents,Kazakh,urumqi,1962-04-{(i % 30) + 1:d2},departures,persons,{i},,,exact,office,¶4,{i} left,");
        var package = _files.Load();
        Parallel.For(0, 64, seed =>
        {
            var random = new Random(seed);
            for (var n = 0; n < 500; n++)
            {
                var i = random.Next(2000);
                Assert.Equal(i, package.Observation($"cable-many-{i}").Value);
                Assert.Equal((i % 30) + 1, package.Observations[i + 5].Period.Earliest!.Value.Day);
            }
        });
        Assert.Equal(2005, package.Observations.Distinct().Count());
        Assert.Equal(package.Observations, Enumerable.Range(0, 2005).Select(i => package.Observations[i]));
        Assert.Throws<ArgumentOutOfRangeException>(() => package.Observations[2005]);
        Assert.Throws<ArgumentOutOfRangeException>(() => package.Observations[-1]);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_told()
    {
        var exception = Assert.Throws<DirectoryNotFoundException>(() => EvidencePackage.Load("no/such/folder"));
        Assert.Equal("The folder 'no/such/folder' of the evidence package does not exist.", exception.Message);
        Assert.Throws<ArgumentException>(() => EvidencePackage.Load(""));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_with_its_path()
    {
        _files.Write();
        var path = Path.Combine(_files.Folder, "claimants.csv");
        File.Delete(path);
        File.CreateSymbolicLink(path, "nowhere");
        Assert.StartsWith($"'{path}' cannot be read: ", Assert.Throws<IOException>(() => EvidencePackage.Load(_files.Folder)).Message, StringComparison.Ordinal);
    }

    private static void AssertLookup(Func<object> find, string message) =>
        Assert.Equal(message, Assert.Throws<EvidenceLookupException>(find).Message);
}
