using YiTa.Notebooks.Documents;

namespace YiTa.Cli.Tests.Verbs;

/// <summary>Notebooks for tests: a cell that begins with a heading is Markdown, every other is code.</summary>
internal static class Notebook
{
    public static string Of(params string[] cells)
    {
        var document = new NotebookDocument();
        foreach (var cell in cells)
            document.Cells.Add(new NotebookCell(cell.StartsWith("# ", StringComparison.Ordinal) ? CellKind.Markdown : CellKind.Code, cell));
        return document.ToJson();
    }
}
