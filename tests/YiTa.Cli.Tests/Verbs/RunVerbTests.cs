using YiTa.Notebooks.Documents;

namespace YiTa.Cli.Tests.Verbs;

public class RunVerbTests
{
    [Fact]
    public async Task A_run_stores_outputs_in_a_copy_and_leaves_the_notebook_alone()
    {
        using var checkout = new Checkout(("a.ipynb", Notebook.Of("# Title", "6 * 7")));
        var before = File.ReadAllText(checkout.PathOf("notebooks/a.ipynb"));
        var (exit, _, error) = await CommandHost.RunAsync(checkout.Root, "run");
        Assert.Equal(ExitCode.Success, exit);
        Assert.StartsWith("notebooks/a.ipynb: 1 cell in ", error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(checkout.PathOf("notebooks/a.ipynb")));
        var output = Assert.IsType<ExecuteResultOutput>(Assert.Single(NotebookDocument.Load(checkout.PathOf("artifacts/notebooks/a.ipynb")).Cells[1].Outputs));
        Assert.Equal("42", output.Data.GetText("text/plain"));
    }

    [Fact]
    public async Task A_failing_cell_is_named_with_its_line_and_what_was_shown_is_kept()
    {
        using var checkout = new Checkout(("a.ipynb", Notebook.Of("Console.WriteLine(\"one\");", "var x = 1;\nthrow new InvalidOperationException(\"no \" + x);", "Console.WriteLine(\"never\");")));
        var (exit, _, error) = await CommandHost.RunAsync(checkout.Root, "run", "--in-place", "notebooks/a.ipynb");
        Assert.Equal(ExitCode.Failure, exit);
        Assert.Contains("yita: notebooks/a.ipynb, cell 2, line 2: System.InvalidOperationException: no 1", error, StringComparison.Ordinal);
        var cells = NotebookDocument.Load(checkout.PathOf("notebooks/a.ipynb")).Cells;
        Assert.Equal("one\n", Assert.IsType<StreamOutput>(Assert.Single(cells[0].Outputs)).Text);
        Assert.IsType<ErrorOutput>(Assert.Single(cells[1].Outputs));
        Assert.Empty(cells[2].Outputs);
    }

    [Fact]
    public async Task A_cell_that_never_ends_is_stopped_at_its_limit()
    {
        using var checkout = new Checkout(("a.ipynb", Notebook.Of("while (true) { }")));
        var (exit, _, error) = await CommandHost.RunAsync(checkout.Root, "run", "--cell-limit", "1");
        Assert.Equal(ExitCode.Failure, exit);
        Assert.Contains("yita: notebooks/a.ipynb, cell 1", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_run_leaves_the_notebook_as_it_was_and_keeps_those_before_it()
    {
        using var interrupt = new CancellationTokenSource();
        AppDomain.CurrentDomain.SetData("interrupt of the test", interrupt);
        using var checkout = new Checkout(("0.ipynb", Notebook.Of("40 + 2")), ("a.ipynb", Notebook.Of("((System.Threading.CancellationTokenSource)AppDomain.CurrentDomain.GetData(\"interrupt of the test\")).Cancel();\nawait Task.Delay(-1);")));
        var before = File.ReadAllText(checkout.PathOf("notebooks/a.ipynb"));
        var (exit, _, error) = await CommandHost.RunAsync(checkout.Root, interrupt.Token, "run", "--in-place");
        AppDomain.CurrentDomain.SetData("interrupt of the test", null);
        Assert.Equal(ExitCode.Interrupted, exit);
        Assert.EndsWith("yita: interrupted; no file was left half written.\n", error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(checkout.PathOf("notebooks/a.ipynb")));
        Assert.Contains("\"42\"", File.ReadAllText(checkout.PathOf("notebooks/0.ipynb")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_notebooks_of_one_name_cannot_both_be_copied()
    {
        using var checkout = new Checkout(("a.ipynb", Notebook.Of("1")));
        Directory.CreateDirectory(checkout.PathOf("other"));
        File.Copy(checkout.PathOf("notebooks/a.ipynb"), checkout.PathOf("other/a.ipynb"));
        var (exit, _, error) = await CommandHost.RunAsync(checkout.Root, "run", "notebooks/a.ipynb", "other/a.ipynb");
        Assert.Equal((ExitCode.Usage, $"yita: {checkout.PathOf("notebooks/a.ipynb")} and {checkout.PathOf("other/a.ipynb")} have one name, so that the copy of one would replace that of the other; name one at a time.\n"), (exit, error));
    }

    [Fact]
    public async Task A_file_that_is_no_notebook_is_told_in_one_line()
    {
        using var checkout = new Checkout(("a.ipynb", "{\"cells\": [\n"));
        var (exit, _, error) = await CommandHost.RunAsync(checkout.Root, "run", "notebooks/a.ipynb");
        Assert.Equal(ExitCode.Usage, exit);
        Assert.StartsWith($"yita: {checkout.PathOf("notebooks/a.ipynb")}(2,1): ", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task A_named_notebook_runs_outside_of_a_checkout_too()
    {
        var folder = Directory.CreateTempSubdirectory("yita-elsewhere-").FullName;
        File.WriteAllText(Path.Combine(folder, "a.ipynb"), Notebook.Of("EvidencePackage.Load().Sources.Count"));
        Assert.Equal(ExitCode.Success, (await CommandHost.RunAsync(folder, "run", "a.ipynb")).Exit);
        Assert.True(File.Exists(Path.Combine(folder, "artifacts", "notebooks", "a.ipynb")));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_compile_error_is_shown_once_with_its_line()
    {
        using var checkout = new Checkout(("a.ipynb", Notebook.Of("var x = 1;\nint y = z;")));
        var (_, _, error) = await CommandHost.RunAsync(checkout.Root, "run");
        Assert.EndsWith(
            "yita: notebooks/a.ipynb, cell 1, line 2: CS0103: (2,9): error CS0103: The name 'z' does not exist in the current context\n    int y = z;\n            ^\n",
            error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_that_is_not_there_is_told_in_one_line()
    {
        using var checkout = new Checkout();
        Assert.Equal((ExitCode.Usage, "", $"yita: No notebook at {checkout.PathOf("none.ipynb")}.\n"), await CommandHost.RunAsync(checkout.Root, "run", "none.ipynb"));
    }
}
