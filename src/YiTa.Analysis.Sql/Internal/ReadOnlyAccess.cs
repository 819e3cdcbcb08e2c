using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace YiTa.Analysis.Sql.Internal;

/// <summary>Makes a connection refuse everything but reading, attached files and settings included.</summary>
internal static class ReadOnlyAccess
{
    private const string Refusal = "not authorized";

    // Kept for as long as the process lives: SQLite calls it from native code.
    private static readonly strdelegate_authorizer Authorizer = Authorize;

    public static SqliteConnection Restrict(SqliteConnection connection)
    {
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "PRAGMA query_only = ON";
            command.ExecuteNonQuery();
        }

        _ = raw.sqlite3_set_authorizer(connection.Handle, Authorizer, null);
        return connection;
    }

    /// <summary>True when SQLite's message says that the authorizer, or the mode of the connection, refused.</summary>
    public static bool IsRefusal(SqliteException e) =>
        e.SqliteErrorCode is raw.SQLITE_AUTH or raw.SQLITE_READONLY || e.Message.Contains(Refusal, StringComparison.Ordinal);

    private static int Authorize(object data, int action, string first, string second, string database, string trigger) => action switch
    {
        raw.SQLITE_SELECT or raw.SQLITE_READ or raw.SQLITE_RECURSIVE => raw.SQLITE_OK,
        raw.SQLITE_FUNCTION => second is "load_extension" or "writefile" or "edit" ? raw.SQLITE_DENY : raw.SQLITE_OK,
        raw.SQLITE_PRAGMA => first is "table_info" or "table_xinfo" or "table_list" or "index_list" or "index_info"
            or "index_xinfo" or "foreign_key_list" or "database_list" or "collation_list" or "function_list" or "compile_options"
            ? raw.SQLITE_OK
            : raw.SQLITE_DENY,
        raw.SQLITE_TRANSACTION or raw.SQLITE_SAVEPOINT => raw.SQLITE_OK,
        _ => raw.SQLITE_DENY,
    };
}
