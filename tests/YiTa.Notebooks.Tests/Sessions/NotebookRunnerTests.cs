using System.Text.Json.Nodes;
using YiTa.Notebooks.Checks;
using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Sessions;
using YiTa.Notebooks.Tests.Support;

namespace YiTa.Notebooks.Tests.Sessions;

public class NotebookRunnerTests
{
    [Fact]
    public async Task A_notebook_runs_as_its_golden_file_says()
    {
        var document = NotebookDocument.Load(Files.Data("to-run.ipynb"));
        await using var session = NewSession();
        var result = await NotebookRunner.RunAsync(document, session.Session);
        Assert.Equal("cell 7, line 2: no such place", $"{result.Error!.Cell.Name}, line {result.Error.Error.Line}: {result.Error.Error.Message}");
        Assert.Equal(File.ReadAllText(Files.Data("to-run.expected.ipynb")), document.ToJson());
    }

    [Fact]
    public async Task Running_twice_gives_the_same_file()
    {
        var document = NotebookDocument.Load(Files.Data("to-run.ipynb"));
        await using (var session = NewSession())
            await NotebookRunner.RunAsync(document, session.Session);
        var first = document.ToJson();
        await using (var session = NewSession())
            await NotebookRunner.RunAsync(document, session.Session);
        Assert.Equal(first, document.ToJson());
    }

    [Fact]
    public async Task Progress_is_reported_before_each_cell_and_at_the_end()
    {
        await using var session = NewSession();
        var seen = new List<string>();
        var document = OutputTests.Notebook("say a", "say b");
        document.Cells.Insert(0, new NotebookCell(CellKind.Markdown, "# x"));
        await NotebookRunner.RunAsync(document, session.Session, new Immediate(step => seen.Add($"{step.Done}/{step.Total} {step.Cell?.Number}")));
        Assert.Equal(["0/2 2", "1/2 3", "2/2 "], seen);
    }

    [Fact]
    public async Task Tags_skip_cells_and_allow_errors()
    {
        await using var session = NewSession();
        var document = OutputTests.Notebook("fail", "say skipped", "say done");
        document.Cells[0].Metadata["tags"] = new JsonArray("raises-exception");
        document.Cells[1].Metadata["tags"] = new JsonArray("skip-execution");
        document.Cells[1].Outputs.Add(new StreamOutput("stdout", "old"));
        Assert.True((await NotebookRunner.RunAsync(document, session.Session)).Succeeded);
        Assert.IsType<ErrorOutput>(Assert.Single(document.Cells[0].Outputs));
        Assert.Equal("old", Assert.IsType<StreamOutput>(Assert.Single(document.Cells[1].Outputs)).Text);
        Assert.Equal([1, null, 2], document.Cells.Select(cell => cell.ExecutionCount));
    }

    [Fact]
    public async Task Cells_after_the_failing_one_keep_what_they_had()
    {
        await using var session = NewSession();
        var document = OutputTests.Notebook("say a", "fail", "say b");
        document.Cells[2].Outputs.Add(new StreamOutput("stdout", "old"));
        document.Cells[2].ExecutionCount = 9;
        var result = await NotebookRunner.RunAsync(document, session.Session);
        Assert.Equal((2, 2), (result.CellsRun, result.Error!.Cell.Number!.Value));
        Assert.Equal("a\n", Assert.IsType<StreamOutput>(Assert.Single(document.Cells[0].Outputs)).Text);
        Assert.Equal("old", Assert.IsType<StreamOutput>(Assert.Single(document.Cells[2].Outputs)).Text);
        Assert.Equal(9, document.Cells[2].ExecutionCount);
    }

    [Fact]
    public async Task An_interrupted_run_says_before_which_cell()
    {
        using var interrupt = new CancellationTokenSource();
        await using var session = new TestSession(csharp: async (_, _, _) =>
        {
            await interrupt.CancelAsync();
            await Task.Delay(50, CancellationToken.None);
            return KernelResult.Done;
        });
        var result = await NotebookRunner.RunAsync(OutputTests.Notebook("a", "b"), session.Session, cancellation: interrupt.Token);
        Assert.Equal(("cell 2", "The run was interrupted before this cell."), (result.Error!.Cell.Name, result.Error.Error.Message));
    }

    [Theory]
    [InlineData("10 %\r20 %\r100 %\n", "100 %\n")]
    [InlineData("abcdef\rxy", "xycdef")]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("one\ntwo\rTWO\nthree\r", "one\nTWO\nthree")]
    public async Task Carriage_returns_overwrite_the_line(string text, string expected)
    {
        await using var session = new TestSession(csharp: (_, context, _) =>
        {
            foreach (var c in text)
                context.WriteOut(c.ToString());
            return Task.FromResult(KernelResult.Done);
        });
        var document = OutputTests.Notebook("x");
        await NotebookRunner.RunAsync(document, session.Session);
        Assert.Equal(expected, Assert.IsType<StreamOutput>(Assert.Single(document.Cells[0].Outputs)).Text);
    }

    [Fact]
    public async Task Output_can_be_cleared()
    {
        await using var session = new TestSession(csharp: (code, context, _) =>
        {
            context.WriteOut("gone");
            context.Publish(new ClearEvent(Wait: code == "wait"));
            if (code != "nothing")
                context.WriteOut("new");
            return Task.FromResult(KernelResult.Done);
        });
        var document = OutputTests.Notebook("now", "wait", "nothing");
        await NotebookRunner.RunAsync(document, session.Session);
        Assert.Equal(["new", "new", ""], document.Cells.Select(cell => string.Concat(cell.Outputs.Cast<StreamOutput>().Select(stream => stream.Text))));
    }

    [Fact]
    public async Task Output_without_end_is_cut()
    {
        await using var session = new TestSession(csharp: (_, context, _) =>
        {
            var line = new string('x', 99_999) + "\n";
            for (var i = 0; i < 200; i++)
                context.WriteOut(line);
            return Task.FromResult(KernelResult.Done);
        });
        var document = OutputTests.Notebook("x");
        await NotebookRunner.RunAsync(document, session.Session);
        Assert.Equal(2, document.Cells[0].Outputs.Count);
        Assert.Equal(10_000_000, ((StreamOutput)document.Cells[0].Outputs[0]).Text.Length);
        Assert.Equal("\n… this cell's further output was not kept: it is more than anyone could read.\n", ((StreamOutput)document.Cells[0].Outputs[1]).Text);
    }

    [Fact]
    public async Task What_a_task_writes_after_the_run_is_not_stored()
    {
        KernelContext? kept = null;
        await using var session = new TestSession(csharp: (_, context, _) =>
        {
            kept = context;
            context.Display(MimeBundle.Text("text/plain", "in time"), "d");
            return Task.FromResult(KernelResult.Done);
        });
        var document = OutputTests.Notebook("x");
        await NotebookRunner.RunAsync(document, session.Session);
        kept!.WriteOut("too late");
        kept.Update("d", MimeBundle.Text("text/plain", "too late"));
        Assert.Equal("in time", Assert.IsType<DisplayDataOutput>(Assert.Single(document.Cells[0].Outputs)).Data.GetText("text/plain"));
    }

    [Fact]
    public async Task A_run_that_fails_leaves_no_stamp_of_an_earlier_one()
    {
        await using var session = NewSession();
        var document = OutputTests.Notebook("fail");
        RunStamp.Of(document, new Dictionary<string, string>()).Write(document);
        Assert.NotNull(RunStamp.Read(document));
        Assert.False((await NotebookRunner.RunAsync(document, session.Session)).Succeeded);
        Assert.Null(RunStamp.Read(document));
    }

    /// <summary>A kernel of three words: say, warn and fail.</summary>
    private static TestSession NewSession() => new(csharp: (code, context, _) =>
    {
        var lines = code.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var (word, rest) = lines[i].Split(' ', 2) is [var first, var second] ? (first, second) : (lines[i], "");
            if (word == "say")
                context.WriteOut(rest + "\n");
            else if (word == "warn")
                context.WriteError(rest + "\n");
            else if (word == "show")
                rest.Display("text/html", "text/plain");
            else if (word == "value")
                return Task.FromResult(KernelResult.Returned(new { Place = rest, People = 60_000 }));
            else if (word == "fail")
                return Task.FromResult(KernelResult.Failed(new("PlaceError", "no such place") { Line = context.FirstLine + i, Traceback = [$"PlaceError: no such place", $"   at line {context.FirstLine + i}"] }));
        }

        return Task.FromResult(KernelResult.Done);
    });

    private sealed class Immediate(Action<NotebookProgress> report) : IProgress<NotebookProgress>
    {
        public void Report(NotebookProgress value) => report(value);
    }
}
