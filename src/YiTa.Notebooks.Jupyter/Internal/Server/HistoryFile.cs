using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using YiTa.Notebooks.Jupyter.Internal.Content;

namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>The cells of all sessions in a SQLite file that several kernels may use at once, or those of one in memory. Sessions are
/// numbered from 1, and each kernel has one. Used by one thread.</summary>
internal sealed class HistoryFile : IDisposable
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS sessions (session INTEGER PRIMARY KEY AUTOINCREMENT, start TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS history (session INTEGER NOT NULL, line INTEGER NOT NULL, source TEXT NOT NULL, output TEXT, PRIMARY KEY (session, line));
        INSERT INTO sessions (start) VALUES ($start);
        SELECT last_insert_rowid();
        """;

    private readonly SqliteConnection _connection;
    private readonly long _session;

    /// <summary>Opens the history and begins a session in it.</summary>
    /// <param name="path">The file, made where it is not there; null for memory.</param>
    /// <param name="wait">How long to wait, in whole seconds, where another kernel holds it.</param>
    /// <exception cref="SqliteException">It is no history, is held by another program, or cannot be written.</exception>
    /// <exception cref="IOException">Its folder cannot be made.</exception>
    public HistoryFile(string? path, TimeSpan wait)
    {
        if (path is not null)
            Make(path);
        var settings = new SqliteConnectionStringBuilder { DataSource = path ?? ":memory:", Pooling = false, DefaultTimeout = (int)wait.TotalSeconds };
        _connection = new(settings.ToString());
        try
        {
            _connection.Open();
            _session = Write(() =>
            {
                using var command = Command(Schema, ("$start", TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)));
                return (long)command.ExecuteScalar()!;
            });
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>Does several things whole or not at all.</summary>
    public void Write(IEnumerable<Action<HistoryFile>> writes) => Write(() =>
    {
        foreach (var write in writes)
            write(this);
        return true;
    });

    /// <summary>Adds a cell.</summary>
    public void Add(int line, string source) => Execute(
        "INSERT OR REPLACE INTO history (session, line, source) VALUES ($session, $line, $source)", ("$session", _session), ("$line", line), ("$source", source));

    /// <summary>Adds the result of a cell.</summary>
    public void AddOutput(int line, string output) => Execute(
        "UPDATE history SET output = $output WHERE session = $session AND line = $line", ("$session", _session), ("$line", line), ("$output", output));

    /// <summary>Answers a request. Entries come in the order of their sessions and lines.</summary>
    public HistoryReply Find(HistoryRequest request)
    {
        var most = request.N is { } n and >= 0 ? n : -1;
        using var command = request.HistAccessType switch
        {
            "range" => Range(request),
            // The newest of each text.
            "search" => Newest(
                request.Unique ? "(SELECT *, max(session * 1000000000 + line) FROM history WHERE source GLOB $pattern GROUP BY source)" : "history WHERE source GLOB $pattern",
                ("$pattern", request.Pattern ?? "*"), ("$most", most)),
            _ => Newest("history", ("$most", most)),
        };
        using var reader = command.ExecuteReader();
        var found = new JsonArray();
        while (reader.Read())
        {
            var source = JsonValue.Create(reader.GetString(2));
            found.Add(new JsonArray(
                reader.GetInt64(0), reader.GetInt64(1), request.Output ? new JsonArray(source, reader.IsDBNull(3) ? null : reader.GetString(3)) : source));
        }

        return new("ok", found);
    }

    private SqliteCommand Newest(string from, params (string, object)[] values) => Command(
        $"SELECT * FROM (SELECT session, line, source, output FROM {from} ORDER BY session DESC, line DESC LIMIT $most) ORDER BY session, line", values);

    // Zero is this session, -1 the one before; places below zero count from the session's end.
    private SqliteCommand Range(HistoryRequest request)
    {
        var session = request.Session <= 0 ? _session + request.Session : request.Session;
        using var count = Command("SELECT ifnull(max(line), 0) + 1 FROM history WHERE session = $session", ("$session", session));
        var end = (long)count.ExecuteScalar()!;
        var stop = request.Stop is null or 0 ? end : request.Stop < 0 ? end + request.Stop : request.Stop;
        return Command(
            "SELECT session, line, source, output FROM history WHERE session = $session AND line >= $start AND line < $stop ORDER BY line",
            ("$session", session), ("$start", request.Start < 0 ? end + request.Start : request.Start), ("$stop", stop!));
    }

    private T Write<T>(Func<T> write)
    {
        // The lock is taken at the start, where waiting for another kernel can end well.
        using var transaction = _connection.BeginTransaction(deferred: false);
        var result = write();
        transaction.Commit();
        return result;
    }

    private void Execute(string sql, params (string, object)[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params (string Name, object Value)[] values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command;
    }

    // Cells may hold what is nobody else's business.
    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (OperatingSystem.IsWindows())
            return;
        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
    }
}
