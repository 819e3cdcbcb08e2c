using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Sessions;
using YiTa.Notebooks.Tests.Support;

namespace YiTa.Notebooks.Tests.Sessions;

public class SplittingTests
{
    [Theory]
    [InlineData("a\nb", "<csharp@1>a\nb</csharp>\n")]
    [InlineData("a\r\nb\rc", "<csharp@1>a\nb\nc</csharp>\n")]
    [InlineData("#!fsharp\nlet x = 1", "<fsharp@2>let x = 1</fsharp>\n")]
    [InlineData("a\n#!F#\nb\n\n#!c#\nc", "<csharp@1>a</csharp>\n<fsharp@3>b\n</fsharp>\n<csharp@6>c</csharp>\n")]
    [InlineData("#!fsharp\n\n#!csharp\nx", "<csharp@4>x</csharp>\n")]
    [InlineData("  #!fsharp\nx", "<csharp@1>  #!fsharp\nx</csharp>\n")]
    [InlineData("#!csharp   \nx", "<csharp@2>x</csharp>\n")]
    [InlineData("", "")]
    [InlineData("\n \n", "")]
    public async Task A_cell_is_split_at_its_magics_and_keeps_its_lines(string source, string expected)
    {
        await using var session = new TestSession();
        var result = await session.RunAsync(source);
        Assert.True(result.Succeeded);
        Assert.Equal(expected, session.Out);
    }

    [Fact]
    public async Task The_language_given_holds_up_to_the_first_magic()
    {
        await using var session = new TestSession();
        await session.RunAsync("a\n#!csharp\nb", "fsharp");
        Assert.Equal("<fsharp@1>a</fsharp>\n<csharp@3>b</csharp>\n", session.Out);
    }

    [Fact]
    public async Task Kernels_start_when_a_cell_needs_them_and_end_with_the_session()
    {
        var session = new TestSession();
        Assert.Empty(session.Started);
        await session.RunAsync("#!html\n<b>x</b>");
        Assert.Empty(session.Started);
        await session.RunAsync("x");
        await session.RunAsync("y");
        Assert.Equal(["csharp"], session.Started);
        await session.DisposeAsync();
        Assert.True(session.CSharp!.IsDisposed);
        Assert.Null(session.FSharp);
    }

    [Theory]
    [InlineData("#!mermaid\ngraph TD\n", "text/vnd.mermaid", "graph TD\n")]
    [InlineData("#!mermaid\ngraph TD\n", "text/plain", "graph TD")]
    [InlineData("#!html\n<b>x</b>", "text/html", "<b>x</b>")]
    [InlineData("#!js\nalert(1)", "text/html", "<script type=\"text/javascript\">alert(1)</script>")]
    [InlineData("#!javascript\nalert(1)", "text/html", "<script type=\"text/javascript\">alert(1)</script>")]
    [InlineData("#!markdown\n# x", "text/markdown", "# x")]
    public async Task Built_in_kernels_show_their_code(string source, string mimeType, string expected)
    {
        await using var session = new TestSession();
        Assert.True((await session.RunAsync(source)).Succeeded);
        Assert.Equal(expected, Assert.IsType<DisplayEvent>(Assert.Single(session.Outputs)).Data.GetText(mimeType));
    }

    [Fact]
    public async Task A_value_becomes_a_variable_of_the_next_script()
    {
        await using var session = new TestSession();
        await session.Session.GetKernel("csharp").SetValueAsync(Kernels.KernelValue.Of("rows", new[] { new { A = "</script>伊", B = double.NaN } }));
        await session.RunAsync("#!js\n#!share --from csharp rows --as data\n#!set --name n --value 5");
        Assert.Empty(session.Outputs);
        await session.RunAsync("#!js\ndraw(data)");
        Assert.Equal(
            "<script type=\"text/javascript\">var data = [{\"A\":\"\\u003C/script\\u003E\\u4F0A\",\"B\":\"NaN\"}];\nvar n = \"5\";\ndraw(data)</script>",
            Assert.IsType<DisplayEvent>(Assert.Single(session.Outputs)).Data.GetText("text/html"));
        Assert.Equal(
            "The value 'a-b' and the kernel 'javascript' do not fit: found a name that is none in JavaScript, expected letters, digits, _ and $.",
            (await session.RunAsync("#!js\n#!set --name a-b --value 5")).Error?.Error.Message);
    }

    [Fact]
    public async Task A_registered_kernel_takes_the_place_of_a_built_in_one()
    {
        var info = new Kernels.KernelInfo("html", "HTML", "My HTML");
        await using var session = new NotebookSession(new()
        {
            Kernels = [new(info, _ => new FakeKernel(info, (code, context, _) =>
            {
                context.Display(MimeBundle.Text("text/html", "mine"));
                return Task.FromResult(Kernels.KernelResult.Done);
            }))],
        });
        Assert.Equal("My HTML", Assert.Single(session.Kernels, kernel => kernel.Name == "html").DisplayName);
    }

    [Fact]
    public async Task An_unknown_language_is_an_error_that_lists_the_known_ones()
    {
        await using var session = new TestSession();
        var result = await session.RunAsync("print(1)", "python");
        Assert.Equal(
            "There is no kernel 'python'; there are csharp, fsharp, mermaid, html, javascript, markdown, value.",
            result.Error!.Error.Message);
        Assert.Equal(result.Error.Error, Assert.IsType<ErrorEvent>(Assert.Single(session.Outputs)).Error);
    }
}
