using System.Globalization;
using Microsoft.Data.Sqlite;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Sql.Internal;

/// <summary>Creates the tables and views of a package and fills them.</summary>
internal static class DatabaseWriter
{
    public static void Write(EvidencePackage package, SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        Execute(connection, "PRAGMA defer_foreign_keys = ON");
        foreach (var table in package.Tables)
            Execute(connection, TableSql.Create(table));
        foreach (var table in package.Tables)
            Fill(connection, table);

        Execute(connection, TableSql.CreateView("observations", package.Tables, EvidenceTableKind.Observations));
        Execute(connection, TableSql.CreateView("context", package.Tables, EvidenceTableKind.Context));
        FillNames(connection, package.Places);
        FillInvolved(connection, package.Conflicts);
        transaction.Commit();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Fill(SqliteConnection connection, EvidenceTable table)
    {
        using var insert = new Insert(connection, table.Name, TableSql.ColumnNames(table).Count());
        var days = new Dictionary<string, EdtfPeriod>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var parameter = 0;
            for (var i = 0; i < row.Count; i++)
            {
                var cell = row[i];
                insert[parameter++] = cell is decimal number ? (double)number : cell;
                if (table.Columns[i].Type != EvidenceColumnType.Period)
                    continue;
                var period = cell is string text ? Parse(days, text) : null;
                insert[parameter++] = Iso(period?.Earliest);
                insert[parameter++] = Iso(period?.Latest);
            }

            insert.Run();
        }
    }

    private static void FillNames(SqliteConnection connection, IReadOnlyList<Place> places)
    {
        Execute(connection, "CREATE TABLE place_names (place TEXT NOT NULL REFERENCES places (id), name TEXT NOT NULL) STRICT");
        using var insert = new Insert(connection, "place_names", 2);
        foreach (var place in places)
        {
            foreach (var name in place.Variants.Prepend(place.Name).Distinct(StringComparer.Ordinal))
            {
                insert[0] = place.Id;
                insert[1] = name;
                insert.Run();
            }
        }
    }

    private static void FillInvolved(SqliteConnection connection, IReadOnlyList<Conflict> conflicts)
    {
        Execute(connection, "CREATE TABLE conflict_involves (conflict TEXT NOT NULL REFERENCES conflicts (id), id TEXT NOT NULL) STRICT");
        using var insert = new Insert(connection, "conflict_involves", 2);
        foreach (var conflict in conflicts)
        {
            foreach (var id in conflict.Involves)
            {
                insert[0] = conflict.Id;
                insert[1] = id;
                insert.Run();
            }
        }
    }

    private static EdtfPeriod Parse(Dictionary<string, EdtfPeriod> known, string text)
    {
        if (!known.TryGetValue(text, out var period))
            known[text] = period = EdtfPeriod.Parse(text);
        return period;
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A prepared INSERT whose parameters are set by position.</summary>
    private sealed class Insert : IDisposable
    {
        private readonly SqliteCommand _command;

        public Insert(SqliteConnection connection, string table, int columns)
        {
            _command = connection.CreateCommand();
            _command.CommandText = $"INSERT INTO {TableSql.Quote(table)} VALUES ({string.Join(", ", Enumerable.Range(0, columns).Select(i => $"@p{i}"))})";
            for (var i = 0; i < columns; i++)
                _command.Parameters.Add(new SqliteParameter($"@p{i}", DBNull.Value));
            _command.Prepare();
        }

        public object? this[int parameter]
        {
            set => _command.Parameters[parameter].Value = value ?? DBNull.Value;
        }

        public void Run() => _command.ExecuteNonQuery();

        public void Dispose() => _command.Dispose();
    }
}
