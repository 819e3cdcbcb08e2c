using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.CSharp.Tests;

/// <summary>A kernel with a session of its own, driven directly.</summary>
internal sealed class KernelHarness : IOutputSink, IAsyncDisposable
{
    /// <summary>What a machine that is busy with other tests needs for what takes a fraction of a second by itself.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private readonly NotebookSession _session;
    private int _cells;

    public KernelHarness(CSharpKernelOptions? options = null, SessionOptions? session = null)
    {
        _session = new((session ?? new()) with { Kernels = [CSharpKernel.Registration(options)] });
        Kernel = (CSharpKernel)_session.GetKernel("csharp");
    }

    public CSharpKernel Kernel { get; }

    public List<OutputEvent> Outputs { get; } = [];

    public string Text => string.Concat(Outputs.OfType<StreamEvent>().Select(output => output.Text));

    public void Publish(OutputEvent output)
    {
        lock (Outputs)
            Outputs.Add(output);
    }

    /// <summary>Runs code as the next cell.</summary>
    public Task<KernelResult> RunAsync(string code, int firstLine = 1, CancellationToken cancellation = default)
    {
        _cells++;
        return RunAgainAsync(code, firstLine, cancellation);
    }

    /// <summary>Runs code under the number of the last cell.</summary>
    public Task<KernelResult> RunAgainAsync(string code, int firstLine = 1, CancellationToken cancellation = default) =>
        Kernel.ExecuteAsync(code, new(_session, this, new CellReference(_cells) { Number = _cells }, firstLine), cancellation);

    /// <summary>The value of code that must run.</summary>
    public async Task<object?> ValueAsync(string code)
    {
        var result = await RunAsync(code);
        Assert.True(result.Succeeded, string.Join('\n', result.Error?.Traceback ?? []));
        return result.Value;
    }

    /// <summary>The lines shown for code that must fail.</summary>
    public async Task<string> ErrorAsync(string code, int firstLine = 1)
    {
        var result = await RunAsync(code, firstLine);
        Assert.False(result.Succeeded, "The code ran without an error.");
        return string.Join('\n', result.Error.Traceback);
    }

    /// <summary>How long it took to stop code, which must then be interrupted.</summary>
    public async Task<TimeSpan> StopAsync(string code, int afterMilliseconds = 300)
    {
        using var source = new CancellationTokenSource();
        var run = RunAsync(code, cancellation: source.Token);
        await Task.Delay(afterMilliseconds);
        Assert.False(run.IsCompleted, "The code ended before it was stopped.");
        var start = TimeProvider.System.GetTimestamp();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        return TimeProvider.System.GetElapsedTime(start);
    }

    public async ValueTask DisposeAsync() => await _session.DisposeAsync();
}
