using YiTa.Notebooks.CSharp.Internal.Execution;
using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.CSharp;

public sealed partial class CSharpKernel : ICallbackRunner
{
    /// <inheritdoc/>
    public Task CallAsync(Action code, KernelContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(context);
        var scope = new CellScope(exception => context.WriteError(Tell(exception, FileNames(context))), cancellation);
        return _runner.RunAsync(Start, scope, context);

        Task<object?> Start()
        {
            code();
            return Task.FromResult<object?>(null);
        }
    }
}
