using System.Text.Json.Nodes;
using YiTa.Analysis.Quantities;
using YiTa.Notebooks.Documents;

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
    [InlineData("DELETE FROM demographics", "the evidence can only be read")]
    [InlineData(" ", "The query is empty; expected a statement of SQL.")]
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
    public async Task Results_are_listed_also_from_outputs_of_another_hand()
    {
        var document = new NotebookDocument();
        var cell = new NotebookCell(CellKind.Code, "1");
        cell.Outputs.Add(new DisplayDataOutput(new MimeBundle { { QuantityTable.MimeType, JsonNode.Parse("""[{ "name": 7, "low": "much", "high": 2.5 }, { "name": "ili", "value": 9.587, "unit": "ratio" }]""")! } }));
        document.Cells.Add(cell);
        using var checkout = new Checkout(("a.ipynb", document.ToJson()));
        Assert.Equal((ExitCode.Success, "     at most 2.5         notebooks/a.ipynb cell 1\nili        9.587  ratio  notebooks/a.ipynb cell 1\n", ""),
            await CommandHost.RunAsync(checkout.Root, "results"));
    }

    [Theory]
    [InlineData("""{ "value": 2.5, "low": 2.5, "high": 2.5 }""", "2.5")]
    [InlineData("""{ "value": 2.5, "low": 2, "high": 3 }""", "2.5 (2 to 3)")]
    [InlineData("""{ "value": 2.5, "low": 2 }""", "2.5 (at least 2)")]
    [InlineData("""{ "value": 2.5, "high": 3 }""", "2.5 (at most 3)")]
    [InlineData("""{ "low": 2, "high": 3 }""", "2 to 3")]
    public async Task Results_show_the_best_value_with_its_bounds(string quantity, string expected)
    {
        var document = new NotebookDocument();
        var cell = new NotebookCell(CellKind.Code, "1");
        cell.Outputs.Add(new DisplayDataOutput(new MimeBundle { { QuantityTable.MimeType, JsonNode.Parse($"[{quantity}]")! } }));
        document.Cells.Add(cell);
        using var checkout = new Checkout(("a.ipynb", document.ToJson()));
        Assert.Equal($"  {expected}    notebooks/a.ipynb cell 1\n", (await CommandHost.RunAsync(checkout.Root, "results")).Out);
    }

    [Fact]
    public async Task Verify_without_the_texts_says_what_is_missing()
    {
        using var checkout = new Checkout();
        Assert.Equal((ExitCode.Usage, "", $"yita: No folder at {checkout.PathOf("texts")}; expected the folder with the texts of the sources.\n"),
            await CommandHost.RunAsync(checkout.Root, "verify", "--sources", "texts"));
    }
}
