using System.Text.RegularExpressions;
using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Sql.Internal;

namespace YiTa.Notebooks.Sql;

/// <summary>
/// Runs SQL cells against a SQLite database. Each result set is shown as a table; the last one of a cell can be shared as a
/// <see cref="SqlResult"/> under the name <c>it</c>, and under the one that <c>#!sql --name</c> gives. Scalars shared with
/// the kernel become parameters (<c>@name</c>), sequences, records, dictionaries and tables become temporary tables.
/// </summary>
public sealed partial class SqlKernel : IKernel
{
    private static readonly KernelInfo KernelInfo = new("sql", "SQL", "SQL (SQLite)")
    {
        LanguageVersion = "SQLite 3",
        Description = "Queries the database; every result set is shown as a table.",
    };

    private readonly SqlKernelOptions _options;
    private readonly Lazy<SqlConnectionState> _connection;
    private readonly List<KernelValue> _values = [];
    private readonly Dictionary<string, object?> _parameters = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a kernel; the connection is asked for when the first cell runs.</summary>
    /// <param name="options">Which database, and what cells may do there.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit of the options is below 1.</exception>
    public SqlKernel(SqlKernelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxShownRows, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxStoredRows, 1, nameof(options));
        _options = options;
        _connection = new(() => new SqlConnectionState(options));
    }

    /// <inheritdoc/>
    public KernelInfo Info => KernelInfo;

    /// <summary>The results that have a name, the shared parameters and the shared tables.</summary>
    public IReadOnlyList<KernelValue> Values => _values;

    /// <summary>The registration of a SQL kernel for a session.</summary>
    /// <param name="options">Which database, and what cells may do there.</param>
    public static KernelRegistration Registration(SqlKernelOptions options) => new(KernelInfo, _ => new SqlKernel(options));

    /// <inheritdoc/>
    public Task<KernelResult> ExecuteAsync(string code, KernelContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(context);
        return Task.Run(() => Execute(code, context, cancellation), cancellation);
    }

    /// <summary>Finds a named result or shared value, or reads a whole table or view of that name as a <see cref="SqlResult"/>.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <param name="value">The value, or null.</param>
    public bool TryGetValue(string name, out KernelValue? value)
    {
        value = _values.Find(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));
        if (value is null && (_connection.Value.Schema.Find(name, temporary: true) ?? _connection.Value.Schema.Find(name, temporary: false)) is { } table)
        {
            SqlResult? result = null;
            _connection.Value.Script.Run($"SELECT * FROM {SqlSchema.Quote(table)}", _parameters, one => result = one, CancellationToken.None);
            value = KernelValue.Of(table, result);
        }
        return value is not null;
    }

    /// <inheritdoc/>
    public Task SetValueAsync(KernelValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!Name().IsMatch(value.Name))
            throw Refuse(value, "a name here is a letter or _ and then letters, digits and _");
        if (_connection.Value.Schema.Find(value.Name, temporary: false) is { } table)
            throw Refuse(value, $"{_options.DatabaseName} has a table '{table}' of its own; share it under another name: #!share --from … {value.Name} --as my_{value.Name}");
        try
        {
            if (SqlScalar.TryConvert(value.Value, out var scalar))
            {
                _connection.Value.TempTables.Drop(value.Name);
                _parameters[value.Name] = scalar;
            }
            else
            {
                _connection.Value.TempTables.Write(value.Name, SharedTable.From(value.Value!, _options.MaxStoredRows));
                _parameters.Remove(value.Name);
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
        try
        {
            SqlResult? last = null;
            _connection.Value.Script.Run(code, _parameters, Show, cancellation);
            if (last is not null)
            {
                Keep(KernelValue.Of("it", last));
            }
            return KernelResult.Done;

            void Show(SqlResult result)
            {
                last = result;
                context.Display(SqlTableText.Bundle(result, _options.MaxShownRows));
            }
        }
        catch (SqlFault fault)
        {
            return KernelResult.Failed(SqlErrors.At(code, fault, context));
        }
    }

    private void Keep(KernelValue value)
    {
        _values.RemoveAll(one => string.Equals(one.Name, value.Name, StringComparison.OrdinalIgnoreCase));
        _values.Add(value);
    }

    private static KernelValueException Refuse(KernelValue value, string reason, Exception? inner = null) =>
        new(KernelInfo.Name, value.Name, reason, inner);

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
