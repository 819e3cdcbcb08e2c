using Microsoft.Data.Sqlite;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Sql.Internal;

namespace YiTa.Analysis.Sql;

/// <summary>
/// An evidence package as a SQLite database: a typed table per file, and the views <c>observations</c> and <c>context</c> over all
/// themes.
/// </summary>
/// <remarks>
/// <para>Tables are named after their files, with <c>_</c> for <c>-</c>; those of the folder <c>context</c> start with
/// <c>context_</c>. Numbers are REAL and texts are TEXT; empty cells are NULL. Beside each EDTF column, such as <c>period</c>,
/// stand the first and the last day that it can mean, as <c>period_earliest</c> and <c>period_latest</c> (TEXT,
/// <c>1962-04-10</c>; NULL where the period is open or unknown). The tables <c>conflict_involves</c> and <c>place_names</c> hold
/// one row for each key of a conflict and each name of a place. The views have a column <c>theme</c>.</para>
/// <para>A database belongs to one thread at a time. It lives in memory until it is disposed.</para>
/// </remarks>
/// <example>
/// <code>
/// using YiTa.Analysis.Sql;
///
/// var database = EvidenceDatabase.Create(EvidencePackage.Load());
/// var result = database.Query("SELECT theme, count(*) AS n FROM observations GROUP BY theme ORDER BY theme");
/// result.Columns[0].Name == "theme" &amp;&amp; result.Rows.Count > 0
/// </code>
/// </example>
public sealed class EvidenceDatabase : IDisposable
{
    private static int _created;

    private readonly string _connectionString;
    private readonly SqliteConnection _writer;
    private SqliteConnection? _reader;

    private EvidenceDatabase(string connectionString, SqliteConnection writer)
    {
        _connectionString = connectionString;
        _writer = writer;
    }

    /// <summary>Puts a package into a database in memory.</summary>
    /// <param name="package">The package.</param>
    /// <returns>The database.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="package"/> is null.</exception>
    public static EvidenceDatabase Create(EvidencePackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = $"yita-evidence-{Interlocked.Increment(ref _created)}",
            Mode = SqliteOpenMode.Memory,
            Cache = SqliteCacheMode.Shared,
            Pooling = false,
        }.ToString();
        var writer = new SqliteConnection(connectionString);
        try
        {
            writer.Open();
            DatabaseWriter.Write(package, writer);
            return new EvidenceDatabase(connectionString, writer);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>Opens a further connection to the database, for those who bring their own rules of access. The data lives as
    /// long as any connection is open.</summary>
    /// <returns>An open connection that may read and write; the caller disposes it.</returns>
    public SqliteConnection Connect()
    {
        ObjectDisposedException.ThrowIf(_writer.State != System.Data.ConnectionState.Open, this);
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Runs a query. Only reading is allowed.</summary>
    /// <param name="sql">One or more statements of SQLite's SQL; the result is that of the last one that gives rows.</param>
    /// <param name="parameters">Values for parameters, with or without the leading <c>@</c>, <c>:</c> or <c>$</c>; null for none.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <returns>Columns and rows.</returns>
    /// <exception cref="ArgumentException"><paramref name="sql"/> is null or blank.</exception>
    /// <exception cref="EvidenceSqlException">SQLite refuses the query; the message names the nearest table or column.</exception>
    /// <exception cref="OperationCanceledException">The query was stopped.</exception>
    public EvidenceResult Query(
        string sql, IReadOnlyDictionary<string, object?>? parameters = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sql);
        _reader ??= ReadOnlyAccess.Restrict(Connect());
        return QueryRunner.Run(_reader, sql, parameters, cancellation);
    }

    /// <summary>Writes the database to a file. The file is replaced when it is complete, so that a file of that name is never
    /// half written.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or blank.</exception>
    /// <exception cref="IOException">The file cannot be written; the message has the path.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        DatabaseFile.Save(_writer, path);
    }

    /// <summary>Closes the database; its memory is freed when connections of <see cref="Connect"/> are closed too.</summary>
    public void Dispose()
    {
        _reader?.Dispose();
        _writer.Dispose();
    }
}
