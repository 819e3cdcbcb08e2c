using System.Collections.Immutable;
using System.Text.RegularExpressions;
using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Sessions;
using YiTa.Notebooks.Sql.Internal;

namespace YiTa.Notebooks.Sql;

/// <summary>
/// Runs SQL cells against a SQLite database. Each result set is shown as a table; the last one of a cell can be shared as a
/// <see cref="SqlResult"/> under the name <c>it</c>, and under the one that <c>#!sql --name</c> gives. Scalars shared with
/// the kernel become parameters (<c>@name</c>), sequences, records, dictionaries and tables become temporary tables.
/// </summary>
public sealed partial class SqlKernel : IKernel
{
    private const string NameOption = "--name";
    private const string NameRule = "a name here is a letter or _ and then letters, digits and _";

    /// <summary>The kernel <c>sql</c>.</summary>
    public static KernelInfo KernelInfo { get; } = new("sql", "SQL", "SQL (SQLite)")
    {
        LanguageVersion = "SQLite 3",
        Description = "Queries the database; every result set is shown as a table. --name keeps the last one for other kernels.",
        Options = [NameOption],
    };

    private readonly SqlKernelOptions _options;
    private readonly Lazy<SqlConnectionState> _connection;

    // Replaced as a whole, because help reads them while a cell runs.
    private ImmutableList<KernelValue> _values = [];
    private ImmutableDictionary<string, object?> _parameters = ImmutableDictionary.Create<string, object?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a kernel; the connection is asked for when the first cell runs.</summary>
    /// <param name="session">The session for which it runs; it learns how to show a <see cref="SqlResult"/>.</param>
    /// <param name="options">Which database, and what cells may do there.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit of the options is below 1.</exception>
    public SqlKernel(NotebookSession session, SqlKernelOptions options)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxShownRows, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxStoredRows, 1, nameof(options));
        _options = options;
        _connection = new(() => new SqlConnectionState(options));
        session.Formatters.RegisterBundles<SqlResult>(result => [SqlTableText.Bundle(result, options.MaxShownRows)], addToDefaults: true);
    }

    /// <inheritdoc/>
    public KernelInfo Info => KernelInfo;

    /// <summary>The results that have a name, the shared parameters and the shared tables.</summary>
    public IReadOnlyList<KernelValue> Values => _values;

    private ImmutableDictionary<string, object?> Parameters => _parameters;

    /// <summary>The registration of a SQL kernel for a session.</summary>
    /// <param name="options">Which database, and what cells may do there.</param>
    public static KernelRegistration Registration(SqlKernelOptions options) => new(KernelInfo, session => new SqlKernel(session, options));

    /// <summary>The registration of a SQL kernel for a session that loads nothing of SQLite before the first SQL cell.</summary>
    /// <param name="options">Tells which database, and what cells may do there, when the kernel starts.</param>
    public static KernelRegistration Registration(Func<SqlKernelOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(KernelInfo, session => new SqlKernel(session, options()));
    }

    /// <inheritdoc/>
    public Task<KernelResult> ExecuteAsync(string code, KernelContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(context);
        return Task.Run(() => Use(() => Execute(code, context, cancellation)), cancellation);
    }

    /// <summary>Finds a named result or shared value, or reads a whole table or view of that name as a <see cref="SqlResult"/>.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <param name="value">The value, or null.</param>
    public bool TryGetValue(string name, out KernelValue? value)
    {
        value = _values.Find(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase)) ?? Use(() => ReadTable(name));
        return value is not null;
    }

    private KernelValue? ReadTable(string name)
    {
        if ((_connection.Value.Schema.Find(name, temporary: true) ?? _connection.Value.Schema.Find(name, temporary: false)) is not { } table)
            return null;
        SqlResult? result = null;
        _connection.Value.Script.Run($"SELECT * FROM {SqlSchema.Quote(table)}", _parameters, one => result = one, CancellationToken.None);
        return KernelValue.Of(table, result);
    }

    /// <inheritdoc/>
    public Task SetValueAsync(KernelValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!Name().IsMatch(value.Name))
            throw Refuse(value, NameRule);
        return Use(() => Set(value));
    }

    private Task Set(KernelValue value)
    {
        if (_connection.Value.Schema.Find(value.Name, temporary: false) is { } table)
            throw Refuse(value, $"{_options.DatabaseName} has a table '{table}' of its own; share it under another name: #!share --from … {value.Name} --as my_{value.Name}");
        try
        {
            if (SqlScalar.TryConvert(value.Value, out var scalar))
            {
                _connection.Value.TempTables.Drop(value.Name);
                _parameters = _parameters.SetItem(value.Name, scalar);
            }
            else
            {
                _connection.Value.TempTables.Write(value.Name, SharedTable.From(value.Value!, _options.MaxStoredRows));
                _parameters = _parameters.Remove(value.Name);
            }
        }
        catch (ArgumentException error)
        {
            throw Refuse(value, error.Message.TrimEnd('.'), error);
        }
        Keep(value);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        if (_connection.IsValueCreated)
            _connection.Value.Dispose();
        return ValueTask.CompletedTask;
    }

    private KernelResult Execute(string code, KernelContext context, CancellationToken cancellation)
    {
        var name = context.Arguments.GetValueOrDefault(NameOption);
        if (name is not null && !Name().IsMatch(name))
            return KernelResult.Failed(new("SqlError", $"'{name}' is no name for a result: {NameRule}.") { Line = context.FirstLine });
        try
        {
            SqlResult? last = null;
            _connection.Value.Script.Run(code, _parameters, Show, cancellation);
            if (last is null)
            {
                return name is null
                    ? KernelResult.Done
                    : KernelResult.Failed(new("SqlError", $"There is no result to keep as '{name}': no statement of the cell gives rows.") { Line = context.FirstLine });
            }
            Keep(KernelValue.Of("it", last));
            if (name is not null)
                Keep(KernelValue.Of(name, last));
            return KernelResult.Done;

            void Show(SqlResult result)
            {
                last = result;
                foreach (var bundle in context.Session.Formatters.ToBundles(result))
                    context.Display(bundle);
            }
        }
        catch (SqlFault fault)
        {
            return KernelResult.Failed(SqlErrors.At(code, fault, context));
        }
    }

    private void Keep(KernelValue value) =>
        _values = _values.RemoveAll(one => string.Equals(one.Name, value.Name, StringComparison.OrdinalIgnoreCase)).Add(value);

    private static KernelValueException Refuse(KernelValue value, string reason, Exception? inner = null) =>
        new(KernelInfo.Name, value.Name, reason, inner);

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
