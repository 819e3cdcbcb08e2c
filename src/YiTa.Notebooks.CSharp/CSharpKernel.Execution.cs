using System.Reflection;
using YiTa.Notebooks.CSharp.Internal.Compilation;
using YiTa.Notebooks.CSharp.Internal.Errors;
using YiTa.Notebooks.CSharp.Internal.Execution;
using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.CSharp;

public sealed partial class CSharpKernel
{
    /// <inheritdoc/>
    public async Task<KernelResult> ExecuteAsync(string code, KernelContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(context);
        cancellation.ThrowIfCancellationRequested();
        var packages = await AddPackagesAsync(code, context, cancellation).ConfigureAwait(false);
        if (packages.Error is not null)
            return KernelResult.Failed(packages.Error);

        var padded = context.PadToCell(packages.Code);
        var runnable = FindKnown(padded, context.Cell.Name) ?? await LoadAsync(padded, context.Cell.Name, cancellation).ConfigureAwait(false);
        var names = FileNames(context, runnable);
        if (runnable is null)
            return KernelResult.Failed(CompileError.From(_compiler.GetErrors(_compiler.Base, padded, context.Cell.Name, cancellation), names));
        if (runnable.Start is null)
            return KernelResult.Done;
        var scope = new CellScope(exception => context.WriteError(Tell(exception, names)), cancellation);
        _assemblies.Context.LastScope = scope;
        try
        {
            var value = await _runner.RunAsync(() => runnable.Start(_states), scope, context).ConfigureAwait(false);
            return runnable.HasValue ? KernelResult.Returned(value) : KernelResult.Done;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return KernelResult.Failed(RunError.From(exception, names, IsCellCode));
        }
        finally
        {
            Keep(runnable);
        }
    }

    /// <summary>Takes in the variables of a cell that has run.</summary>
    private void Keep(RunnableCell cell)
    {
        if (cell.Declares && _states[cell.Slot] is { } state)
            _variables.Add(state);
        else if (!cell.Declares && cell.Slot == _stateCount)
            _states[cell.Slot] = null; // the next cell takes its place, unless one that ran in the middle of this one has it
    }

    /// <summary>Compiles, accepts and loads a cell; null where it has errors.</summary>
    private async Task<RunnableCell?> LoadAsync(string code, string path, CancellationToken cancellation)
    {
        var submission = _ahead.Take(code, path) is { } work ? await work.WaitAsync(cancellation).ConfigureAwait(false) : null;
        if (submission is not null)
        {
            _compiler.Accept(submission);
            return Load(submission, code);
        }

        try
        {
            // The compiler works on the thread of the caller, which a kernel keeps free for it.
            submission = _compiler.TryCompile(_compiler.Base, code, path, cancellation);
            if (submission is null)
                return null;
            _compiler.Accept(submission);
        }
        finally
        {
            _ahead.Compiled(path);
        }

        return Load(submission, code);
    }

    /// <summary>The cell as it was compiled when it ran before, or null where there is none or it could mean something else now.</summary>
    private RunnableCell? FindKnown(string code, string path)
    {
        if (_known.Find(code) is not { } known || !_compiler.Base.CanBePassed)
            return null;
        _ahead.Passed(path);
        return known;
    }

    private FileNames FileNames(KernelContext context, RunnableCell? cell = null) =>
        new(context.Cell.Name, _session.Options.WorkingFolder) { Known = cell?.Declares == false ? cell.Start?.Method.Module.Assembly : null };

    private static string Tell(Exception exception, FileNames names) =>
        "An exception was not caught in the background.\n" + string.Join('\n', RunError.From(exception, names, IsCellCode).Traceback) + "\n";

    private static bool IsCellCode(Assembly assembly) => assembly.GetName().Name!.StartsWith("Submission#", StringComparison.Ordinal);

    private RunnableCell Load(CompiledSubmission submission, string code)
    {
        var cell = new RunnableCell(submission.Code is { } compiled ? Load(submission.AssemblyName, compiled) : null)
        {
            Slot = submission is { Declares: true, Code: not null } ? _stateCount++ : _stateCount,
            Declares = submission.Declares,
            CanRunAgain = submission.CanRunAgain,
            HasValue = submission.Code?.HasValue == true,
        };
        if (_stateCount == _states.Length)
            Array.Resize(ref _states, _states.Length * 2);
        _known.Add(code, cell);
        return cell;
    }

    private Func<object?[], Task<object?>> Load(string name, SubmissionCode code) => _assemblies.Context
        .LoadSubmission(name, code.Image, code.Symbols)
        .GetType(code.TypeName, throwOnError: true)!
        .GetMethod(code.FactoryName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
        .CreateDelegate<Func<object?[], Task<object?>>>();
}
