using SQLitePCL;
using YiTa.Notebooks.Sql.Internal.Help;

namespace YiTa.Notebooks.Sql.Internal;

/// <summary>The tables and views of a connection, with their columns.</summary>
internal sealed class SqlSchema(sqlite3 database)
{
    private const int MostTexts = 500, LongestText = 120, MostRows = 20_000;

    /// <summary>All tables and views, the temporary ones included, by name; what SQLite keeps for itself is left out.</summary>
    public IReadOnlyList<string> Tables =>
        Texts("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite!_%' ESCAPE '!' "
            + "UNION SELECT name FROM sqlite_temp_schema WHERE type IN ('table', 'view') ORDER BY name");

    /// <summary>The columns of one table or view, in order; empty where there is none of that name.</summary>
    public IReadOnlyList<string> Columns(string table) => Texts("SELECT name FROM pragma_table_xinfo(?1) WHERE hidden <> 1 ORDER BY cid", table);

    /// <summary>The names of all functions.</summary>
    public IReadOnlyList<string> Functions => Texts("SELECT DISTINCT name FROM pragma_function_list WHERE name GLOB '[a-z]*'");

    /// <summary>The name of a table or view in its own letters, or null; temporary ones first where that is asked for.</summary>
    public string? Find(string name, bool temporary) =>
        Texts($"SELECT name FROM {(temporary ? "sqlite_temp_schema" : "sqlite_schema")} WHERE type IN ('table', 'view') AND name = ?1 COLLATE NOCASE", name)
            .FirstOrDefault();

    /// <summary>Everything at once.</summary>
    public SqlCatalog Catalog()
    {
        var kinds = Rows("SELECT name, type FROM sqlite_schema UNION ALL SELECT name, 'temporary ' || type FROM sqlite_temp_schema")
            .GroupBy(row => row[0], StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.Last()[1], StringComparer.OrdinalIgnoreCase);
        return new([.. Tables.Select(name => new SqlTable(name, kinds.GetValueOrDefault(name, "table"), Details(name)))], Functions);
    }

    /// <summary>Some of the texts that a column holds, in order; those of a large table's beginning.</summary>
    public IReadOnlyList<string> SomeTexts(string table, string column) => Texts(
        $"SELECT DISTINCT text FROM (SELECT {Quote(column)} AS text FROM {Quote(table)} LIMIT {MostRows}) WHERE typeof(text) = 'text' AND length(text) BETWEEN 1 AND {LongestText} ORDER BY text LIMIT {MostTexts}");

    private List<SqlTableColumn> Details(string table) =>
        [.. Rows("SELECT name, type, CASE WHEN pk THEN 'PRIMARY KEY' WHEN \"notnull\" THEN 'NOT NULL' ELSE '' END FROM pragma_table_xinfo(?1) WHERE hidden <> 1 ORDER BY cid", table)
            .Select(row => new SqlTableColumn(row[0], row[1], row[2]))];

    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private List<string> Texts(string sql, string? parameter = null) => [.. Rows(sql, parameter).Select(row => row[0])];

    private List<string[]> Rows(string sql, string? parameter = null)
    {
        var rows = new List<string[]>();
        if (raw.sqlite3_prepare_v2(database, sql, out var statement) != raw.SQLITE_OK)
            return rows;
        using (statement)
        {
            if (parameter is not null)
                raw.sqlite3_bind_text(statement, 1, parameter);
            while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
                rows.Add([.. Enumerable.Range(0, raw.sqlite3_column_count(statement)).Select(index => raw.sqlite3_column_text(statement, index).utf8_to_string() ?? "")]);
        }
        return rows;
    }
}
