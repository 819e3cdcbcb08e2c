using YiTa.Notebooks.FSharp.Internal;
using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.FSharp;

public sealed partial class FSharpKernel : ICallbackRunner
{
    /// <inheritdoc/>
    public async Task CallAsync(Action code, KernelContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (!await CellThread.RunAsync(Call, _ => false, cancellation).ConfigureAwait(false))
            throw new OperationCanceledException(cancellation);

        bool Call()
        {
            code();
            return true;
        }
    }
}
