using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Kernels.Internal;

/// <summary>Shows its code instead of running it: HTML, Markdown, Mermaid.</summary>
internal sealed class BundleKernel(KernelInfo info, Func<string, MimeBundle> show) : IKernel
{
    public KernelInfo Info { get; } = info;

    public IReadOnlyList<KernelValue> Values => [];

    public Task<KernelResult> ExecuteAsync(string code, KernelContext context, CancellationToken cancellation)
    {
        context.Display(show(code));
        return Task.FromResult(KernelResult.Done);
    }

    public bool TryGetValue(string name, out KernelValue? value)
    {
        value = null;
        return false;
    }

    public Task SetValueAsync(KernelValue value) =>
        throw new KernelValueException(Info.Name, value.Name, $"cells in {Info.Language} are shown as they are and hold no values");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
