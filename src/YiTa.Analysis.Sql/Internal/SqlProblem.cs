using Microsoft.Data.Sqlite;

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
        var near = names.Select(candidate => (candidate, distance: Distance(name.ToLowerInvariant(), candidate)))
            .Where(item => item.distance <= Math.Max(2, name.Length / 3))
            .OrderBy(item => item.distance).ThenBy(item => item.candidate, StringComparer.Ordinal)
            .Take(3).Select(item => $"'{item.candidate}'").ToArray();
        var all = $"{what}: {string.Join(", ", names)}";
        return near.Length == 0 ? all : $"nearest: {string.Join(", ", near)}; {all}";
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

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0]++;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
