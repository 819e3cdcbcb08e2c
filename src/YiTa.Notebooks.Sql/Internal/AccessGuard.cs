using SQLitePCL;

namespace YiTa.Notebooks.Sql.Internal;

/// <summary>
/// Decides through SQLite's authorizer what statements may do: anything in the temporary database, only reading elsewhere.
/// It works for every kind of connection, also for one in memory with a shared cache, which cannot be opened read-only.
/// </summary>
internal sealed class AccessGuard
{
    // Codes of sqlite3.h, which SQLitePCLRaw does not name.
    private const int Delete = 9, Insert = 18, Pragma = 19, Update = 23, Attach = 24, Detach = 25, AlterTable = 26, Function = 31;

    private static readonly HashSet<int> Definitions = [1, 2, 7, 8, 10, 11, 16, 17, 27, 28, 29, 30];

    private static readonly HashSet<string> ReadingPragmas = new(StringComparer.OrdinalIgnoreCase)
    {
        "application_id", "collation_list", "compile_options", "data_version", "database_list", "encoding",
        "foreign_key_check", "foreign_key_list", "freelist_count", "function_list", "index_info", "index_list",
        "index_xinfo", "integrity_check", "module_list", "page_count", "page_size", "pragma_list", "quick_check",
        "schema_version", "table_info", "table_list", "table_xinfo", "user_version",
    };

    private static readonly HashSet<string> ReadingWithoutArgument = new(StringComparer.OrdinalIgnoreCase)
    {
        "application_id", "encoding", "page_size", "schema_version", "user_version", "data_version",
    };

    private readonly bool _readOnly;
    private readonly string _databaseName;
    private readonly strdelegate_authorizer _authorize; // Held here, because SQLite holds no reference to it.

    public AccessGuard(sqlite3 database, bool readOnly, string databaseName)
    {
        _readOnly = readOnly;
        _databaseName = databaseName;
        _authorize = Authorize;
        if (raw.sqlite3_set_authorizer(database, _authorize, null) != raw.SQLITE_OK)
            throw new InvalidOperationException("SQLite took no authorizer, so that the database cannot be protected.");
    }

    /// <summary>Why the last statement was refused, or null.</summary>
    public string? Refusal { get; set; }

    private int Authorize(object data, int action, string first, string second, string database, string inner)
    {
        Refusal ??= action switch
        {
            Attach => "ATTACH and VACUUM INTO are refused: cells reach no file but the one database",
            Detach => "DETACH is refused",
            Function when second == "load_extension" => "load_extension is refused",
            Pragma when !Reads(first, second) => $"PRAGMA {first}{(second is null ? "" : $" = {second}")} is refused: only pragmas that tell something are allowed",
            Insert or Update or Delete when Writes(first, database) => Write(action, first),
            AlterTable when _readOnly && first != "temp" => Definition(second),
            _ when _readOnly && Definitions.Contains(action) && database != "temp" => Definition(first),
            _ => null,
        };
        return Refusal is null ? raw.SQLITE_OK : raw.SQLITE_DENY;
    }

    private static bool Reads(string name, string? argument) =>
        ReadingPragmas.Contains(name) && (argument is null || !ReadingWithoutArgument.Contains(name));

    private bool Writes(string table, string? database) => _readOnly && database != "temp" && table is not ("sqlite_temp_master" or "sqlite_temp_schema");

    private string Write(int action, string table)
    {
        if (table is "sqlite_master" or "sqlite_schema")
            return Definition(null);
        var verb = action switch { Insert => "INSERT into", Update => "UPDATE of", _ => "DELETE from" };
        return $"{verb} '{table}' is refused: cells only read {_databaseName}. Work on a copy: CREATE TEMP TABLE my_{table} AS SELECT * FROM {table}";
    }

    private string Definition(string? name) =>
        $"cells only read {_databaseName}, so that nothing{(name is null ? "" : $" like '{name}'")} can be created, changed or dropped there. Temporary ones are allowed: CREATE TEMP TABLE …, CREATE TEMP VIEW …";
}
