using System.Data;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Sql.Tests;

public sealed class SqlSharingTests
{
    public enum Side
    {
        Chinese,
        Soviet,
    }

    public sealed record Claim(string Id, int Persons, decimal? Share, Side Side, DateOnly Day, EdtfLike Period);

    public readonly record struct EdtfLike(string Text)
    {
        public override string ToString() => Text;
    }

    public static TheoryData<object?, object?> Scalars => new()
    {
        { 42, 42L },
        { 42.5, 42.5 },
        { 42m, 42L },
        { 0.6m, 0.6 },
        { 0.1f, 0.1 },
        { true, 1L },
        { "text", "text" },
        { 'x', "x" },
        { null, null },
        { Side.Soviet, "Soviet" },
        { new DateOnly(1962, 4, 10), "1962-04-10" },
        { new DateTime(1962, 4, 10, 12, 30, 0, DateTimeKind.Utc), "1962-04-10 12:30:00" },
        { new Uri("https://example.org/a"), "https://example.org/a" },
        { JsonValue.Create(7), 7L },
        { ulong.MaxValue, "18446744073709551615" },
    };

    [Theory]
    [MemberData(nameof(Scalars))]
    public async Task A_scalar_becomes_a_parameter(object? value, object? expected)
    {
        await using var bench = new SqlBench();

        await bench.SetAsync("x", value);

        Assert.Equal(expected, (await bench.ResultAsync("SELECT @x"))[0][0]);
        Assert.Equal(expected, (await bench.ResultAsync("SELECT :X"))[0][0]);
        Assert.Equal(expected, (await bench.ResultAsync("SELECT $x"))[0][0]);
    }

    [Fact]
    public async Task Records_become_a_typed_table()
    {
        await using var bench = new SqlBench();

        await bench.SetAsync("claims", new[]
        {
            new Claim("a", 60000, 0.5m, Side.Chinese, new(1962, 4, 10), new("1962-04")),
            new Claim("b", 9000, null, Side.Soviet, new(1962, 5, 29), new("1962/1963")),
        });

        Assert.Equal(
            """
            Id  Persons  Share  Side     Day         Period
            --  -------  -----  -------  ----------  ---------
            a     60000    0.5  Chinese  1962-04-10  1962-04
            b      9000   NULL  Soviet   1962-05-29  1962/1963
            (2 rows)
            """,
            await bench.TableAsync("SELECT * FROM claims"));
        Assert.Equal(["TEXT", "INTEGER", "REAL", "TEXT", "TEXT", "TEXT"], (await bench.ResultAsync("PRAGMA table_info(claims)")).Column<string>("type"));
    }

    [Fact]
    public async Task Sequences_of_every_usual_shape_become_tables()
    {
        await using var bench = new SqlBench();
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("county");
        table.Columns.Add("persons", typeof(int));
        table.Rows.Add("Huocheng", 1);
        table.Rows.Add("Tacheng", DBNull.Value);

        await bench.SetAsync("numbers", new[] { 1.5, 2 });
        await bench.SetAsync("tuples", new[] { ("a", 1), ("b", 2) });
        await bench.SetAsync("anonymous", new[] { new { Year = 1949, Han = (int?)null }, new { Year = 1959, Han = (int?)7 } });
        await bench.SetAsync("rows", new List<Dictionary<string, object?>> { new() { ["a"] = 1 }, new() { ["b"] = "x" } });
        await bench.SetAsync("pairs", new Dictionary<string, double> { ["one"] = 1 });
        await bench.SetAsync("frame", table);
        await bench.SetAsync("json", JsonNode.Parse("""[{"a":1,"b":[1,2]},{"a":2.5}]"""));
        await bench.SetAsync("element", JsonDocument.Parse("""[{"a":true}]""").RootElement);
        await bench.SetAsync("one", new Claim("a", 1, null, Side.Soviet, new(1962, 1, 1), new("1962")));
        await bench.SetAsync("none", Array.Empty<Claim>());

        Assert.Equal([1.5, 2.0], (await bench.ResultAsync("SELECT value FROM numbers")).Column<double>("value"));
        Assert.Equal("Item1: b, Item2: 2", (await bench.ResultAsync("SELECT * FROM tuples"))[1].ToString());
        Assert.Equal("Year: 1949, Han: NULL", (await bench.ResultAsync("SELECT * FROM anonymous"))[0].ToString());
        Assert.Equal("a: NULL, b: x", (await bench.ResultAsync("SELECT * FROM rows"))[1].ToString());
        Assert.Equal("Key: one, Value: 1", (await bench.ResultAsync("SELECT * FROM pairs"))[0].ToString());
        Assert.Equal("county: Tacheng, persons: NULL", (await bench.ResultAsync("SELECT * FROM frame"))[1].ToString());
        Assert.Equal("a: 1, b: [1,2]", (await bench.ResultAsync("SELECT * FROM json"))[0].ToString());
        Assert.Equal("a: 1", (await bench.ResultAsync("SELECT * FROM element"))[0].ToString());
        Assert.Equal(1, (await bench.ResultAsync("SELECT Persons FROM one")).Single<int>());
        Assert.Equal(6, (await bench.ResultAsync("SELECT * FROM none")).Columns.Count);
    }

    [Fact]
    public async Task A_value_shared_again_replaces_the_old_one_whatever_it_was()
    {
        await using var bench = new SqlBench();

        await bench.SetAsync("x", new[] { 1, 2 });
        await bench.SetAsync("x", 5);
        Assert.Equal(5, (await bench.ResultAsync("SELECT @x")).Single<int>());
        Assert.StartsWith("(1,15): no such table: x.", await bench.ErrorAsync("SELECT * FROM x"), StringComparison.Ordinal);

        await bench.SetAsync("x", new[] { 3 });
        Assert.Equal(3, (await bench.ResultAsync("SELECT * FROM x")).Single<int>());
        Assert.StartsWith("(1,8): the parameter @x has no value", await bench.ErrorAsync("SELECT @x"), StringComparison.Ordinal);
        Assert.Equal(["it", "x"], bench.Kernel.Values.Select(value => value.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_result_can_be_shared_back()
    {
        await using var bench = new SqlBench();

        await bench.SetAsync("again", await bench.ResultAsync("SELECT id, value FROM demographics WHERE 0 UNION ALL SELECT 'x', 2.5"));

        Assert.Equal("id: x, value: 2.5", (await bench.ResultAsync("SELECT * FROM again"))[0].ToString());
    }

    [Theory]
    [InlineData("demographics", 1, "the evidence has a table 'demographics' of its own; share it under another name: #!share --from … demographics --as my_demographics")]
    [InlineData("two words", 1, "a name here is a letter or _ and then letters, digits and _")]
    public async Task A_bad_name_is_refused(string name, object value, string reason)
    {
        await using var bench = new SqlBench();

        var error = await Assert.ThrowsAsync<KernelValueException>(() => bench.SetAsync(name, value));

        Assert.Equal($"The value '{name}' and the kernel 'sql' do not fit: {reason}.", error.Message);
    }

    [Fact]
    public async Task A_value_without_columns_or_with_too_many_rows_is_refused()
    {
        await using var bench = new SqlBench(change: options => options with { MaxStoredRows = 2000 });

        var empty = await Assert.ThrowsAsync<KernelValueException>(() => bench.SetAsync("x", Array.Empty<object>()));
        var endless = await Assert.ThrowsAsync<KernelValueException>(() => bench.SetAsync("x", Enumerable.Repeat(1, int.MaxValue)));

        Assert.Equal("Object[] gives no columns: expected a scalar, a sequence of scalars, records, tuples or dictionaries, or a DataTable", empty.Reason);
        Assert.Equal("it has more than 2,000 rows, which is the limit", endless.Reason);
    }

    [Fact]
    public async Task A_result_is_kept_under_its_name()
    {
        await using var bench = new SqlBench();

        Assert.Null((await bench.RunAsync("#!sql --name growth\nSELECT 1 AS a; SELECT 7 AS n")).Error);
        await bench.RunAsync("SELECT 2");

        Assert.True(bench.Kernel.TryGetValue("growth", out var growth));
        Assert.Equal(7, Assert.IsType<SqlResult>(growth!.Value).Single<int>());
        Assert.Equal(["growth", "it"], bench.Kernel.Values.Select(value => value.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("#!sql --name growth\nCREATE TEMP TABLE t AS SELECT 1", "There is no result to keep as 'growth': no statement of the cell gives rows.")]
    [InlineData("#!sql --name 1st\nSELECT 1", "'1st' is no name for a result: a name here is a letter or _ and then letters, digits and _.")]
    public async Task A_name_without_a_result_is_an_error(string cell, string expected)
    {
        await using var bench = new SqlBench();

        var error = (await bench.RunAsync(cell)).Error!.Error;

        Assert.Equal((expected, 2), (error.Message, error.Line));
    }

    [Fact]
    public async Task A_result_is_shown_the_same_wherever_it_is_shown()
    {
        await using var bench = new SqlBench();
        var result = await bench.ResultAsync("SELECT id, value FROM demographics");

        var shown = Assert.IsType<DisplayEvent>(Assert.Single(bench.Outputs)).Data;
        var again = Assert.Single(bench.Session.Formatters.ToBundles(result));

        Assert.Equal(["text/html", "text/plain"], again.Keys);
        Assert.Equal(shown.GetText("text/html"), again.GetText("text/html"));
    }

    [Fact]
    public async Task A_table_can_be_taken_by_its_name()
    {
        await using var bench = new SqlBench();
        await bench.RunAsync("CREATE TEMP TABLE growth AS SELECT 7 AS n");

        Assert.True(bench.Kernel.TryGetValue("GROWTH", out var growth));
        Assert.True(bench.Kernel.TryGetValue("demographics", out var demographics));
        Assert.False(bench.Kernel.TryGetValue("nowhere", out _));

        Assert.Equal(7, Assert.IsType<SqlResult>(growth!.Value).Single<int>());
        Assert.Equal(2, Assert.IsType<SqlResult>(demographics!.Value).Count);
        Assert.Equal("growth", growth.Name);
    }
}
