using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.Tests.Support;

/// <summary>A kernel that runs what a test gives it, and keeps values.</summary>
internal sealed class FakeKernel(KernelInfo info, Func<string, KernelContext, CancellationToken, Task<KernelResult>> run) : IKernel
{
    private readonly OrderedDictionary<string, KernelValue> _values = new(StringComparer.Ordinal);

    public KernelInfo Info { get; } = info;

    public bool IsDisposed { get; private set; }

    public IReadOnlyList<KernelValue> Values => [.. _values.Values];

    public Task<KernelResult> ExecuteAsync(string code, KernelContext context, CancellationToken cancellation) => run(code, context, cancellation);

    public bool TryGetValue(string name, out KernelValue? value) => _values.TryGetValue(name, out value);

    public Task SetValueAsync(KernelValue value)
    {
        if (value.Name.Contains(' ', StringComparison.Ordinal))
            throw new KernelValueException(Info.Name, value.Name, "found a blank in the name, expected a name of one word");
        _values[value.Name] = value;
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}
