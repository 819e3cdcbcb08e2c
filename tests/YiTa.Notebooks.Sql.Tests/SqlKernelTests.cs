using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Sql.Tests;

public sealed class SqlKernelTests
{
    [Fact]
    public async Task A_query_is_shown_as_an_aligned_text_table()
    {
        await using var bench = new SqlBench();

        Assert.Equal(
            """
            id           value   low  note
            --------  --------  ----  ----
            han-1949     25000  NULL  汉族
            han-1969  400000.5     3  NULL
            (2 rows)
            """,
            await bench.TableAsync("SELECT id, value, low, note FROM demographics"));
    }

    [Fact]
    public async Task A_query_is_shown_as_a_script_free_HTML_table()
    {
        await using var bench = new SqlBench();

        await bench.RunAsync("SELECT id AS '<id>', value, note FROM demographics LIMIT 1");

        Assert.Equal(
            "<table><thead><tr><th style=\"text-align: left\">&lt;id&gt;</th><th style=\"text-align: right\">value</th><th style=\"text-align: left\">note</th></tr></thead><tbody>"
            + "<tr><td style=\"text-align: left\">han-1949</td><td style=\"text-align: right\">25000</td><td style=\"text-align: left\">汉族</td></tr>"
            + "<tr><td colspan=\"3\" style=\"text-align: left\"><i>1 row</i></td></tr></tbody></table>",
            Assert.IsType<DisplayEvent>(Assert.Single(bench.Outputs)).Data.GetText("text/html"));
    }

    [Fact]
    public async Task NULL_is_shown_apart_from_the_text_NULL()
    {
        await using var bench = new SqlBench();

        await bench.RunAsync("SELECT NULL AS a, 'NULL' AS b");

        Assert.Contains("<td style=\"text-align: left\"><i>NULL</i></td><td style=\"text-align: left\">NULL</td>", Assert.IsType<DisplayEvent>(bench.Outputs[0]).Data.GetText("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_statement_shows_its_own_table()
    {
        await using var bench = new SqlBench();

        await bench.RunAsync("-- first\nSELECT 1 AS a;\n/* second; */ SELECT 2.5 AS b; ; SELECT 'x;y' AS c -- end");

        Assert.Equal(["a\n-\n1\n(1 row)", "  b\n---\n2.5\n(1 row)", "c\n---\nx;y\n(1 row)"], bench.Texts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    [InlineData("-- nothing to do")]
    [InlineData(";;")]
    public async Task A_cell_without_a_statement_shows_nothing(string sql)
    {
        await using var bench = new SqlBench();

        Assert.Null((await bench.RunAsync(sql)).Error);
        Assert.Empty(bench.Outputs);
    }

    [Fact]
    public async Task A_result_without_rows_shows_its_columns()
    {
        await using var bench = new SqlBench();

        Assert.Equal("id  value\n--  -----\n(0 rows)", await bench.TableAsync("SELECT id, value FROM demographics WHERE 0"));
    }

    [Fact]
    public async Task A_long_result_says_where_it_was_cut_and_keeps_the_rest()
    {
        await using var bench = new SqlBench(change: options => options with { MaxShownRows = 2 });

        var text = await bench.TableAsync("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12345) SELECT i FROM n");

        Assert.Equal("i\n-\n1\n2\n(The first 2 of 12,345 rows)", text);
        Assert.True(bench.Kernel.TryGetValue("it", out var value));
        Assert.Equal(12345, Assert.IsType<SqlResult>(value!.Value).Count);
    }

    [Fact]
    public async Task An_endless_result_stops_at_the_limit_and_says_so()
    {
        await using var bench = new SqlBench(change: options => options with { MaxShownRows = 1, MaxStoredRows = 1000 });

        var result = await bench.ResultAsync("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n");

        Assert.Equal(1000, result.Count);
        Assert.False(result.IsComplete);
        Assert.Equal("i\n-\n1\n(The first 1 of more than 1,000 rows)", Assert.Single(bench.Texts));
    }

    [Fact]
    public async Task A_statement_before_a_wrong_one_has_been_shown()
    {
        await using var bench = new SqlBench();

        Assert.NotNull((await bench.RunAsync("SELECT 1 AS a; SELEC 2")).Error);
        Assert.Equal("a\n-\n1\n(1 row)", Assert.Single(bench.Texts));
    }

    [Fact]
    public async Task Text_is_neither_cut_in_HTML_nor_breaks_the_text_table()
    {
        await using var bench = new SqlBench();

        await bench.RunAsync("SELECT 'a' || char(10) || 'b' AS lines, printf('%.70c', 'x') AS long");

        var data = Assert.IsType<DisplayEvent>(bench.Outputs[0]).Data;
        Assert.Contains("a b    " + new string('x', 59) + "…\n", data.GetText("text/plain"), StringComparison.Ordinal);
        Assert.Contains(new string('x', 70) + "</td>", data.GetText("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_are_written_the_same_everywhere_and_exactly()
    {
        await using var bench = new SqlBench();

        Assert.Equal(
            """
                          whole  tenth     big  blob
            -------------------  -----  ------  -----------------
            9223372036854775807    0.1  1E+300  x'0aff' (2 bytes)
            (1 row)
            """,
            await bench.TableAsync("SELECT 9223372036854775807 AS whole, 0.1 AS tenth, 1e300 AS big, x'0aff' AS blob"));
    }

    [Fact]
    public async Task EXPLAIN_and_reading_pragmas_work()
    {
        await using var bench = new SqlBench();

        Assert.Contains("SCAN demographics", await bench.TableAsync("EXPLAIN QUERY PLAN SELECT * FROM demographics WHERE value > 3"), StringComparison.Ordinal);
        Assert.Equal(["id", "persons"], (await bench.ResultAsync("PRAGMA table_info(migration)")).Column<string>("name"));
        Assert.Equal("UTF-8", (await bench.ResultAsync("PRAGMA encoding")).Single<string>());
    }

    [Fact]
    public async Task Temporary_tables_and_views_keep_from_cell_to_cell()
    {
        await using var bench = new SqlBench();

        Assert.Null((await bench.RunAsync("CREATE TEMP TABLE growth AS SELECT id, value FROM demographics; UPDATE growth SET value = value * 2; CREATE TEMP VIEW g AS SELECT * FROM growth")).Error);
        Assert.Empty(bench.Outputs);
        Assert.Equal([50000.0, 800001.0], (await bench.ResultAsync("SELECT value FROM g ORDER BY value")).Column<double>("value"));
        Assert.Null((await bench.RunAsync("DROP VIEW g; DROP TABLE growth")).Error);
    }

    [Fact]
    public async Task Cancelling_stops_an_endless_query()
    {
        await using var bench = new SqlBench();
        using var source = new CancellationTokenSource();
        var run = bench.Kernel.ExecuteAsync(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
            new(bench.Session, bench, new(1)),
            source.Token);
        source.CancelAfter(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal("1", (await bench.ResultAsync("SELECT 1")).Single<string>());
    }

    [Fact]
    public async Task Limits_below_one_are_refused()
    {
        await using var session = new NotebookSession(new());

        Assert.Throws<ArgumentOutOfRangeException>(() => new SqlKernel(session, new() { Connect = () => throw new InvalidOperationException(), MaxShownRows = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SqlKernel(session, new() { Connect = () => throw new InvalidOperationException(), MaxStoredRows = 0 }));
    }
}
