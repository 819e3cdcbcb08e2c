using YiTa.Notebooks.Jupyter.Internal.Messages;
using YiTa.Notebooks.Jupyter.Internal.Worker;

namespace YiTa.Notebooks.Jupyter.Tests.Worker;

public sealed class CellLanguagesTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public void Cells_have_the_language_that_their_metadata_names()
    {
        Write("""{"id":"a","metadata":{"polyglot_notebook":{"kernelName":"fsharp"}}}""", """{"id":"b","metadata":{"dotnet_interactive":{"language":"SQL"}}}""", """{"id":"c","metadata":{}}""");
        var languages = new CellLanguages(_file);

        Assert.Equal(["fsharp", "sql", null, null, null], new[] { "a", "b", "c", "d", null }.Select(id => languages.Of(id)));
    }

    [Fact]
    public void A_notebook_that_was_saved_is_read_anew_and_one_that_is_broken_is_not()
    {
        Write("""{"id":"a","metadata":{"polyglot_notebook":{"kernelName":"fsharp"}}}""");
        var languages = new CellLanguages(_file);
        Assert.Null(languages.Of("a", read: false));
        Assert.Equal("fsharp", languages.Of("a"));

        Write("""{"id":"a","metadata":{}}""", """{"id":"new","metadata":{"polyglot_notebook":{"kernelName":"sql"}}}""");
        Assert.Equal("fsharp", languages.Of("a", read: false));
        Assert.Equal((null, "sql"), (languages.Of("a"), languages.Of("new")));

        File.WriteAllText(_file, "{");
        Assert.Equal("sql", languages.Of("new"));
        File.Delete(_file);
        Assert.Equal("sql", languages.Of("new"));
    }

    [Theory]
    [InlineData("console-1-8f4e")]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("/")]
    [InlineData(null)]
    public void A_name_that_is_no_file_names_no_language(string? path) => Assert.Null(new CellLanguages(path).Of("a"));

    [Theory]
    [InlineData("""{"cellId":"a b"}""", "a b")]
    [InlineData("""{"deletedCells":[],"cellId":"x","recordTiming":true}""", "x")]
    [InlineData("""{"cellId":7}""", null)]
    [InlineData("""["cellId"]""", null)]
    [InlineData("""{"cellId":"\ud800"}""", null)]
    [InlineData("{", null)]
    [InlineData("{}", null)]
    [InlineData("", null)]
    public void The_cells_id_stands_in_the_metadata_of_the_request(string metadata, string? id) =>
        Assert.Equal(id, MessageMetadata.CellId(System.Text.Encoding.UTF8.GetBytes(metadata)));

    public void Dispose() => File.Delete(_file);

    private void Write(params string[] cells) => File.WriteAllText(
        _file,
        $$"""{"cells":[{{string.Join(",", cells.Select(cell => cell[..^1] + ""","cell_type":"code","execution_count":null,"outputs":[],"source":""}"""))}}],"metadata":{},"nbformat":4,"nbformat_minor":5}""");
}
