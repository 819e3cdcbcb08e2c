using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.Sql.Tests.Help;

public sealed class SqlHelpTests
{
    [Theory]
    [InlineData("SELECT * FROM |", "demographics, migration, observations", "persons, abs")]
    [InlineData("SELECT * FROM demo|", "demographics", "migration")]
    [InlineData("select * from demo|", "demographics", "migration")]
    [InlineData("SELECT * FROM demographics JOIN m|", "migration", "demographics")]
    [InlineData("SELECT * FROM demographics, |", "migration", "place")]
    [InlineData("SELECT o.| FROM demographics o", "id, place, value", "persons, demographics")]
    [InlineData("SELECT o.| FROM demographics AS o JOIN migration m ON m.id = o.id", "id, place", "persons")]
    [InlineData("SELECT m.| FROM demographics AS o JOIN migration m ON m.id = o.id", "persons", "place")]
    [InlineData("SELECT demographics.pl| FROM demographics", "place", "id")]
    [InlineData("SELECT \"demographics\".| FROM demographics", "place", "persons")]
    [InlineData("SELECT main.|", "demographics", "place")]
    [InlineData("SELECT | FROM demographics d", "place, value, d, count, DISTINCT", "persons")]
    [InlineData("SELECT pl| FROM demographics", "place", "persons")]
    [InlineData("SELECT 1; SELECT | FROM migration; SELECT 2 FROM demographics", "persons", "place")]
    [InlineData("SELECT * FROM demographics WHERE |", "place, value, note", "persons")]
    [InlineData("SELECT place, count(*) AS n FROM demographics GROUP BY |", "place", "persons")]
    [InlineData("WITH big(thing, size) AS (SELECT id, value FROM demographics) SELECT | FROM big", "thing, size", "place")]
    [InlineData("WITH big AS (SELECT id, value * 2 AS twice, max(low) FROM demographics) SELECT b.| FROM big b", "id, twice", "place, value, low")]
    [InlineData("WITH big AS (SELECT * FROM demographics) SELECT | FROM big", "place, value", "persons")]
    [InlineData("WITH big AS (SELECT 1) SELECT * FROM |", "big, demographics", "")]
    [InlineData("SELECT s.| FROM (SELECT place, count(*) AS n FROM demographics GROUP BY place) s", "place, n", "value")]
    [InlineData("SELECT low FROM demographics WHERE place = '|'", "ili", "han-1949")]
    [InlineData("SELECT low FROM demographics WHERE id = 'han|", "han-1949, han-1969", "ili")]
    [InlineData("SELECT low FROM demographics WHERE id IN ('han-1949', '1969|')", "han-1969", "ili, han-1949")]
    [InlineData("SELECT low FROM demographics d WHERE d.place <> '|'", "ili", "han-1949")]
    [InlineData("UPDATE |", "demographics", "place")]
    [InlineData("INSERT INTO |", "demographics", "place")]
    [InlineData("sel|", "select", "SELECT")]
    [InlineData("SEL|", "SELECT", "select")]
    [InlineData("SELECT cou|", "count", "place")]
    [InlineData("SELECT @|", "year", "place")]
    [InlineData("SELECT :ye|", "year", "place")]
    [InlineData("SELECT * FROM sha|", "shared", "demographics")]
    [InlineData("SELECT '|'", "", "SELECT, place")]
    [InlineData("SELECT 'x' || '|'", "", "SELECT, place")]
    [InlineData("-- SEL|", "", "SELECT")]
    [InlineData("SELECT /* pl| */ 1 FROM demographics", "", "place")]
    [InlineData("SELECT 12|", "", "SELECT")]
    [InlineData("SELECT nothing.|", "", "place, SELECT")]
    public async Task It_offers_what_fits_and_nothing_else(string sql, string some, string none)
    {
        await using var bench = new SqlBench();
        await bench.SetAsync("year", 1962);
        await bench.SetAsync("shared", new[] { new { A = 1 } });
        var (code, offset) = Place(sql);
        var texts = (await bench.Session.CompleteAsync(code, offset)).Items.Select(item => item.Text).ToList();
        Assert.Equal(texts.Distinct(), texts);
        foreach (var text in some.Split(", ", StringSplitOptions.RemoveEmptyEntries))
            Assert.Contains(text, texts);
        foreach (var text in none.Split(", ", StringSplitOptions.RemoveEmptyEntries))
            Assert.DoesNotContain(text, texts);
    }

    [Fact]
    public async Task Items_tell_what_they_are()
    {
        await using var bench = new SqlBench(change: options => options with { Describe = (table, column) => (table, column) == ("demographics", "value") ? "The number as printed." : null });
        var (code, offset) = Place("SELECT va| FROM demographics");
        var list = await bench.Session.CompleteAsync(code, offset);
        Assert.Equal((7, 9), (list.Start, list.End));
        Assert.Equal(new CompletionItem("value", CompletionKind.Column) { Detail = "REAL of demographics", Documentation = "The number as printed." }, list.Items[0]);
    }

    [Fact]
    public async Task A_name_that_needs_quotes_gets_them()
    {
        await using var bench = new SqlBench("CREATE TABLE \"two words\" (\"order\" TEXT, plain TEXT);");
        Assert.Equal(["\"two words\""], await Texts(bench, "SELECT * FROM tw|"));
        Assert.Equal(["\"two words\""], await Texts(bench, "SELECT * FROM \"tw|"));
        Assert.Equal(["\"order\"", "plain"], await Texts(bench, "SELECT t.| FROM \"two words\" t"));
    }

    [Theory]
    [InlineData("SELECT va|lue FROM demographics", "value REAL of demographics\n\nThe number as printed.")]
    [InlineData("SELECT d.val|ue FROM demographics d, migration", "value REAL of demographics\n\nThe number as printed.")]
    [InlineData("SELECT |id FROM demographics d, migration m", "id TEXT PRIMARY KEY of demographics\n\nid TEXT PRIMARY KEY of migration")]
    [InlineData("SELECT * FROM migr|ation", "table migration\n\n- id TEXT\n- persons INTEGER")]
    [InlineData("SELECT m|.id FROM migration m", "table migration\n\n- id TEXT\n- persons INTEGER")]
    [InlineData("SELECT * FROM observ|ations", "view observations\n\n- id TEXT")]
    [InlineData("SELECT cou|nt(*)", "count(*): the number of rows; count(x): of those where x is not NULL")]
    [InlineData("SELECT @ye|ar", "@year: the shared value 1962")]
    [InlineData("SELECT '|id' FROM migration", null)]
    [InlineData("SELECT 1 |+ 1", null)]
    public async Task Hover_tells_what_stands_there(string sql, string? expected)
    {
        await using var bench = new SqlBench(change: options => options with { Describe = (table, column) => (table, column) == ("demographics", "value") ? "The number as printed." : null });
        await bench.SetAsync("year", 1962);
        var (code, offset) = Place(sql);
        Assert.Equal(expected, (await bench.Session.InspectAsync(code, offset))?.Text);
    }

    [Theory]
    [InlineData("SELECT id FROM demographics; SELECT 1", "")]
    [InlineData("SELECT id, valu\nFROM demographics", "SqlError 1:12-1:16 no such column: valu. Did you mean value?")]
    [InlineData("SELECT 1;\nSELEC 2", "SqlError 2:1-2:6 near \"SELEC\": syntax error")]
    [InlineData("DELETE FROM demographics", "SqlError 1:1-1:7 DELETE from 'demographics' is refused: cells only read the evidence. Work on a copy: CREATE TEMP TABLE my_demographics AS SELECT * FROM demographics")]
    [InlineData("CREATE TEMP TABLE mine (a); SELECT b FROM mine", "")]
    public async Task Findings_have_places_and_nothing_runs(string sql, string expected)
    {
        await using var bench = new SqlBench();
        var found = await bench.Session.CheckAsync(sql);
        Assert.Equal(expected, string.Join("; ", found.Select(one => $"{one.Id} {one.Line}:{one.Column}-{one.EndLine}:{one.EndColumn} {one.Message}")));
        Assert.DoesNotContain("mine", await Texts(bench, "SELECT * FROM |"));
    }

    [Theory]
    [InlineData("SELECT 1;", CompletenessState.Complete)]
    [InlineData("SELECT 1", CompletenessState.Incomplete)]
    [InlineData("SELECT 1\n\n", CompletenessState.Complete)]
    [InlineData("SELECT 1; -- done", CompletenessState.Complete)]
    [InlineData("SELECT ';", CompletenessState.Incomplete)]
    [InlineData("SELECT 'a\n\n", CompletenessState.Incomplete)]
    [InlineData("-- only a comment", CompletenessState.Complete)]
    [InlineData("/* open", CompletenessState.Incomplete)]
    [InlineData("CREATE TRIGGER t AFTER INSERT ON x BEGIN SELECT 1;", CompletenessState.Incomplete)]
    public async Task It_knows_what_is_complete(string sql, CompletenessState expected)
    {
        await using var bench = new SqlBench();
        Assert.Equal(expected, bench.Session.IsComplete(sql).State);
    }

    [Fact]
    public async Task A_cell_that_runs_does_not_keep_help_waiting()
    {
        await using var bench = new SqlBench();
        Assert.Contains("migration", await Texts(bench, "SELECT * FROM |"));
        using var stop = new CancellationTokenSource();
        var running = bench.RunAsync("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n", stop.Token);
        await Task.Delay(100);
        Assert.Contains("migration", await Texts(bench, "SELECT * FROM |"));
        Assert.Empty(await bench.Session.CheckAsync("SELECT nothing"));
        Assert.False(running.IsCompleted);
        await stop.CancelAsync();
        await running;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Help_never_throws_and_stays_inside_the_code(int seed)
    {
        const string Letters = "abzAZ09_ .,;:?()[]<>=+-*/\"'`$@\n\r\0é中\ud83d";
        string[] codes =
        [
            "WITH a(x, y) AS (SELECT id, value FROM demographics WHERE place IN ('ili', 'x')) SELECT a.x FROM a JOIN migration m ON m.id = a.x;",
            "SELECT \"id\", [place], `note`, @p FROM (SELECT * FROM demographics) d, migration -- end\nWHERE d.id = 'han-1949' /* c */",
            "INSERT INTO migration SELECT id, 1 FROM demographics; PRAGMA table_info(migration)",
        ];
        await using var bench = new SqlBench();
        var kernel = (SqlKernel)bench.Kernel;
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var code = codes[random.Next(codes.Length)];
            for (var count = random.Next(6); count > 0; count--)
            {
                var at = random.Next(code.Length + 1);
                code = random.Next(3) switch
                {
                    0 => code.Remove(at, random.Next(Math.Min(12, code.Length - at + 1))),
                    1 => code.Insert(at, Letters[random.Next(Letters.Length)].ToString()),
                    _ => code[..at],
                };
            }

            var offset = random.Next(code.Length + 1);
            try
            {
                var list = await kernel.CompleteAsync(code, offset, CancellationToken.None);
                Assert.InRange(list.Start, 0, offset);
                Assert.InRange(list.End, offset, code.Length);
                if (await kernel.InspectAsync(code, offset, 0, CancellationToken.None) is { } found)
                    Assert.True(found.Start >= 0 && found.End <= code.Length && found.Text.Length > 0);
                foreach (var finding in await kernel.CheckAsync(code, CancellationToken.None))
                    Assert.InRange(finding.Start, 0, code.Length);
                _ = kernel.IsComplete(code);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}, round {i}, offset {offset}, code:\n{code}", exception);
            }
        }
    }

    private static async Task<IReadOnlyList<string>> Texts(SqlBench bench, string marked)
    {
        var (code, offset) = Place(marked);
        return [.. (await bench.Session.CompleteAsync(code, offset)).Items.Where(item => item.Kind != CompletionKind.Keyword).Select(item => item.Text)];
    }

    // The place is the first single bar; two of them join texts in SQL.
    private static (string Code, int Offset) Place(string marked)
    {
        var at = marked.IndexOf('|', StringComparison.Ordinal);
        while (at + 1 < marked.Length && marked[at + 1] == '|')
            at = marked.IndexOf('|', at + 2);
        return (marked.Remove(at, 1), at);
    }
}
