using System.Runtime.InteropServices;
using SQLitePCL;

namespace YiTa.Notebooks.Sql.Internal;

/// <summary>The one function of SQLite that SQLitePCLRaw does not offer.</summary>
internal static class NativeSqlite
{
    /// <summary>Where in the statement the last error stands, in bytes of UTF-8 from 0; -1 where SQLite does not know.</summary>
    public static int ErrorOffset(sqlite3 database)
    {
        try
        {
            return sqlite3_error_offset(database);
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException)
        {
            return -1; // Another build of SQLite, or one before 3.38.
        }
    }

    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int sqlite3_error_offset(sqlite3 database);
}
