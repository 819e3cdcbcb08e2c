namespace YiTa.Cli.Tests.Verbs;

public class CheckVerbTests
{
    [Fact]
    public async Task Outputs_are_sound_after_a_run_and_stale_after_an_edit()
    {
        using var checkout = new Checkout(("a.ipynb", Notebook.Of("# Title", "1 + 1")));
        await CommandHost.RunAsync(checkout.Root, "run", "--in-place");
        var (exit, output, _) = await CommandHost.RunAsync(checkout.Root, "check");
        Assert.Matches("^Sound: [0-9]+ observations, [0-9]+ events and every notebook.\n$", output);
        Assert.Equal(ExitCode.Success, exit);

        var path = checkout.PathOf("notebooks/a.ipynb");
        File.WriteAllText(path, File.ReadAllText(path).Replace("1 + 1", "1 + 2", StringComparison.Ordinal));
        Assert.Equal((ExitCode.Failure, "notebooks/a.ipynb: the stored outputs are older than the cells; run 'yita run --in-place' on it.\n1 problem found.\n", ""),
            await CommandHost.RunAsync(checkout.Root, "check"));
    }

    [Fact]
    public async Task A_notebook_that_reads_the_others_is_run_after_them_and_stale_when_one_of_them_changes()
    {
        using var checkout = new Checkout(("a.ipynb", Notebook.Of("EvidenceUse.Read(\".\", \"a\").NotebooksOf(\"x-y\").Count")), ("b.ipynb", Notebook.Of("\"x-y\"")));
        var (_, _, progress) = await CommandHost.RunAsync(checkout.Root, "run", "--in-place");
        Assert.True(progress.IndexOf("b.ipynb", StringComparison.Ordinal) < progress.IndexOf("a.ipynb", StringComparison.Ordinal), progress);
        Assert.Equal(ExitCode.Success, (await CommandHost.RunAsync(checkout.Root, "check")).Exit);

        File.WriteAllText(checkout.PathOf("notebooks/b.ipynb"), Notebook.Of("\"y-z\""));
        await CommandHost.RunAsync(checkout.Root, "run", "--in-place", "notebooks/b.ipynb");
        Assert.Equal((ExitCode.Failure, "notebooks/a.ipynb: the stored outputs are older than the other notebooks; run 'yita run --in-place' on it.\n1 problem found.\n", ""),
            await CommandHost.RunAsync(checkout.Root, "check"));
    }

    [Fact]
    public async Task A_number_that_nothing_accounts_for_is_found()
    {
        using var checkout = new Checkout(("a.ipynb", Notebook.Of("# It was 4711", "1")));
        await CommandHost.RunAsync(checkout.Root, "run", "--in-place");
        Assert.Equal((ExitCode.Failure,
            "notebooks/a.ipynb, cell 1, line 1: the number 4711 is no figure that the notebook uses, no quantity that it publishes and no date of the evidence; nearest: none.\n1 problem found.\n", ""),
            await CommandHost.RunAsync(checkout.Root, "check"));
    }

    [Fact]
    public async Task Faults_of_the_data_are_told_and_nothing_is_loaded()
    {
        using var checkout = new Checkout();
        var path = checkout.PathOf("data/demographics.csv");
        File.WriteAllText(path, File.ReadAllText(path).Replace("365250", "36525O", StringComparison.Ordinal));
        var (exit, output, error) = await CommandHost.RunAsync(checkout.Root, "check");
        Assert.Equal((ExitCode.Failure, ""), (exit, output));
        Assert.Contains("demographics.csv", error, StringComparison.Ordinal);
        Assert.EndsWith("nothing was loaded.\n", error, StringComparison.Ordinal);
    }
}
