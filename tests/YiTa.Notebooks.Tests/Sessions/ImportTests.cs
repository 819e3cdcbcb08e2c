using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Tests.Support;

namespace YiTa.Notebooks.Tests.Sessions;

public sealed class ImportTests : IAsyncDisposable
{
    private readonly string _folder = Files.NewFolder();
    private readonly TestSession _session;

    public ImportTests() => _session = new(new() { WorkingFolder = _folder });

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_notebook_runs_cell_by_cell_in_its_languages()
    {
        var document = new NotebookDocument();
        document.Cells.Add(new NotebookCell(CellKind.Markdown, "# not run"));
        document.Cells.Add(new NotebookCell(CellKind.Code, "a"));
        document.Cells.Add(new NotebookCell(CellKind.Code, "#!fsharp\nb"));
        document.Save(Path.Combine(_folder, "other.ipynb"));
        Assert.True((await _session.RunAsync("before\n#!import other.ipynb\nafter")).Succeeded);
        Assert.Equal("<csharp@1>before</csharp>\n<csharp@1>a</csharp>\n<fsharp@2>b</fsharp>\n<csharp@3>after</csharp>\n", _session.Out);
    }

    [Theory]
    [InlineData("a.cs", "x", "<csharp@1>x</csharp>\n")]
    [InlineData("a.csx", "x", "<csharp@1>x</csharp>\n")]
    [InlineData("a.fsx", "x", "<fsharp@1>x</fsharp>\n")]
    [InlineData("a.dib", "#!meta\n\n{\"x\":1}\n\n#!csharp\n\nx\n\n#!markdown\n\n# no\n\n#!fsharp\n\ny\n", "<csharp@6>\nx\n\n\n\n\n</csharp>\n<fsharp@14>\ny\n</fsharp>\n")]
    public async Task A_file_runs_in_the_language_of_its_name(string name, string text, string expected)
    {
        File.WriteAllText(Path.Combine(_folder, name), text);
        var result = await _session.RunAsync($"#!import \"{name}\"", "fsharp");
        Assert.True(result.Succeeded, result.Error?.Error.Message);
        Assert.Equal(expected, _session.Out);
    }

    [Fact]
    public async Task An_HTML_file_is_shown()
    {
        File.WriteAllText(Path.Combine(_folder, "a.html"), "<b>x</b>");
        await _session.RunAsync("#!import a.html");
        Assert.Equal("<b>x</b>", Assert.IsType<Notebooks.Sessions.DisplayEvent>(Assert.Single(_session.Outputs)).Data.GetText("text/html"));
    }

    [Fact]
    public async Task What_cannot_be_imported_is_told()
    {
        File.WriteAllText(Path.Combine(_folder, "a.py"), "");
        File.WriteAllText(Path.Combine(_folder, "loop.csx"), "#!import loop.csx");
        File.WriteAllText(Path.Combine(_folder, "bad.ipynb"), "{");
        Assert.Equal(
            "#!import of a.py: found a file of type '.py', expected one of .ipynb, .dib, .cs, .csx, .fs, .fsx, .sql, .html, .htm, .md, .js, .mmd, .mermaid.",
            await MessageOf("#!import a.py"));
        Assert.Equal($"#!import of none.cs: there is no such file in {_folder}.", await MessageOf("#!import none.cs"));
        Assert.Equal("loop.csx, line 1: #!import of loop.csx: the file imports itself (loop.csx → loop.csx).", await MessageOf("#!import loop.csx"));
        Assert.StartsWith($"{Path.Combine(_folder, "bad.ipynb")}(1,2): $: found a fault", await MessageOf("#!import bad.ipynb"), StringComparison.Ordinal);
        Assert.Equal("Found no file after #!import, expected #!import FILE.", await MessageOf("#!import"));
    }

    [Fact]
    public async Task An_error_in_an_imported_file_names_the_place_there_and_the_line_here()
    {
        await using var session = new TestSession(new() { WorkingFolder = _folder }, (code, _, _) => Task.FromResult(
            KernelResult.Failed(new("CS0103", "no such name") { Line = 4, Column = 2, Traceback = ["at line 4"] })));
        var document = new NotebookDocument();
        document.Cells.Add(new NotebookCell(CellKind.Raw, ""));
        document.Cells.Add(new NotebookCell(CellKind.Code, "x"));
        document.Save(Path.Combine(_folder, "other.ipynb"));
        var error = (await session.RunAsync("\n#!import other.ipynb")).Error!;
        Assert.Equal("other.ipynb, cell 2, line 4: no such name", error.Error.Message);
        Assert.Equal((2, null), (error.Error.Line, error.Error.Column));
        Assert.Equal(["In other.ipynb, cell 2, line 4:", "at line 4"], error.Error.Traceback);
    }

    private async Task<string?> MessageOf(string source) => (await _session.RunAsync(source)).Error?.Error.Message;
}
