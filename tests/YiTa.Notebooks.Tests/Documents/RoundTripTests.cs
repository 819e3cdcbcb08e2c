using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Tests.Documents;

public class RoundTripTests
{
    [Fact]
    public void A_new_notebook_is_written_and_read_again()
    {
        var document = new NotebookDocument();
        document.Cells.Add(new NotebookCell(CellKind.Code, "var x = 1;\nx"));
        document.Cells[0].Outputs.Add(new StreamOutput("stdout", "a\nb\n"));
        var json = document.ToJson();
        Assert.Equal(json, NotebookDocument.Parse(json).ToJson());
        Assert.Equal("var x = 1;\nx", NotebookDocument.Parse(json).Cells[0].Source);
    }
}
