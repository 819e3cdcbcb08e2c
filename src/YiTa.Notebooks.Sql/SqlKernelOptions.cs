using Microsoft.Data.Sqlite;

namespace YiTa.Notebooks.Sql;

/// <summary>How the SQL kernel finds its database and what cells may do there.</summary>
public sealed record SqlKernelOptions
{
    /// <summary>
    /// Gives the connection that the kernel uses for all its cells, opened or not. It is called once per session, when the
    /// first SQL cell runs, and the kernel closes the connection at the end.
    /// </summary>
    public required Func<SqliteConnection> Connect { get; init; }

    /// <summary>What messages call the database; by default “the database”.</summary>
    public string DatabaseName { get; init; } = "the database";

    /// <summary>Tells what a table (with null) or one of its columns holds, for help while typing; the answer is null where nothing is
    /// known. By default nothing is.</summary>
    public Func<string, string?, string?>? Describe { get; init; }

    /// <summary>
    /// Whether cells may only read the database, which is the default. Temporary tables, views and triggers are allowed
    /// all the same, so that intermediate results have a place. <c>ATTACH</c> and <c>VACUUM INTO</c> are refused in any case.
    /// </summary>
    public bool ReadOnly { get; init; } = true;

    /// <summary>How many rows of a result are shown; at least 1, by default 1,000. The others stay in the result.</summary>
    public int MaxShownRows { get; init; } = 1_000;

    /// <summary>How many rows of a result, or of a shared sequence, are held; at least 1, by default 1,000,000.</summary>
    public int MaxStoredRows { get; init; } = 1_000_000;
}
