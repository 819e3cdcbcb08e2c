using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Tests.Documents;

public class FormatErrorTests
{
    [Theory]
    [InlineData("", "nb(1,1): $: found nothing, expected a notebook in JSON.")]
    [InlineData(" \n\t", "nb(1,1): $: found nothing, expected a notebook in JSON.")]
    [InlineData("[]", "nb(1,1): $: found a list, expected an object with cells.")]
    [InlineData("null", "nb(1,1): $: found nothing, expected an object with cells.")]
    [InlineData("{}", "nb(1,1): $.nbformat: found nothing, expected 4.")]
    [InlineData("{\n \"nbformat\": \"four\"}", "nb(2,14): $.nbformat: found \"four\", expected 4.")]
    [InlineData("{\"nbformat\": 3, \"worksheets\": []}", "nb(1,14): $.nbformat: found 3, expected 4 (convert the file with: jupyter nbconvert --to notebook --nbformat 4 FILE).")]
    [InlineData("{\"nbformat\": 5}", "nb(1,14): $.nbformat: found 5, expected 4, the newest format that is understood here.")]
    [InlineData("{\"nbformat\": 4}", "nb(1,1): $.cells: found nothing, expected a list of cells.")]
    [InlineData("{\"nbformat\": 4, \"metadata\": [], \"cells\": []}", "nb(1,29): $.metadata: found a list, expected an object.")]
    [InlineData("{\"nbformat\": 4, \"cells\": [\n 1]}", "nb(2,2): $.cells[0]: found 1, expected a cell (an object).")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{}]}", "nb(1,27): $.cells[0].cell_type: found nothing, expected a string.")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": [1]}]}", "nb(1,59): $.cells[0].source: found a list, expected a string or a list of strings.")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\", \"outputs\": {}}]}", "nb(1,74): $.cells[0].outputs: found an object, expected a list of outputs.")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\", \"outputs\": [{\"output_type\": \"stream\", \"name\": \"stdout\"}]}]}", "nb(1,75): $.cells[0].outputs[0].text: found nothing, expected a string or a list of strings.")]
    [InlineData("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"\", \"execution_count\": \"1\"}]}", "nb(1,82): $.cells[0].execution_count: found \"1\", expected an integer or null.")]
    [InlineData("{\"nbformat\": 4, \"nbformat\": 4}", "nb(1,17): $.nbformat: found the member a second time, expected every member once.")]
    [InlineData("{\"nbformat\": 4, \"a\": \"\\ud800\"}", "nb(1,22): $.a: found a string that is not valid Unicode, expected UTF-8 with paired surrogates.")]
    public void A_file_that_is_no_notebook_is_told_where_and_why(string json, string message)
    {
        var exception = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Parse(json, "nb"));
        Assert.Equal(message, exception.Message);
        Assert.Equal("nb", exception.Path);
    }

    [Theory]
    [InlineData("{\"nbformat\": 4,\n \"cells\": [", 2, 12, "$.cells")]
    [InlineData("{\"nbformat\": 4 \"cells\"", 1, 16, "$")]
    [InlineData("{\"nbformat\": NaN}", 1, 14, "$.nbformat")]
    [InlineData("{\"nbformat\": 4, \"cells\": []} x", 1, 30, "$")]
    public void Faulty_JSON_is_told_where(string json, int line, int column, string path)
    {
        var exception = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Parse(json, "nb"));
        Assert.Equal((line, column, path, "valid JSON"), (exception.Line, exception.Column, exception.JsonPath, exception.Expected));
    }

    [Fact]
    public void JSON_of_endless_depth_is_refused()
    {
        var json = "{\"nbformat\": 4, \"a\": " + new string('[', 100_000);
        var exception = Assert.Throws<NotebookFormatException>(() => NotebookDocument.Parse(json, "nb"));
        Assert.StartsWith("nb(1,", exception.Message, StringComparison.Ordinal);
        Assert.Contains("512", exception.Message, StringComparison.Ordinal);
        Assert.True(exception.Message.Length < 500);
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error_of_its_own() =>
        Assert.ThrowsAny<IOException>(() => NotebookDocument.Load("/no/such/notebook.ipynb"));
}
