using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using YiTa.Notebooks.Documents;
using YiTa.Publishing.Site;
using YiTa.Publishing.Site.Internal.Evidence;
using YiTa.Publishing.Site.Internal.Markup;
using YiTa.Publishing.Site.Internal.Pages;

namespace YiTa.Publishing.Tests.Site.Evidence;

/// <summary>The page of all computed numbers, and the way back to it from what they use.</summary>
public sealed class ComputedQuantitiesTests
{
    private static readonly EvidencePackage Package = EvidencePackage.Load();
    private static readonly EvidenceModel Evidence = new(EvidenceRecords.From(Package));
    private static readonly Quantity Guess = Quantity.Literal(0.5m, Unit.Ratio, "half", "For the test.").As("h");

    [Fact]
    public void Each_quantity_stands_there_with_formula_passages_and_conflicts()
    {
        var page = Dom.Parse(QuantitiesPage.Write(Quantities(), Evidence).Body.ToString());
        var row = page.QuerySelector("[id='01-a/ili-stateless']")!;
        Assert.Equal("270,000 persons", row.QuerySelector(".value")!.TextContent);
        Assert.Equal("Stateless", row.QuerySelector(".what")!.TextContent);
        Assert.Equal("s · N · h", row.QuerySelector(".formula")!.TextContent);
        Assert.Equal("01-a.html#ili-stateless", row.QuerySelector("a.permalink")!.GetAttribute("href"));
        var items = row.QuerySelectorAll(".inputs li").Select(item => item.TextContent).ToArray();
        Assert.Equal(3, items.Length);
        Assert.StartsWith("s = 60 per cent: ", items[0], StringComparison.Ordinal);
        Assert.EndsWith("“60 per cent” yita-stateless-share-ili-1962", items[0], StringComparison.Ordinal);
        Assert.Equal("h = 0.5: half. Literal: For the test.", items[2]);
        Assert.Equal("observations.html#yita-population-ili-1962", row.QuerySelectorAll(".inputs li")[1].QuerySelectorAll("a")[^1].GetAttribute("href"));
        Assert.Equal(("observation literal", "1"), (row.GetAttribute("data-kind"), row.GetAttribute("data-conflict")));
        Assert.NotEmpty(row.QuerySelectorAll(".chip.differs"));
    }

    [Fact]
    public void An_observation_leads_to_the_numbers_that_use_it()
    {
        var page = Dom.Parse(ObservationsPage.Write(Evidence, Quantities()).Body.ToString());
        var used = page.QuerySelector("#yita-population-ili-1962 details.used")!;
        Assert.Equal("Used by 2 computed numbers", used.QuerySelector("summary")!.TextContent);
        Assert.Equal(["quantities.html#01-a/ili-stateless", "quantities.html#02-b/ili-stateless"], used.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Null(page.QuerySelector("#yita-han-population-ili-1949 details.used"));
    }

    [Fact]
    public void A_site_without_computed_numbers_says_so() =>
        Assert.Contains("0 numbers from 0 notebooks.", QuantitiesPage.Write(ComputedQuantities.None, Evidence).Body.ToString(), StringComparison.Ordinal);

    private static ComputedQuantities Quantities()
    {
        var people = Package.Quantity("yita-stateless-share-ili-1962").As("s") * Package.Quantity("yita-population-ili-1962").As("N") * Guess;
        return ComputedQuantities.Of([Notebook("01-a", people), Notebook("02-b", people)], []);
    }

    private static SiteNotebook Notebook(string name, Quantity quantity)
    {
        var cell = new NotebookCell(CellKind.Code, "1");
        cell.Outputs.Add(new DisplayDataOutput(new MimeBundle(new QuantityTable(new PublishedQuantity("ili-stateless", "Stateless", quantity)).ToMimeBundle())));
        var document = new NotebookDocument();
        document.Cells.Add(cell);
        return new SiteNotebook { Name = name, Document = document };
    }
}
