using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Sql.Internal;
using YiTa.Notebooks.Sql.Internal.Help;

namespace YiTa.Notebooks.Sql;

public sealed partial class SqlKernel : ICompletionSource, IInspectionSource, IDiagnosticSource, ICompletenessSource
{
    // One user of the connection at a time. Help that finds it busy makes do with what was known before.
    private readonly SemaphoreSlim _connectionTurn = new(1, 1);
    private volatile SqlCatalog? _catalog;
    private volatile bool _catalogIsOld = true;

    /// <inheritdoc/>
    public Task<CompletionList> CompleteAsync(string code, int offset, CancellationToken cancellation)
    {
        var completion = new SqlCompletion(GetCatalog(), Parameters.Keys, Describe, Values);
        return Task.FromResult(completion.At(code, offset));

        IReadOnlyList<string> Values(string table, string column) => Idle(state => state.Schema.SomeTexts(table, column), []);
    }

    /// <inheritdoc/>
    public Task<Inspection?> InspectAsync(string code, int offset, int detail, CancellationToken cancellation) =>
        Task.FromResult(SqlInspection.At(GetCatalog(), Parameters, Describe, code, offset));

    /// <summary>Lets SQLite compile the statements without running them. What follows a statement that defines something is not
    /// looked at, because it may speak of that.</summary>
    /// <param name="code">The code, without magic lines.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<CodeDiagnostic>> CheckAsync(string code, CancellationToken cancellation) =>
        Task.FromResult(Idle<IReadOnlyList<CodeDiagnostic>>(state => state.Script.Check(code) is { } fault
            ? [new(DiagnosticSeverity.Error, "SqlError", fault.Message, Math.Min(fault.Offset, code.Length), WordEnd(code, fault.Offset))]
            : [], []));

    /// <summary>As SQLite's own shell decides: at a semicolon. An empty line ends a statement too.</summary>
    /// <param name="code">The code, without magic lines.</param>
    public Completeness IsComplete(string code) => SqlCompleteness.Of(code);

    private static int WordEnd(string code, int start)
    {
        var end = Math.Min(start, code.Length);
        while (end < code.Length && SqlLexer.IsNamePart(code[end]))
            end++;
        return end;
    }

    private string? Describe(string table, string? column) => _options.Describe?.Invoke(table, column);

    private SqlCatalog GetCatalog()
    {
        if (_catalogIsOld || _catalog is null)
        {
            Idle<object?>(
                state =>
                {
                    _catalogIsOld = false;
                    _catalog = state.Schema.Catalog();
                    return null;
                },
                null);
        }

        return _catalog ?? SqlCatalog.Empty;
    }

    /// <summary>Does something with the connection unless a cell uses it.</summary>
    private T Idle<T>(Func<SqlConnectionState, T> work, T otherwise)
    {
        if (!_connectionTurn.Wait(0))
            return otherwise;
        try
        {
            return work(_connection.Value);
        }
        finally
        {
            _connectionTurn.Release();
        }
    }

    /// <summary>Does something with the connection once no other does; the tables may be others then.</summary>
    private T Use<T>(Func<T> work)
    {
        _connectionTurn.Wait();
        try
        {
            return work();
        }
        finally
        {
            _catalogIsOld = true;
            _connectionTurn.Release();
        }
    }
}
