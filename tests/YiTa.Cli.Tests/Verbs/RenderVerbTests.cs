namespace YiTa.Cli.Tests.Verbs;

public class RenderVerbTests
{
    [Fact]
    public async Task A_second_render_takes_unchanged_notebooks_from_the_cache()
    {
        using var checkout = new Checkout(("a.ipynb", Notebook.Of("# Title", "6 * 7")), ("b.ipynb", Notebook.Of("# Other", "#!sql\nSELECT 1 AS one")));
        var first = await CommandHost.RunAsync(checkout.Root, "render");
        Assert.Equal(ExitCode.Success, first.Exit);
        Assert.Contains("notebooks/a.ipynb: 1 cell in ", first.Error, StringComparison.Ordinal);
        Assert.EndsWith($"Open {checkout.PathOf("artifacts/site/index.html")}\n", first.Out, StringComparison.Ordinal);
        Assert.Contains("Title", File.ReadAllText(checkout.PathOf("artifacts/site/a.html")), StringComparison.Ordinal);
        var executed = File.ReadAllText(checkout.PathOf("artifacts/notebooks/a.ipynb"));

        var path = checkout.PathOf("notebooks/b.ipynb");
        File.WriteAllText(path, File.ReadAllText(path).Replace("SELECT 1", "SELECT 2", StringComparison.Ordinal));
        var second = await CommandHost.RunAsync(checkout.Root, "render");
        Assert.Equal(ExitCode.Success, second.Exit);
        Assert.Contains("notebooks/a.ipynb: unchanged", second.Error, StringComparison.Ordinal);
        Assert.Contains("notebooks/b.ipynb: 1 cell in ", second.Error, StringComparison.Ordinal);
        Assert.Equal(executed, File.ReadAllText(checkout.PathOf("artifacts/notebooks/a.ipynb")));
    }

    [Theory]
    [InlineData("#load \"helper.csx\"\nx")]
    [InlineData("File.ReadAllText(\"helper.csx\")")]
    public async Task A_notebook_that_reads_files_of_its_own_is_run_every_time(string code)
    {
        using var checkout = new Checkout(("a.ipynb", Notebook.Of("# Title", code)));
        File.WriteAllText(checkout.PathOf("notebooks/helper.csx"), "var x = 4711;");
        await CommandHost.RunAsync(checkout.Root, "render");
        File.WriteAllText(checkout.PathOf("notebooks/helper.csx"), "var x = 4712;");
        await CommandHost.RunAsync(checkout.Root, "render");
        Assert.Contains("4712", File.ReadAllText(checkout.PathOf("artifacts/notebooks/a.ipynb")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_notebook_is_shown_with_what_it_has_and_told()
    {
        using var checkout = new Checkout(("a.ipynb", Notebook.Of("# Title", "Console.WriteLine(\"kept\");", "int.Parse(\"x\")")));
        var (exit, _, error) = await CommandHost.RunAsync(checkout.Root, "render");
        Assert.Equal(ExitCode.Failure, exit);
        Assert.Contains("yita: notebooks/a.ipynb, cell 3, line 1: System.FormatException: ", error, StringComparison.Ordinal);
        Assert.Contains("kept", File.ReadAllText(checkout.PathOf("artifacts/site/a.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_a_site_is_left_alone()
    {
        using var checkout = new Checkout(("a.ipynb", Notebook.Of("# Title")));
        Directory.CreateDirectory(checkout.PathOf("mine/site"));
        File.WriteAllText(checkout.PathOf("mine/site/letter.txt"), "dear");
        var (exit, _, error) = await CommandHost.RunAsync(checkout.Root, "render", "--output", "mine");
        Assert.Equal(ExitCode.Usage, exit);
        Assert.StartsWith("yita: ", error.TrimEnd('\n').Split('\n')[^1], StringComparison.Ordinal);
        Assert.Equal("dear", File.ReadAllText(checkout.PathOf("mine/site/letter.txt")));
    }
}
