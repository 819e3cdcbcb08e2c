namespace YiTa.Notebooks.Sql.Tests;

public sealed class SqlErrorTests
{
    [Theory]
    [InlineData("SELECT id\nFROM demographic", """
        (2,6): no such table: demographic. Did you mean demographics?
            FROM demographic
                 ^
        """)]
    [InlineData("SELECT 1;\n\nSELECT id, valu\nFROM demographics", """
        (3,12): no such column: valu. Did you mean value?
            SELECT id, valu
                       ^
        """)]
    [InlineData("SELECT d.perssons FROM demographics d, migration", """
        (1,8): no such column: d.perssons. Did you mean persons?
            SELECT d.perssons FROM demographics d, migration
                   ^
        """)]
    [InlineData("SELECT zzzzz FROM migration", """
        (1,8): no such column: zzzzz. There are: id, persons.
            SELECT zzzzz FROM migration
                   ^
        """)]
    [InlineData("SELECT * FROM unthinkable", """
        (1,15): no such table: unthinkable. There are: demographics, migration, observations.
            SELECT * FROM unthinkable
                          ^
        """)]
    [InlineData("SELECT '汉', ruond(1.5)", """
        (1,13): no such function: ruond. Did you mean round?
            SELECT '汉', ruond(1.5)
                        ^
        """)]
    [InlineData("SELECT 1;\r\nSELEC 2", """
        (2,1): near "SELEC": syntax error
            SELEC 2
            ^
        """)]
    [InlineData("SELECT id FROM demographics WHERE", """
        (1,34): the statement ends too early: something is missing
            SELECT id FROM demographics WHERE
                                             ^
        """)]
    [InlineData("SELECT 'abc", """
        (1,8): unrecognized token: "'abc"
            SELECT 'abc
                   ^
        """)]
    [InlineData("-- why\nSELECT abs(-9223372036854775808)", """
        (2,1): integer overflow
            SELECT abs(-9223372036854775808)
            ^
        """)]
    [InlineData(".tables", """
        (1,1): near ".": syntax error. Commands that begin with a point belong to the sqlite3 shell; SELECT name FROM sqlite_schema lists the tables
            .tables
            ^
        """)]
    [InlineData("SELECT @from", """
        (1,8): the parameter @from has no value: share one with #!share --from csharp from. None is shared so far.
            SELECT @from
                   ^
        """)]
    [InlineData("SELECT ?", """
        (1,8): a parameter needs a name, such as @from; ? has none
            SELECT ?
                   ^
        """)]
    [InlineData("SELECT 1\0", """
        (1,9): the code holds a NUL character
            SELECT 1
                    ^
        """)]
    public async Task An_error_says_where_and_what_may_have_been_meant(string sql, string expected)
    {
        await using var bench = new SqlBench();

        Assert.Equal(expected, (await bench.ErrorAsync(sql)).Replace("\0", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("INSERT INTO demographics (id) VALUES ('x')", "INSERT into 'demographics' is refused: cells only read the evidence. Work on a copy: CREATE TEMP TABLE my_demographics AS SELECT * FROM demographics")]
    [InlineData("UPDATE demographics SET value = 1", "UPDATE of 'demographics' is refused: cells only read the evidence. Work on a copy: CREATE TEMP TABLE my_demographics AS SELECT * FROM demographics")]
    [InlineData("DELETE FROM demographics", "DELETE from 'demographics' is refused: cells only read the evidence. Work on a copy: CREATE TEMP TABLE my_demographics AS SELECT * FROM demographics")]
    [InlineData("CREATE TABLE t (a)", "cells only read the evidence, so that nothing can be created, changed or dropped there. Temporary ones are allowed: CREATE TEMP TABLE …, CREATE TEMP VIEW …")]
    [InlineData("CREATE VIEW v AS SELECT 1", "cells only read the evidence, so that nothing can be created, changed or dropped there. Temporary ones are allowed: CREATE TEMP TABLE …, CREATE TEMP VIEW …")]
    [InlineData("DROP TABLE demographics", "cells only read the evidence, so that nothing can be created, changed or dropped there. Temporary ones are allowed: CREATE TEMP TABLE …, CREATE TEMP VIEW …")]
    [InlineData("ALTER TABLE demographics ADD COLUMN x", "cells only read the evidence, so that nothing like 'demographics' can be created, changed or dropped there. Temporary ones are allowed: CREATE TEMP TABLE …, CREATE TEMP VIEW …")]
    [InlineData("CREATE INDEX i ON demographics (value)", "cells only read the evidence, so that nothing can be created, changed or dropped there. Temporary ones are allowed: CREATE TEMP TABLE …, CREATE TEMP VIEW …")]
    [InlineData("ATTACH 'other.db' AS other", "ATTACH and VACUUM INTO are refused: cells reach no file but the one database")]
    [InlineData("VACUUM INTO 'copy.db'", "ATTACH and VACUUM INTO are refused: cells reach no file but the one database")]
    [InlineData("SELECT load_extension('x')", "load_extension is refused")]
    [InlineData("PRAGMA writable_schema = 1", "PRAGMA writable_schema = 1 is refused: only pragmas that tell something are allowed")]
    [InlineData("PRAGMA user_version = 7", "PRAGMA user_version = 7 is refused: only pragmas that tell something are allowed")]
    public async Task Writing_is_refused_with_a_way_out(string sql, string expected)
    {
        await using var bench = new SqlBench();

        var result = await bench.RunAsync(sql);

        Assert.Equal("SqlError", result.Error!.Error.Name);
        Assert.Equal("(1,1): " + expected, result.Error.Error.Message);
        Assert.Equal(1, result.Error.Error.Line);
        Assert.Equal(1, result.Error.Error.Column);
        Assert.Equal(2, (await bench.ResultAsync("SELECT count(*) FROM demographics")).Single<int>());
    }

    [Fact]
    public async Task Writing_works_where_the_options_allow_it_but_no_other_file_is_reached()
    {
        await using var bench = new SqlBench(change: options => options with { ReadOnly = false });

        Assert.Null((await bench.RunAsync("CREATE TABLE t (a); INSERT INTO t VALUES (1); ALTER TABLE t ADD COLUMN b")).Error);
        Assert.Equal("(1,1): ATTACH and VACUUM INTO are refused: cells reach no file but the one database", (await bench.RunAsync("ATTACH 'other.db' AS other")).Error!.Error.Message);
    }

    [Fact]
    public async Task Lines_count_from_the_top_of_the_cell_also_under_a_magic()
    {
        await using var bench = new SqlBench();

        Assert.StartsWith("(3,1): near \"SELEC\": syntax error", await bench.ErrorAsync("#!sql\n\nSELEC 1"), StringComparison.Ordinal);
    }
}
