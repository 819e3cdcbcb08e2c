using System.Text.Json.Nodes;

namespace YiTa.Cli.Tests.Verbs;

public class QueryVerbTests
{
    private const string Query = "SELECT id, value FROM demographics WHERE id LIKE 'yita-han-population-ili-%' ORDER BY value";

    [Fact]
    public async Task Rows_are_printed_as_a_table()
    {
        using var checkout = new Checkout();
        var (exit, output, _) = await CommandHost.RunAsync(checkout.Root, "sql", Query);
        Assert.Equal(
            """
            id                              value
            ────────────────────────────  ───────
            yita-han-population-ili-1949    38099
            yita-han-population-ili-1959   365250
            yita-han-population-ili-1969  1200000
            (3 rows)

            """.ReplaceLineEndings("\n"), output);
        Assert.Equal(ExitCode.Success, exit);
    }

    [Fact]
    public async Task Rows_are_printed_as_csv_and_json()
    {
        using var checkout = new Checkout();
        Assert.StartsWith("id,value\n", (await CommandHost.RunAsync(checkout.Root, "sql", Query, "--format", "csv")).Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var rows = JsonNode.Parse((await CommandHost.RunAsync(checkout.Root, "sql", Query, "--format", "json")).Out)!.AsArray();
        Assert.Equal(38099, (double)rows[0]!["value"]!);
    }

    [Theory]
    [InlineData("SELECT * FROM demographic", "no such table: demographic")]
    [InlineData("DELETE FROM demographics", "")]
    public async Task A_query_that_cannot_be_is_told_in_a_line(string query, string problem)
    {
        using var checkout = new Checkout();
        var (exit, output, error) = await CommandHost.RunAsync(checkout.Root, "sql", query);
        Assert.Equal((ExitCode.Usage, ""), (exit, output));
        Assert.StartsWith("yita: ", error, StringComparison.Ordinal);
        Assert.Contains(problem, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_writes_a_file_for_each_table()
    {
        using var checkout = new Checkout();
        var (exit, output, _) = await CommandHost.RunAsync(checkout.Root, "export", "--format", "csv", "--output", "out");
        Assert.Equal(ExitCode.Success, exit);
        Assert.Equal(output.TrimEnd('\n').Split('\n').Order(StringComparer.Ordinal), Directory.GetFiles(checkout.PathOf("out")).Order(StringComparer.Ordinal));
        Assert.Equal(0, (await CommandHost.RunAsync(checkout.Root, "export", "--format", "sqlite", "--output", "out")).Exit);
        Assert.StartsWith("SQLite format 3", System.Text.Encoding.ASCII.GetString(File.ReadAllBytes(checkout.PathOf("out/evidence.sqlite")), 0, 15), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_without_the_texts_says_what_is_missing()
    {
        using var checkout = new Checkout();
        Assert.Equal((ExitCode.Usage, "", $"yita: No folder at {checkout.PathOf("texts")}; expected the folder with the texts of the sources.\n"),
            await CommandHost.RunAsync(checkout.Root, "verify", "--sources", "texts"));
    }
}
