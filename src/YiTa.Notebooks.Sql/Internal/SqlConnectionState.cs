using System.Data;
using Microsoft.Data.Sqlite;

namespace YiTa.Notebooks.Sql.Internal;

/// <summary>The kernel's open connection and what works on it.</summary>
internal sealed class SqlConnectionState : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly AccessGuard _guard;

    public SqlConnectionState(SqlKernelOptions options)
    {
        _connection = options.Connect();
        if (_connection.State != ConnectionState.Open)
            _connection.Open();
        var database = _connection.Handle!;
        _guard = new AccessGuard(database, options.ReadOnly, options.DatabaseName);
        Schema = new SqlSchema(database);
        TempTables = new TempTables(database);
        Script = new SqlScript(database, _guard, new SqlFaults(database, Schema), options.MaxStoredRows);
    }

    public SqlSchema Schema { get; }

    public TempTables TempTables { get; }

    public SqlScript Script { get; }

    public void Dispose() => _connection.Dispose();
}
