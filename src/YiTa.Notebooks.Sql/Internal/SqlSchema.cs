using SQLitePCL;

namespace YiTa.Notebooks.Sql.Internal;

/// <summary>The tables and views of a connection, with their columns.</summary>
internal sealed class SqlSchema(sqlite3 database)
{
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

    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private List<string> Texts(string sql, string? parameter = null)
    {
        var texts = new List<string>();
        if (raw.sqlite3_prepare_v2(database, sql, out var statement) != raw.SQLITE_OK)
            return texts;
        using (statement)
        {
            if (parameter is not null)
                raw.sqlite3_bind_text(statement, 1, parameter);
            while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
                texts.Add(raw.sqlite3_column_text(statement, 0).utf8_to_string());
        }
        return texts;
    }
}
