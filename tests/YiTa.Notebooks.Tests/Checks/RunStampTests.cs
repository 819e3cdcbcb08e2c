using YiTa.Notebooks.Checks;
using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Tests.Checks;

public class RunStampTests
{
    private static readonly Dictionary<string, string> Inputs = new() { ["data"] = "d1", ["library"] = "l1" };

    [Fact]
    public void A_stamp_survives_writing_and_reading()
    {
        var document = Notebook("1 + 1");
        RunStamp.Of(document, Inputs).Write(document);
        var stored = RunStamp.Read(NotebookDocument.Parse(document.ToJson()));
        Assert.NotNull(stored);
        Assert.Empty(RunStamp.Of(document, Inputs).ChangedSince(stored));
    }

    [Fact]
    public void It_tells_which_part_changed()
    {
        var document = Notebook("1 + 1");
        var stored = RunStamp.Of(document, Inputs);
        document.Cells[0].Source = "1 + 2";
        Assert.Equal(["cells", "data"], RunStamp.Of(document, new Dictionary<string, string> { ["data"] = "d2", ["library"] = "l1" }).ChangedSince(stored));
    }

    [Fact]
    public void Prose_may_change_without_making_outputs_stale()
    {
        var document = Notebook("1 + 1");
        var stored = RunStamp.Of(document, Inputs);
        document.Cells.Insert(0, new NotebookCell(CellKind.Markdown, "# New title"));
        Assert.Empty(RunStamp.Of(document, Inputs).ChangedSince(stored));
    }

    [Fact]
    public void A_notebook_that_was_never_run_has_none() => Assert.Null(RunStamp.Read(Notebook("1")));

    private static NotebookDocument Notebook(string code)
    {
        var document = new NotebookDocument();
        document.Cells.Add(new NotebookCell(CellKind.Code, code));
        return document;
    }
}
