using YiTa.Analysis.Evidence;
using YiTa.Cli.Tests.Verbs;
using YiTa.Notebooks.Documents;
using YiTa.Publishing.Checks;

namespace YiTa.Cli.Tests.Notebooks;

/// <summary>The notebooks of the repository: run anew they give what is committed, and they keep every contract.</summary>
public class CommittedNotebookTests
{
    public static TheoryData<string> Notebooks() =>
        [.. Directory.EnumerateFiles(Path.Combine(Checkout.RepositoryRoot, "notebooks"), "*.ipynb").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Running_it_again_gives_what_is_committed(string name)
    {
        var path = Path.Combine(Checkout.RepositoryRoot, "notebooks", name);
        var package = EvidencePackage.Load(Path.Combine(Checkout.RepositoryRoot, "data"));
        using var engine = new Engine(package);
        using var error = new StringWriter();
        var (document, failure) = await new NotebookJob(name, path).RunAsync(package, engine, TimeSpan.FromMinutes(2), new Terminal(TextWriter.Null, error), CancellationToken.None);
        Assert.True(failure is null, failure is null ? "" : new NotebookJob(name, path).Describe(failure));
        Assert.Equal(WithoutPictures(NotebookDocument.Load(path)), WithoutPictures(document));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Its_numbers_are_bound_and_its_charts_keep_their_contract(string name)
    {
        var document = NotebookDocument.Load(Path.Combine(Checkout.RepositoryRoot, "notebooks", name));
        Assert.Empty(ProseCheck.Check(name, document, EvidencePackage.Load()));
        Assert.Empty(ChartCheck.Check(name, document));
        Assert.All(document.Cells.Where(cell => cell.Kind == CellKind.Code), cell => Assert.InRange(cell.Source.Split('\n').Length, 1, 25));
    }

    [Fact]
    public void The_notebook_of_the_archived_kernel_keeps_the_same_contract()
    {
        var path = Path.Combine(Checkout.RepositoryRoot, "notebooks", "dotnet-interactive", "ili-population-shift.ipynb");
        var document = NotebookDocument.Load(path);
        Assert.Empty(ProseCheck.Check("ili-population-shift", document, EvidencePackage.Load()));
        Assert.Empty(ChartCheck.Check("ili-population-shift", document));
        Assert.All(document.Cells.Where(cell => cell.Kind == CellKind.Code), cell => Assert.InRange(cell.Source.Split('\n').Length, 1, 25));
        Assert.DoesNotContain("Loading extensions from", File.ReadAllText(path), StringComparison.Ordinal);
    }

    // The bytes of a picture depend on the browser that drew it.
    private static string WithoutPictures(NotebookDocument document)
    {
        foreach (var output in document.Cells.SelectMany(cell => cell.Outputs).OfType<RichOutput>())
        {
            output.Data = new MimeBundle(output.Data.Where(part => part.Key != "image/png"));
            output.Metadata.Clear();
        }

        return document.ToJson();
    }
}
