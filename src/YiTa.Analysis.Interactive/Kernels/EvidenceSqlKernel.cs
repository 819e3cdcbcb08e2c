using System.Collections.Concurrent;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.ValueSharing;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Interactive.Kernels.Internal;
using YiTa.Analysis.Sql;

namespace YiTa.Analysis.Interactive.Kernels;

/// <summary>
/// Runs SQL cells against the evidence: one table per file, read only. The last result of a cell can be shared as a
/// <see cref="Microsoft.Data.Analysis.DataFrame"/> under the name <c>it</c>, and under the one that <c>#!sql --name</c> gives; numbers,
/// texts and truth values that are shared with the kernel become parameters (<c>@name</c>).
/// </summary>
public sealed class EvidenceSqlKernel : Kernel,
    IKernelCommandHandler<SubmitCode>,
    IKernelCommandHandler<RequestValueInfos>,
    IKernelCommandHandler<RequestValue>,
    IKernelCommandHandler<SendValue>
{
    /// <summary>The name under which the extension adds the kernel.</summary>
    public const string DefaultName = "sql";

    private const string NameOption = "--name";
    private const string LastResult = "it";

    private readonly Lazy<EvidenceDatabase> _database;
    // Values are asked for while a cell runs.
    private readonly ConcurrentDictionary<string, object?> _parameters = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, object?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly KernelSpecifierDirective _directive;

    /// <summary>Makes a kernel; the database is made when the first cell runs.</summary>
    /// <param name="evidence">Loads the evidence.</param>
    /// <param name="name">The name of the kernel.</param>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    public EvidenceSqlKernel(Func<EvidencePackage> evidence, string name = DefaultName)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        _database = new(() => Create(evidence()));
        _directive = new($"#!{name}", name) { Parameters = { new(NameOption, "Keeps the last result of the cell under this name, for other kernels.") } };
        KernelInfo.LanguageName = "SQL";
        KernelInfo.DisplayName = $"{name} - the evidence of YiTa.Analysis";
        KernelInfo.Description = "Queries the evidence with SQLite's SQL, one table per file.";
        RegisterForDisposal(() =>
        {
            if (_database.IsValueCreated) _database.Value.Dispose();
        });
    }

    /// <summary><c>#!sql</c> with the option <c>--name</c>.</summary>
    public override KernelSpecifierDirective KernelSpecifierDirective => _directive;

    private static EvidenceDatabase Create(EvidencePackage evidence)
    {
        var database = EvidenceDatabase.Create(evidence);
        // A notebook's kernel finds native libraries only as long as it lives. Closing a connection once now makes the runtime find what
        // closing needs, so that the database can be closed when the kernel ends.
        database.Connect().Dispose();
        return database;
    }

    Task IKernelCommandHandler<SubmitCode>.HandleAsync(SubmitCode command, KernelInvocationContext context)
    {
        try
        {
            var result = _database.Value.Query(command.Code, _parameters, context.CancellationToken);
            if (result.Columns.Count == 0) return Task.CompletedTask;
            var frame = ResultFrame.Of(result);
            _values[LastResult] = frame;
            if (command.Parameters.TryGetValue(NameOption, out var name) && !string.IsNullOrWhiteSpace(name)) _values[name] = frame;
            context.Display(result);
        }
        catch (Exception fault) when (fault is EvidenceSqlException or ArgumentException)
        {
            context.Fail(command, message: fault.Message);
        }

        return Task.CompletedTask;
    }

    Task IKernelCommandHandler<RequestValueInfos>.HandleAsync(RequestValueInfos command, KernelInvocationContext context)
    {
        KernelValueInfo[] infos = [.. _values.Select(value =>
            new KernelValueInfo(value.Key, FormattedValue.CreateSingleFromObject(value.Value, command.MimeType), value.Value?.GetType()))];
        context.Publish(new ValueInfosProduced(infos, command));
        return Task.CompletedTask;
    }

    Task IKernelCommandHandler<RequestValue>.HandleAsync(RequestValue command, KernelInvocationContext context)
    {
        if (_values.TryGetValue(command.Name, out var value))
            context.Publish(new ValueProduced(value, command.Name, FormattedValue.CreateSingleFromObject(value, command.MimeType), command));
        else
            context.Fail(command, message: $"Value '{command.Name}' not found in kernel {Name}; it has {(_values.IsEmpty ? "none yet" : string.Join(", ", _values.Keys.Order(StringComparer.Ordinal)))}.");
        return Task.CompletedTask;
    }

    Task IKernelCommandHandler<SendValue>.HandleAsync(SendValue command, KernelInvocationContext context) => SetValueAsync(command, context, (name, value, _) =>
    {
        if (SqlParameter.TryConvert(value, out var converted))
            _values[name] = _parameters[name] = converted;
        else
            context.Fail(command, message: $"'{name}' is {value!.GetType().Name}: this kernel takes numbers, texts, truth values, dates and null as parameters (@{name}).");
        return Task.CompletedTask;
    });
}
