using Microsoft.Data.Sqlite;
using YiTa.Analysis.Evidence.Internal;

namespace YiTa.Analysis.Sql.Internal;

/// <summary>Says what a query may have meant that SQLite does not understand.</summary>
internal static class SqlProblem
{
    public static EvidenceSqlException Explain(SqliteConnection connection, string sql, SqliteException e)
    {
        var problem = Strip(e.Message);
        return new EvidenceSqlException(sql, problem, Hint(connection, problem, e), e.SqliteExtendedErrorCode, e);
    }

    /// <summary>SQLite's own words, without what Microsoft.Data.Sqlite writes around them.</summary>
    private static string Strip(string message)
    {
        var start = message.IndexOf('\'');
        var end = message.LastIndexOf('\'');
        return start >= 0 && end > start ? message[(start + 1)..end] : message.TrimEnd('.');
    }

    private static string Hint(SqliteConnection connection, string problem, SqliteException e)
    {
        if (ReadOnlyAccess.IsRefusal(e))
            return "the evidence can only be read: use SELECT, WITH, VALUES or EXPLAIN";
        if (Name(problem, "no such table: ") is { } table)
            return Suggest(table, Names(connection, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'"), "tables");
        if (Name(problem, "no such column: ") is { } column)
        {
            return Suggest(
                column,
                Names(connection, "SELECT DISTINCT c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite_%'"),
                "columns");
        }

        return "";
    }

    private static string? Name(string problem, string start)
    {
        if (!problem.StartsWith(start, StringComparison.Ordinal))
            return null;
        var name = problem[start.Length..].Split(' ')[0];
        return name[(name.LastIndexOf('.') + 1)..].Trim('"');
    }

    private static string Suggest(string name, IReadOnlyList<string> names, string what)
    {
        var near = Nearest.Find(name, names);
        var all = $"{what}: {string.Join(", ", names)}";
        return near.Count == 0 ? all : $"nearest: {Nearest.Join(near)}; {all}";
    }

    private static List<string> Names(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql + " ORDER BY 1";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }
}
