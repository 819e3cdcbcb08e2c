using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Sql.Tests;

public sealed class EvidenceDatabaseTests : IDisposable
{
    private static readonly EvidencePackage Package = EvidencePackage.Load();

    private readonly EvidenceDatabase _database = EvidenceDatabase.Create(Package);

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Every_file_is_a_table_with_all_of_its_rows()
    {
        foreach (var table in Package.Tables)
        {
            var rows = _database.Query($"SELECT count(*) FROM {table.Name}").Rows;
            Assert.Equal((long)table.Rows.Count, rows[0][0]);
        }
    }

    [Fact]
    public void The_view_over_all_themes_has_the_observations_in_their_order()
    {
        var result = _database.Query("SELECT theme, id, value, low, high, period FROM observations");

        Assert.Equal(["TEXT", "TEXT", "REAL", "REAL", "REAL", "TEXT"], result.Columns.Select(column => column.Type));
        Assert.Equal(
            Package.Observations.Select(o => (o.Theme, o.Id, (double?)o.Value, (double?)o.Low, (double?)o.High, o.Period.Text)),
            result.Rows.Select(row => ((string)row[0]!, (string)row[1]!, (double?)row[2], (double?)row[3], (double?)row[4], (string)row[5]!)));
    }

    [Fact]
    public void Context_figures_stand_apart()
    {
        Assert.Equal((long)Package.Context.Count, _database.Query("SELECT count(*) FROM context").Rows[0][0]);
        Assert.Equal(0L, _database.Query("SELECT count(*) FROM observations WHERE id IN (SELECT id FROM context)").Rows[0][0]);
        Assert.Equal((long)Package.Context.Count, _database.Query("SELECT count(*) FROM context WHERE confidence IN ('high', 'medium', 'low') AND address LIKE 'http%'").Rows[0][0]);
    }

    [Fact]
    public void Periods_come_with_their_first_and_last_day()
    {
        var rows = _database.Query("SELECT period, period_earliest, period_latest FROM observations").Rows;

        Assert.Equal(
            Package.Observations.Select(o => (o.Period.Text, o.Period.Earliest?.ToString("o", null), o.Period.Latest?.ToString("o", null))),
            rows.Select(row => ((string)row[0]!, (string?)row[1], (string?)row[2])));
    }

    [Fact]
    public void Conflicts_and_names_can_be_joined()
    {
        var involved = _database.Query("SELECT conflict, id FROM conflict_involves").Rows;
        Assert.Equal(Package.Conflicts.SelectMany(c => c.Involves.Select(id => (c.Id, id))), involved.Select(row => ((string)row[0]!, (string)row[1]!)));

        var names = _database.Query("SELECT count(DISTINCT place) FROM place_names").Rows;
        Assert.Equal((long)Package.Places.Count, names[0][0]);
    }

    [Fact]
    public void References_between_tables_hold()
    {
        using var connection = _database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA foreign_key_check";
        using var reader = command.ExecuteReader();
        Assert.False(reader.Read());
    }

    [Fact]
    public void Parameters_may_be_named_with_or_without_their_sign()
    {
        var id = Package.Observations[0].Id;
        foreach (var name in new[] { "id", "@id" })
            Assert.Equal(id, _database.Query("SELECT id FROM observations WHERE id = @id", new Dictionary<string, object?> { [name] = id }).Rows.Single()[0]);
        Assert.Null(_database.Query("SELECT @x", new Dictionary<string, object?> { ["x"] = null }).Rows[0][0]);
    }

    [Fact]
    public void A_missing_parameter_is_told_beside_those_given()
    {
        Assert.Equal(
            "a parameter of the query has no value; none is given.",
            Assert.Throws<EvidenceSqlException>(() => _database.Query("SELECT @id")).Message);
        Assert.Equal(
            "a parameter of the query has no value; given: it.",
            Assert.Throws<EvidenceSqlException>(() => _database.Query("SELECT @id", new Dictionary<string, object?> { ["it"] = 1 })).Message);
    }

    [Fact]
    public void The_type_of_a_column_is_that_of_all_its_cells()
    {
        var result = _database.Query("SELECT 1 AS a, 1.5 AS b, 'x' AS c, x'00' AS d, NULL AS e, 1 AS f, 1 AS g UNION ALL SELECT 2, 2, 'y', x'01', NULL, 2.5, 'z'");
        Assert.Equal(["INTEGER", "REAL", "TEXT", "BLOB", "", "REAL", ""], result.Columns.Select(column => column.Type));
        Assert.Equal("2 rows × 7 columns", result.ToString());
    }

    [Fact]
    public void Of_several_statements_the_last_with_rows_counts()
    {
        Assert.Equal(2L, _database.Query("SELECT 1; SELECT 2;").Rows.Single()[0]);
        Assert.Equal("0 rows × 0 columns", _database.Query("-- nothing").ToString());
    }

    [Fact]
    public void A_misspelled_table_gets_the_nearest_and_all_tables()
    {
        var exception = Assert.Throws<EvidenceSqlException>(() => _database.Query("SELECT * FROM demografics"));

        var tables = Package.Tables.Select(table => table.Name).Concat(["observations", "context", "place_names", "conflict_involves"]).Order(StringComparer.Ordinal);
        Assert.Equal($"no such table: demografics; nearest: 'demographics'; tables: {string.Join(", ", tables)}.", exception.Message);
        Assert.Equal("no such table: demografics", exception.Problem);
        Assert.Equal("SELECT * FROM demografics", exception.Sql);
    }

    [Fact]
    public void A_misspelled_column_gets_the_nearest()
    {
        var exception = Assert.Throws<EvidenceSqlException>(() => _database.Query("SELECT o.qualifyer FROM observations o"));
        Assert.StartsWith("no such column: o.qualifyer; nearest: 'qualifier'; columns: address, archive_reference, ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_of_syntax_is_told_in_the_words_of_SQLite()
    {
        var exception = Assert.Throws<EvidenceSqlException>(() => _database.Query("SELECT * FRM observations"));
        Assert.Equal("near \"FRM\": syntax error.", exception.Message);
    }

    [Theory]
    [InlineData("DELETE FROM sources")]
    [InlineData("DROP TABLE sources")]
    [InlineData("UPDATE sources SET title = ''")]
    [InlineData("CREATE TABLE t (a)")]
    [InlineData("CREATE TEMP TABLE t (a)")]
    [InlineData("ATTACH 'stolen.db' AS s")]
    [InlineData("PRAGMA query_only = OFF")]
    [InlineData("PRAGMA writable_schema = ON")]
    [InlineData("SELECT load_extension('x')")]
    [InlineData("VACUUM INTO 'copy.db'")]
    public void Nothing_but_reading_is_allowed(string sql)
    {
        var exception = Assert.Throws<EvidenceSqlException>(() => _database.Query(sql));
        Assert.EndsWith("; the evidence can only be read: use SELECT, WITH, VALUES or EXPLAIN.", exception.Message, StringComparison.Ordinal);
        Assert.Equal((long)Package.Sources.Count, _database.Query("SELECT count(*) FROM sources WHERE title <> ''").Rows[0][0]);
    }

    [Fact]
    public void Structure_can_be_read()
    {
        Assert.NotEmpty(_database.Query("SELECT * FROM sqlite_master").Rows);
        Assert.NotEmpty(_database.Query("PRAGMA table_info(demographics)").Rows);
        Assert.NotEmpty(_database.Query("SELECT * FROM pragma_table_info('demographics')").Rows);
        Assert.NotEmpty(_database.Query("EXPLAIN QUERY PLAN SELECT * FROM observations").Rows);
        Assert.Equal(55L, _database.Query("WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 10) SELECT sum(i) FROM n").Rows[0][0]);
    }

    [Fact]
    public void A_query_without_end_can_be_stopped()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        Assert.ThrowsAny<OperationCanceledException>(() => _database.Query(
            "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n", null, stop.Token));
        Assert.Equal(1L, _database.Query("SELECT 1").Rows[0][0]);
    }

    [Fact]
    public void Two_databases_do_not_meet()
    {
        using var other = EvidenceDatabase.Create(Package);
        using var connection = other.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM conflict_involves";
        command.ExecuteNonQuery();
        Assert.Equal(0L, other.Query("SELECT count(*) FROM conflict_involves").Rows[0][0]);
        Assert.NotEqual(0L, _database.Query("SELECT count(*) FROM conflict_involves").Rows[0][0]);
    }

    [Fact]
    public void A_connection_of_ones_own_may_have_temporary_tables()
    {
        using var connection = _database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TEMP TABLE mine AS SELECT id FROM observations; SELECT count(*) FROM mine";
        Assert.Equal((long)Package.Observations.Count, command.ExecuteScalar());
    }

    [Fact]
    public void A_saved_file_holds_the_same_and_replaces_an_old_one_whole()
    {
        var folder = Directory.CreateTempSubdirectory("yita-sql-");
        try
        {
            var path = Path.Combine(folder.FullName, "evidence.db");
            File.WriteAllText(path, "an old file");
            _database.Save(path);
            var first = File.ReadAllBytes(path);
            _database.Save(path);

            Assert.Equal(first, File.ReadAllBytes(path));
            Assert.Equal([path], Directory.GetFiles(folder.FullName));
            using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM observations";
            Assert.Equal((long)Package.Observations.Count, command.ExecuteScalar());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_theme_may_have_an_apostrophe()
    {
        var folder = Directory.CreateTempSubdirectory("yita-sql-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(DataFolder(), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder, Path.GetRelativePath(DataFolder(), file).Replace("protest", "people's", StringComparison.Ordinal));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            var descriptor = Path.Combine(folder, "datapackage.json");
            File.WriteAllText(descriptor, File.ReadAllText(descriptor).Replace("\"protest.csv\"", "\"people's.csv\"", StringComparison.Ordinal));
            using var database = EvidenceDatabase.Create(EvidencePackage.Load(folder));
            var count = database.Query("SELECT count(*) FROM observations WHERE theme = @theme", new Dictionary<string, object?> { ["theme"] = "people's" });
            Assert.Equal((long)Package.Query().Theme("protest").Count(), count.Rows[0][0]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string DataFolder([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../data"));

    [Fact]
    public void A_file_that_cannot_be_written_is_named()
    {
        var path = Path.Combine(Path.GetTempPath(), "yita-no-such-folder", "evidence.db");
        var exception = Assert.Throws<IOException>(() => _database.Save(path));
        Assert.StartsWith($"'{path}' cannot be written: ", exception.Message, StringComparison.Ordinal);
    }
}
