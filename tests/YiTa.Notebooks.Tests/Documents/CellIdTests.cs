using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Tests.Support;

namespace YiTa.Notebooks.Tests.Documents;

public class CellIdTests
{
    [Fact]
    public void An_upgraded_notebook_always_gets_the_same_ids()
    {
        var first = Upgraded();
        Assert.Equal(first, Upgraded());
        var document = NotebookDocument.Parse(first);
        Assert.Equal(5, document.MinorVersion);
        Assert.All(document.Cells, cell => Assert.Matches("^[0-9a-f]{8}$", cell.Id));
        Assert.Contains("   \"cell_type\": \"code\",\n   \"execution_count\": null,\n   \"id\": \"", first, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_of_the_same_text_get_ids_of_their_own()
    {
        var document = new NotebookDocument();
        for (var i = 0; i < 3; i++)
            document.Cells.Add(new NotebookCell(CellKind.Markdown, "same"));
        document.ToJson();
        var id = document.Cells[0].Id;
        Assert.Equal([id, id + "-2", id + "-3"], document.Cells.Select(cell => cell.Id));
    }

    [Fact]
    public void An_older_notebook_stays_without_ids_until_it_is_upgraded() =>
        Assert.All(NotebookDocument.Load(Files.Data("jupyter-4.4.ipynb")).Cells, cell => Assert.Null(cell.Id));

    private static string Upgraded()
    {
        var document = NotebookDocument.Load(Files.Data("jupyter-4.4.ipynb"));
        document.Upgrade();
        return document.ToJson();
    }
}
