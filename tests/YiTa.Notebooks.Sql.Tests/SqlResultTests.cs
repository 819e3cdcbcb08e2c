namespace YiTa.Notebooks.Sql.Tests;

public sealed class SqlResultTests
{
    private static async Task<SqlResult> QueryAsync(string sql)
    {
        await using var bench = new SqlBench();
        return await bench.ResultAsync(sql);
    }

    [Fact]
    public async Task It_tells_its_shape_statement_and_columns()
    {
        var result = await QueryAsync("-- all\nSELECT id, low, value / 2 AS half, note AS id FROM demographics;");

        Assert.Equal("2 rows × 4 columns", result.ToString());
        Assert.Equal("SELECT id, low, value / 2 AS half, note AS id FROM demographics;", result.Sql);
        Assert.Equal(
            [new("id", "TEXT", typeof(string)), new("low", "INTEGER", typeof(long)), new("half", null, typeof(double)), new("id_2", "TEXT", typeof(string))],
            result.Columns);
        Assert.True(result.IsComplete);
    }

    [Fact]
    public async Task Values_are_had_by_name_place_and_type()
    {
        var result = await QueryAsync("SELECT id, value, low FROM demographics");

        Assert.Equal(25000.0, result[0]["VALUE"]);
        Assert.Equal("han-1969", result.Rows[1][0]);
        Assert.Equal(400000.5m, result[1].Get<decimal>("value"));
        Assert.Equal([null, 3], result.Column<int?>("low"));
        Assert.Equal(["id", "value", "low"], result[0].Keys);
        Assert.True(result[0].ContainsKey("Low"));
        Assert.False(result[0].TryGetValue("nothing", out _));
    }

    [Fact]
    public async Task Values_become_what_is_asked_for_but_never_with_a_loss()
    {
        var result = await QueryAsync("SELECT 1962 AS year, 1 AS yes, 2.0 AS two, '1962-05-29' AS day, 'Friday' AS weekday, 5 AS number, 'x' AS letter");
        var row = result[0];

        Assert.Equal((short)1962, row.Get<short>("year"));
        Assert.Equal("1962", row.Get<string>("year"));
        Assert.True(row.Get<bool>("yes"));
        Assert.Equal(2, row.Get<int>("two"));
        Assert.Equal(new DateOnly(1962, 5, 29), row.Get<DateOnly>("day"));
        Assert.Equal(new DateTime(1962, 5, 29), row.Get<DateTime?>("day"));
        Assert.Equal(DayOfWeek.Friday, row.Get<DayOfWeek>("weekday"));
        Assert.Equal(DayOfWeek.Friday, row.Get<DayOfWeek>("number"));
        Assert.Equal('x', row.Get<char>("letter"));
        Assert.Equal(1962L, row.Get<object>("year"));
    }

    [Fact]
    public async Task A_value_of_another_kind_is_an_error_that_says_where()
    {
        var result = await QueryAsync("SELECT 'a' AS t, 2.5 AS r, 300 AS n, NULL AS z");

        Assert.Equal("Column 't', row 1: the value is the text 'a', not int.", Fail<int>("t").Message);
        Assert.Equal("Column 'r', row 1: the value is 2.5, not long.", Fail<long>("r").Message);
        Assert.Equal("Column 'n', row 1: the value is 300, not Byte.", Fail<byte>("n").Message);
        var none = Fail<double>("z");
        Assert.Equal("Column 'z', row 1: the value is NULL, not double; ask for double? to allow NULL.", none.Message);
        Assert.Equal(("z", 1, (object?)null, typeof(double)), (none.Column, none.Row, none.Value, none.Expected));

        SqlValueException Fail<T>(string column) => Assert.Throws<SqlValueException>(() => result.Column<T>(column));
    }

    [Fact]
    public async Task A_wrong_name_or_shape_is_an_error_that_helps()
    {
        var result = await QueryAsync("SELECT id, value FROM demographics");

        Assert.Equal("The result has no column 'valeu'. Did you mean value?", Assert.Throws<KeyNotFoundException>(() => result.Column<double>("valeu")).Message);
        Assert.Equal("The result has no column 'persons'. There are: id, value.", Assert.Throws<KeyNotFoundException>(() => result[0]["persons"]).Message);
        Assert.Equal("The result has 2 rows × 2 columns; Single needs one row and one column.", Assert.Throws<InvalidOperationException>(() => result.Single<int>()).Message);
    }

    [Fact]
    public async Task It_becomes_JSON()
    {
        var result = await QueryAsync("SELECT 1 AS n, 0.5 AS r, 'x' AS t, NULL AS z, x'01ff' AS b, 1e999 AS i");

        Assert.Equal("""[{"n":1,"r":0.5,"t":"x","z":null,"b":"Af8=","i":"Infinity"}]""", result.ToJson().ToJsonString());
    }
}
