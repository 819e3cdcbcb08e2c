using Microsoft.Data.Sqlite;
using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Sql.Tests;

/// <summary>A session with a SQL kernel on a small database of its own, and everything that its cells show.</summary>
internal sealed class SqlBench : IOutputSink, IAsyncDisposable
{
    private readonly SqliteConnection _keeper;

    public SqlBench(string? setUp = null, Func<SqlKernelOptions, SqlKernelOptions>? change = null)
    {
        var address = $"Data Source={Guid.NewGuid():N};Mode=Memory;Cache=Shared";
        _keeper = new SqliteConnection(address);
        _keeper.Open();
        using (var command = _keeper.CreateCommand())
        {
            command.CommandText = setUp ?? """
                CREATE TABLE demographics (id TEXT PRIMARY KEY, place TEXT, value REAL, low INTEGER, note TEXT);
                INSERT INTO demographics VALUES ('han-1949', 'ili', 25000, NULL, '汉族'), ('han-1969', 'ili', 400000.5, 3, NULL);
                CREATE TABLE migration (id TEXT PRIMARY KEY, persons INTEGER);
                CREATE VIEW observations AS SELECT id FROM demographics UNION SELECT id FROM migration;
                """;
            command.ExecuteNonQuery();
        }
        var options = new SqlKernelOptions { Connect = () => new SqliteConnection(address), DatabaseName = "the evidence" };
        Session = new NotebookSession(new SessionOptions { DefaultLanguage = "sql", Kernels = [SqlKernel.Registration(change?.Invoke(options) ?? options)] });
    }

    public NotebookSession Session { get; }

    public IKernel Kernel => Session.GetKernel("sql");

    public List<OutputEvent> Outputs { get; } = [];

    public IEnumerable<string> Texts => Outputs.OfType<DisplayEvent>().Select(output => output.Data.GetText("text/plain")!);

    public async Task<CellRunResult> RunAsync(string sql, CancellationToken cancellation = default)
    {
        Outputs.Clear();
        return await Session.ExecuteAsync(sql, "sql", this, new CellReference(0) { Number = 3 }, cancellation);
    }

    /// <summary>Runs a cell that must succeed with one table, and gives its text.</summary>
    public async Task<string> TableAsync(string sql)
    {
        var result = await RunAsync(sql);
        Assert.Null(result.Error?.Error.Message);
        return Assert.Single(Texts);
    }

    /// <summary>Runs a cell that must fail, and gives the lines of its error.</summary>
    public async Task<string> ErrorAsync(string sql)
    {
        var result = await RunAsync(sql);
        return string.Join('\n', result.Error!.Error.Traceback);
    }

    /// <summary>Runs a query and gives its result as C# cells see it.</summary>
    public async Task<SqlResult> ResultAsync(string sql)
    {
        var result = await RunAsync(sql);
        Assert.Null(result.Error?.Error.Message);
        Assert.True(Kernel.TryGetValue("it", out var value));
        return Assert.IsType<SqlResult>(value!.Value);
    }

    public Task SetAsync(string name, object? value) => Kernel.SetValueAsync(KernelValue.Of(name, value));

    public void Publish(OutputEvent output) => Outputs.Add(output);

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await _keeper.DisposeAsync();
    }
}
