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

        // The compiler works on the thread of the caller, which a kernel keeps free for it.
        var errors = _compiler.Compile(context.PadToCell(packages.Code), context.Cell.Name, out var submission, cancellation);
        if (submission is null)
            return KernelResult.Failed(CompileError.From(errors, FileNames(context)));
        _compiler.Accept(submission);
        if (submission.Code is null)
            return KernelResult.Done;
        var start = Load(submission.AssemblyName, submission.Code, out var slot);
        var scope = new CellScope(exception => context.WriteError(Tell(exception, context)), cancellation);
        _assemblies.Context.LastScope = scope;
        try
        {
            var value = await _runner.RunAsync(() => start(_states), scope, context).ConfigureAwait(false);
            return submission.HasValue ? KernelResult.Returned(value) : KernelResult.Done;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return KernelResult.Failed(RunError.From(exception, FileNames(context), IsCellCode));
        }
        finally
        {
            if (_states[slot] is { } state)
                _variables.Add(state);
        }
    }

    private string Tell(Exception exception, KernelContext context) =>
        "An exception was not caught in the background.\n" + string.Join('\n', RunError.From(exception, FileNames(context), IsCellCode).Traceback) + "\n";

    private FileNames FileNames(KernelContext context) => new(context.Cell.Name, _session.Options.WorkingFolder);

    private static bool IsCellCode(Assembly assembly) => assembly.GetName().Name!.StartsWith("Submission#", StringComparison.Ordinal);

    private Func<object?[], Task<object?>> Load(string name, SubmissionCode code, out int slot)
    {
        var assembly = _assemblies.Context.LoadSubmission(name, code.Image, code.Symbols);
        var factory = assembly.GetType(code.TypeName, throwOnError: true)!
            .GetMethod(code.FactoryName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        slot = _stateCount++;
        if (_stateCount > _states.Length)
            Array.Resize(ref _states, _states.Length * 2);
        return factory.CreateDelegate<Func<object?[], Task<object?>>>();
    }
}
