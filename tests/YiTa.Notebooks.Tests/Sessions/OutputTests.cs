using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Sessions;
using YiTa.Notebooks.Tests.Support;

namespace YiTa.Notebooks.Tests.Sessions;

public class OutputTests
{
    [Fact]
    public async Task Console_and_displays_come_in_the_order_in_which_they_were_written()
    {
        await using var session = await TestSession.RunAsync(context =>
        {
            Console.Write("a");
            Console.WriteLine("b");
            "shown".Display();
            Console.Error.WriteLine("oops");
            context.WriteOut("c");
            Console.WriteLine();
            Console.WriteLine(1.5);
        });
        Assert.Equal(
            ["stdout:a", "stdout:b\n", "display:shown", "stderr:oops\n", "stdout:c", "stdout:\n", "stdout:1.5", "stdout:\n"],
            session.Outputs.Select(Say));
    }

    [Fact]
    public async Task Output_of_tasks_and_threads_that_a_cell_starts_is_its_own()
    {
        await using var session = await TestSession.RunAsync(_ =>
        {
            Parallel.For(0, 4, i => Console.WriteLine("task"));
            var thread = new Thread(() => Console.WriteLine("thread"));
            thread.Start();
            thread.Join();
        });
        Assert.Equal("task\ntask\ntask\ntask\nthread\n", session.Out);
    }

    [Fact]
    public async Task Sessions_side_by_side_do_not_mix()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async n =>
        {
            await using var session = await TestSession.RunAsync(_ =>
            {
                Formatter.ListExpansionLimit = n + 1;
                Formatter.Register<Version>(_ => $"session {n}");
                for (var i = 0; i < 50; i++)
                    Console.WriteLine($"{n} {new Version(1, 0).ToDisplayString()} {Formatter.ListExpansionLimit}");
            });
            Assert.Equal(string.Concat(Enumerable.Repeat($"{n} session {n} {n + 1}\n", 50)), session.Out);
        }));
    }

    [Fact]
    public async Task A_display_can_be_updated_also_from_a_later_cell()
    {
        DisplayedValue? shown = null;
        await using var session = new TestSession(csharp: (code, _, _) =>
        {
            if (code == "show")
                shown = "first".Display();
            else
                shown!.Update(code);
            return Task.FromResult(KernelResult.Done);
        });
        var document = Notebook("show", "second");
        Assert.True((await NotebookRunner.RunAsync(document, session.Session)).Succeeded);
        var output = Assert.IsType<DisplayDataOutput>(Assert.Single(document.Cells[0].Outputs));
        Assert.Equal("second", output.Data.GetText("text/plain"));
        Assert.Empty(document.Cells[1].Outputs);
        Assert.True(shown!.IsUpdated);
        Assert.DoesNotContain("display_id", document.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_shown_as_HTML_is_updated_as_HTML()
    {
        await using var session = await TestSession.RunAsync(_ =>
        {
            var shown = "<b>1</b>".DisplayAs("text/html");
            shown.Update("<b>2</b>");
            new[] { 1 }.DisplayAs("text/plain");
        });
        Assert.Equal("<b>1</b>", Assert.IsType<DisplayEvent>(session.Outputs[0]).Data.GetText("text/html"));
        Assert.Equal("<b>2</b>", Assert.IsType<UpdateDisplayEvent>(session.Outputs[1]).Data.GetText("text/html"));
        Assert.Equal(["text/plain"], Assert.IsType<DisplayEvent>(session.Outputs[2]).Data.Keys);
    }

    [Fact]
    public async Task The_helpers_of_cells_show_HTML_scripts_and_styles()
    {
        await using var session = await TestSession.RunAsync(_ =>
        {
            Kernel.display(Kernel.HTML("<b>x</b>"));
            Kernel.Javascript("alert(1)");
            Kernel.CSS("b { color: red }");
            Kernel.display(12, "text/plain");
        });
        Assert.Equal(
            ["<b>x</b>", "<script type=\"text/javascript\">alert(1)</script>", "<style>b { color: red }</style>"],
            session.Outputs.Take(3).Cast<DisplayEvent>().Select(display => display.Data.GetText("text/html")));
        Assert.Equal("x", Assert.IsType<DisplayEvent>(session.Outputs[0]).Data.GetText("text/plain"));
        Assert.Equal(["text/plain"], Assert.IsType<DisplayEvent>(session.Outputs[3]).Data.Keys);
    }

    [Fact]
    public async Task Reading_the_console_where_nobody_answers_is_an_error()
    {
        await using var session = new TestSession(csharp: (_, _, _) => Task.FromResult(KernelResult.Returned(Console.ReadLine())));
        var result = await session.RunAsync("x");
        Assert.Equal("Console.ReadLine() asks for input, but this run has nobody to answer it; put the value into the cell instead.", result.Error!.Error.Message);
    }

    [Fact]
    public async Task A_cell_runs_code_of_another_language_in_its_middle()
    {
        await using var session = new TestSession(csharp: async (_, _, _) =>
        {
            Console.WriteLine("before");
            await Kernel.Root.FindKernelByName("f#")!.SubmitCodeAsync("inside");
            await Kernel.Root.SendAsync(new("flow", "mermaid"), CancellationToken.None);
            Console.WriteLine("after");
            return KernelResult.Done;
        });
        await session.RunAsync("x");
        Assert.Equal(["stdout:before\n", "stdout:<fsharp@1>inside</fsharp>\n", "display:flow", "stdout:after\n"], session.Outputs.Select(Say));
    }

    [Fact]
    public async Task A_value_is_the_result_of_its_cell()
    {
        await using var session = new TestSession(csharp: (_, _, _) => Task.FromResult(KernelResult.Returned(12)));
        await session.RunAsync("x");
        await session.RunAsync("x");
        var result = Assert.IsType<ResultEvent>(Assert.Single(session.Outputs));
        Assert.Equal(2, result.ExecutionCount);
        Assert.Equal("<div class=\"dni-plaintext\"><pre>12</pre></div>", result.Data.GetText("text/html"));
        Assert.Equal("12", result.Data.GetText("text/plain"));
    }

    [Fact]
    public async Task A_formatter_that_throws_fails_its_cell()
    {
        await using var session = new TestSession(csharp: (_, _, _) =>
        {
            Formatter.Register<Version>(_ => throw new FormatException("no format"), "text/html");
            return Task.FromResult(KernelResult.Returned(new Version(1, 0)));
        });
        var result = await session.RunAsync("x");
        Assert.Equal(("System.FormatException", "no format"), (result.Error!.Error.Name, result.Error.Error.Message));
    }

    [Fact]
    public async Task Cells_run_in_one_culture()
    {
        var culture = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.Equal("1,5", $"{1.5}");
            await using var session = await TestSession.RunAsync(_ => Console.Write($"{1.5} {new DateTime(1962, 4, 10)} {1.5.ToDisplayString("text/html")}"));
            Assert.Equal("1.5 04/10/1962 00:00:00 <div class=\"dni-plaintext\"><pre>1.5</pre></div>", session.Out);
            Assert.Equal("{ A = 1.5, B = 1962-04-10 }", new { A = 1.5, B = new DateOnly(1962, 4, 10) }.ToDisplayString());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    internal static NotebookDocument Notebook(params string[] sources)
    {
        var document = new NotebookDocument();
        foreach (var source in sources)
            document.Cells.Add(new NotebookCell(CellKind.Code, source));
        return document;
    }

    private static string Say(OutputEvent output) => output switch
    {
        StreamEvent stream => $"{stream.Name}:{stream.Text}",
        DisplayEvent display => $"display:{display.Data.GetText("text/plain")}",
        _ => output.ToString(),
    };
}
