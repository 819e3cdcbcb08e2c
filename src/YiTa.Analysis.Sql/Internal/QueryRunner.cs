using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace YiTa.Analysis.Sql.Internal;

/// <summary>Runs a query and turns what SQLite says against it into a message that helps.</summary>
internal static class QueryRunner
{
    public static EvidenceResult Run(
        SqliteConnection connection, string sql, IReadOnlyDictionary<string, object?>? parameters, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var stop = cancellation.Register(() => raw.sqlite3_interrupt(connection.Handle));
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in parameters ?? new Dictionary<string, object?>())
                command.Parameters.AddWithValue(name is ['@' or ':' or '$', ..] ? name : "@" + name, value ?? DBNull.Value);
            using var reader = command.ExecuteReader();
            var result = new EvidenceResult([], []);
            do
            {
                if (reader.FieldCount > 0)
                    result = Read(reader);
            }
            while (reader.NextResult());
            return result;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == raw.SQLITE_INTERRUPT && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("The query was stopped.", e, cancellation);
        }
        catch (SqliteException e)
        {
            throw SqlProblem.Explain(connection, sql, e);
        }
        catch (InvalidOperationException e)
        {
            // Microsoft.Data.Sqlite reports a parameter without a value this way.
            var given = parameters is null || parameters.Count == 0 ? "none is given" : "given: " + string.Join(", ", parameters.Keys);
            throw new EvidenceSqlException(sql, "a parameter of the query has no value", given, raw.SQLITE_MISUSE, e);
        }
    }

    private static EvidenceResult Read(SqliteDataReader reader)
    {
        var rows = new List<IReadOnlyList<object?>>();
        while (reader.Read())
        {
            var cells = new object?[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            rows.Add(Array.AsReadOnly(cells));
        }

        var columns = new EvidenceResultColumn[reader.FieldCount];
        for (var i = 0; i < columns.Length; i++)
            columns[i] = new EvidenceResultColumn(reader.GetName(i), TypeOf(rows, i) ?? Declared(reader, i));
        return new EvidenceResult(Array.AsReadOnly(columns), rows.AsReadOnly());
    }

    private static string? TypeOf(List<IReadOnlyList<object?>> rows, int column)
    {
        var type = "";
        foreach (var row in rows)
        {
            var found = row[column] switch
            {
                null => "",
                long => "INTEGER",
                double => "REAL",
                string => "TEXT",
                _ => "BLOB",
            };
            if (found.Length == 0 || found == type)
                continue;
            if (type.Length == 0)
                type = found;
            else if ((type, found) is ("INTEGER", "REAL") or ("REAL", "INTEGER"))
                type = "REAL";
            else
                return "";
        }

        return type.Length == 0 ? null : type;
    }

    // Of a column without any cell that has a value, the type of the table.
    private static string Declared(SqliteDataReader reader, int column) =>
        raw.sqlite3_column_decltype(reader.Handle, column).utf8_to_string() ?? "";
}
