using System.Text.Json.Nodes;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Time;
using YiTa.Notebooks.Documents;
using YiTa.Publishing.Site;
using YiTa.Publishing.Site.Internal.Evidence;
using YiTa.Publishing.Site.Internal.Markup;
using YiTa.Publishing.Site.Internal.Pages;

namespace YiTa.Publishing.Tests.Site.Evidence;

/// <summary>Text of the data is text on every page, whatever it says.</summary>
public sealed class HostileEvidenceTests
{
    private const string Bad = "\"><script>harm()</script><img src=x onerror='harm()'>&amp;</script>";

    [Fact]
    public void No_field_of_the_data_becomes_markup()
    {
        var evidence = new EvidenceModel(new EvidenceRecords
        {
            Observations = [Observation("o-1", 1), Observation("o-2", 2), Observation("o-3", 3)],
            Context = [new ContextFigure { Id = "c-1", Theme = Bad, Source = Bad, Subject = Bad, Group = Bad, Period = EdtfPeriod.Parse("1962"), Measure = Bad, Unit = Bad, Value = 1, Qualifier = Qualifier.Exact, Title = Bad, Address = new Uri("https://example.com/?a=\"><script>harm()</script>"), Confidence = Confidence.Low, Note = Bad, Fragment = Bad }],
            Sources = [new Source { Id = "s", Title = Bad, Kind = SourceKind.Primary, Issuer = Bad, ArchiveReference = Bad, Translator = Bad, Language = Bad, File = Bad, Sha256 = Bad, Note = Bad, Address = new Uri("https://example.com/?a=\"><script>harm()</script>") }],
            Claimants = [new Claimant { Id = "c", Name = Bad, Side = ClaimantSide.Other }],
            Places = [new Place { Id = "p", Name = Bad, Kind = Bad, Variants = [Bad], Note = Bad, Latitude = 1, Longitude = 1, CoordinateSource = Bad }],
            Events = [new HistoricalEvent { Id = "e", Source = "s", Date = EdtfPeriod.Parse("1962"), Title = Bad, Place = "p", Locator = Bad, Fragment = Bad, Note = Bad, Claimant = "c" }],
            Conflicts = [new Conflict { Id = "k", Kind = Bad, Statement = Bad, Involves = ["o-1", "o-2", "o-3", "c-1", "e", "s"], Reading = Bad, Reason = Bad }],
            NotFigures = [new NotFigure { Source = "s", Locator = Bad, Fragment = Bad, Number = Bad, Reason = Bad }],
            Version = Bad,
            Hash = Bad,
        });
        var input = SampleSite.Input([]) with { Name = Bad, Headline = Bad, Summary = Bad, Citation = Bad };
        var quantities = ComputedQuantities.Of([Publishing(new JsonObject
        {
            ["name"] = Bad, ["title"] = Bad, ["text"] = Bad, ["formula"] = Bad, ["numbers"] = Bad, ["assumption"] = Bad, ["policy"] = Bad, ["unit"] = Bad, ["inputs"] = new JsonArray("o-1", "c-1", "e", Bad, 7),
            ["definitions"] = new JsonArray(
                new JsonObject { ["kind"] = Bad, ["symbol"] = Bad, ["title"] = Bad, ["formula"] = Bad, ["text"] = Bad },
                new JsonObject { ["kind"] = "observation", ["symbol"] = Bad, ["record"] = "o-1", ["address"] = "javascript:harm()" }, new JsonObject { ["record"] = Bad, ["reason"] = Bad }, 7),
        })], []);
        PageFrame[] pages =
        [
            IndexPage.Write(input, evidence, []), ObservationsPage.Write(evidence, quantities), QuantitiesPage.Write(quantities, evidence), ChronologyPage.Write(evidence), ConflictsPage.Write(evidence),
            SourcesPage.Write(evidence), PlacesPage.Write(evidence), ContextPage.Write(evidence, quantities),
        ];
        foreach (var page in pages)
        {
            var body = Dom.Parse(page.Body.ToString());
            Assert.Empty(body.QuerySelectorAll("script, img, [onerror]"));
            Assert.Contains("<script>harm()", body.TextContent, StringComparison.Ordinal);
        }
        var catalog = new EvidenceCatalog(evidence);
        foreach (var id in (string[])["o-1", "c-1", "e", "s", "k"])
            Assert.Empty(Dom.Parse(catalog.Find(id)!.About.ToString()).QuerySelectorAll("script, img, [onerror]"));
    }

    private static SiteNotebook Publishing(JsonObject quantity)
    {
        var cell = new NotebookCell(CellKind.Code, "1");
        cell.Outputs.Add(new DisplayDataOutput(new MimeBundle { { QuantityTable.MimeType, new JsonArray(quantity, 7, new JsonObject()) } }));
        var document = new NotebookDocument();
        document.Cells.Add(cell);
        return new SiteNotebook { Name = "01", Document = document };
    }

    private static Observation Observation(string id, int value) => new()
    {
        Id = id, Theme = Bad, Source = "s", Subject = Bad, Group = Bad, Place = "p", Period = EdtfPeriod.Parse("1962"), Measure = Bad, Unit = Bad,
        Value = value, Qualifier = Qualifier.Exact, Claimant = "c", Locator = Bad, Fragment = Bad, Note = Bad,
    };
}
