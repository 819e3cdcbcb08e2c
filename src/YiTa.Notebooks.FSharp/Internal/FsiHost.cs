using System.Text;
using FSharp.Compiler.CodeAnalysis;
using FSharp.Compiler.Interactive;
using Microsoft.FSharp.Core;

namespace YiTa.Notebooks.FSharp.Internal;

/// <summary>A session of F# Interactive that prints nothing of its own accord.</summary>
internal sealed class FsiHost : IDisposable
{
    private static readonly string[] Arguments =
    [
        "fsi", "--noninteractive", "--nologo", "--quiet", "--gui-", "--targetprofile:netcore", "--langversion:latest",
    ];

    private readonly Shell.FsiEvaluationSession _session;
    private readonly List<string> _order = [];
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);

    /// <summary>Starts the compiler.</summary>
    /// <param name="folder">Where relative paths of <c>#r</c> and <c>#load</c> begin.</param>
    /// <param name="references">Full paths of assemblies.</param>
    /// <param name="opens">What <c>open</c> is written for.</param>
    public FsiHost(string folder, IEnumerable<string> references, IEnumerable<string> opens)
    {
        var configuration = Shell.FsiEvaluationSession.GetDefaultConfiguration();
        _session = Shell.FsiEvaluationSession.Create(
            configuration, Arguments, TextReader.Null, new ConsoleOutWriter(), TextWriter.Null, FSharpOption<bool>.None, null);
        _session.ValueBound.AddHandler((_, bound) => Remember(bound.Item3));
        var prelude = new StringBuilder();
        prelude.Append("#silentCd @\"").Append(folder).Append("\"\n");
        foreach (var path in references.Where(_references.Add))
            prelude.Append(Reference(path));
        foreach (var name in opens)
            prelude.Append("open ").Append(name).Append('\n');
        Require(Evaluate(prelude.ToString(), "prelude.fsx"), "The F# session did not start");
    }

    /// <summary>Names and values that cells have bound so far, in the order of their last binding; not <c>it</c>.</summary>
    public IEnumerable<Shell.FsiBoundValue> BoundValues
    {
        get
        {
            var values = _session.GetBoundValues().ToDictionary(value => value.Name);
            lock (_order)
                return [.. _order.Where(values.ContainsKey).Select(name => values[name])];
        }
    }

    /// <summary>The value bound to a name, or null.</summary>
    public Shell.FsiBoundValue? Find(string name) => _session.TryFindBoundValue(name)?.Value;

    /// <summary>Evaluates one interaction, up to a <c>;;</c>.</summary>
    public Evaluation Evaluate(string code, string fileName)
    {
        var (outcome, diagnostics) = _session.EvalInteractionNonThrowing(code, fileName, FSharpOption<CancellationToken>.None);
        return outcome switch
        {
            FSharpChoice<FSharpOption<Shell.FsiValue>, Exception>.Choice1Of2 { Item: { Value: { } value } } when value.ReflectionType != typeof(Unit) =>
                new(diagnostics, null) { Type = value.ReflectionType, Value = value.ReflectionValue },
            FSharpChoice<FSharpOption<Shell.FsiValue>, Exception>.Choice2Of2 { Item: var error } =>
                new(diagnostics, error is Shell.FsiCompilationException && diagnostics.Length > 0 ? null : error),
            _ => new(diagnostics, null),
        };
    }

    /// <summary>References assemblies that are not yet.</summary>
    /// <returns>What the compiler says of them; null where nothing was new.</returns>
    public Evaluation? AddReferences(IEnumerable<string> paths)
    {
        var added = paths.Where(_references.Add).ToList();
        return added.Count == 0 ? null : Evaluate(string.Concat(added.Select(Reference)), "references.fsx");
    }

    /// <summary>Checks code after all that was evaluated, without evaluating it. Safe while something is.</summary>
    public (FSharpParseFileResults Parsed, FSharpCheckFileResults Checked) Check(string code)
    {
        var (parsed, result, _) = _session.ParseAndCheckInteraction(code, FSharpOption<bool>.None);
        return (parsed, result);
    }

    /// <inheritdoc/>
    public void Dispose() => ((IDisposable)_session).Dispose();

    public static void Require(Evaluation? evaluation, string what)
    {
        if (evaluation is null or { Succeeded: true })
            return;
        var messages = evaluation.Diagnostics.Where(one => one.Severity.IsError).Select(one => one.Message);
        throw new InvalidOperationException($"{what}: {string.Join("; ", messages.DefaultIfEmpty(evaluation.Error?.Message ?? ""))}", evaluation.Error);
    }

    private static string Reference(string path) => $"#r @\"{path}\"\n";

    private void Remember(string name)
    {
        if (name == "it" || name.Contains('@', StringComparison.Ordinal))
            return;
        lock (_order)
        {
            _order.Remove(name);
            _order.Add(name);
        }
    }
}
