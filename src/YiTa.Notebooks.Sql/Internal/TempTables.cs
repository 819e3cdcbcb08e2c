using SQLitePCL;

namespace YiTa.Notebooks.Sql.Internal;

/// <summary>Writes shared tables into the connection's temporary database.</summary>
internal sealed class TempTables(sqlite3 database)
{
    /// <summary>Creates a temporary table, or replaces the one of that name, in one step.</summary>
    public void Write(string name, SharedTable table)
    {
        var quoted = "temp." + SqlSchema.Quote(name);
        var columns = table.Columns.Select((column, index) => $"{SqlSchema.Quote(column)} {table.TypeOf(index)}".TrimEnd());
        Execute("SAVEPOINT yita_share");
        try
        {
            Execute($"DROP TABLE IF EXISTS {quoted}");
            Execute($"CREATE TABLE {quoted} ({string.Join(", ", columns)})");
            Insert(quoted, table);
            Execute("RELEASE yita_share");
        }
        catch
        {
            Execute("ROLLBACK TO yita_share");
            Execute("RELEASE yita_share");
            throw;
        }
    }

    /// <summary>Removes a temporary table where there is one.</summary>
    public void Drop(string name) => Execute($"DROP TABLE IF EXISTS temp.{SqlSchema.Quote(name)}");

    private void Insert(string quoted, SharedTable table)
    {
        using var insert = Prepare($"INSERT INTO {quoted} VALUES ({string.Join(", ", table.Columns.Select(_ => "?"))})");
        foreach (var row in table.Rows)
        {
            raw.sqlite3_reset(insert);
            for (var index = 0; index < table.Columns.Count; index++)
                SqlBinding.Bind(insert, index + 1, index < row.Length ? row[index] : null);
            Check(raw.sqlite3_step(insert));
        }
    }

    private void Execute(string sql)
    {
        using var statement = Prepare(sql);
        Check(raw.sqlite3_step(statement));
    }

    private sqlite3_stmt Prepare(string sql)
    {
        if (raw.sqlite3_prepare_v2(database, sql, out var statement) != raw.SQLITE_OK)
            throw new ArgumentException(raw.sqlite3_errmsg(database).utf8_to_string());
        return statement;
    }

    private void Check(int status)
    {
        if (status is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
            throw new ArgumentException(raw.sqlite3_errmsg(database).utf8_to_string());
    }
}
