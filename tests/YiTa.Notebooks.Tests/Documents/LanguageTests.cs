using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Tests.Documents;

public class LanguageTests
{
    [Theory]
    [InlineData("""{}""", "csharp")]
    [InlineData("""{"kernelspec":{"name":".net-csharp","language":"C#"}}""", "csharp")]
    [InlineData("""{"kernelspec":{"name":".net-fsharp","language":"F#"}}""", "fsharp")]
    [InlineData("""{"kernelspec":{"name":".net-powershell"}}""", "pwsh")]
    [InlineData("""{"kernelspec":{"name":"python3","language":"python"},"language_info":{"name":"python"}}""", "python")]
    [InlineData("""{"language_info":{"name":"F#"}}""", "fsharp")]
    [InlineData("""{"language_info":{"name":"polyglot-notebook"}}""", "csharp")]
    [InlineData("""{"kernelspec":{"name":".net-csharp"},"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"fsharp"}}}""", "fsharp")]
    [InlineData("""{"kernelspec":7,"language_info":[]}""", "csharp")]
    public void The_documents_language_comes_from_its_metadata(string metadata, string expected)
    {
        var document = NotebookDocument.Parse($$"""{"cells":[],"metadata":{{metadata}},"nbformat":4,"nbformat_minor":5}""");
        Assert.Equal(expected, document.DefaultLanguage);
    }

    [Theory]
    [InlineData("x", "{}", "csharp")]
    [InlineData("#!sql\nselect 1", "{}", "sql")]
    [InlineData("\n#!F#\n1", "{}", "fsharp")]
    [InlineData("#!share --from csharp x\nx", """{"polyglot_notebook":{"kernelName":"fsharp"}}""", "fsharp")]
    [InlineData("x", """{"dotnet_interactive":{"language":"js"}}""", "javascript")]
    [InlineData("x", """{"polyglot_notebook":{"kernelName":"sql"},"dotnet_interactive":{"language":"js"}}""", "sql")]
    [InlineData("x", """{"polyglot_notebook":{"kernelName":""}}""", "csharp")]
    [InlineData("x", """{"polyglot_notebook":"fsharp"}""", "csharp")]
    public void A_cells_language_comes_from_its_magic_then_its_metadata(string source, string metadata, string expected)
    {
        var document = new NotebookDocument();
        var cell = new NotebookCell(CellKind.Code, source);
        foreach (var (name, value) in JsonNode.Parse(metadata)!.AsObject())
            cell.Metadata[name] = value?.DeepClone();
        document.Cells.Add(cell);
        Assert.Equal(expected, cell.Language(document));
        Assert.Null(new NotebookCell(CellKind.Markdown, source).Language(document));
    }
}
