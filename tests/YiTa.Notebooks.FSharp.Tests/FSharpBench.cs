using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.FSharp.Tests;

/// <summary>A session with an F# kernel, and everything that its cells show. A class of tests may share one.</summary>
public sealed class FSharpBench : IOutputSink, IAsyncDisposable
{
    private const int CellBeforeFirst = 2;
    private int _cell = CellBeforeFirst;

    public FSharpBench()
        : this(null)
    {
    }

    internal FSharpBench(FSharpKernelOptions? options, Func<SessionOptions, SessionOptions>? change = null)
    {
        var session = new SessionOptions { DefaultLanguage = "fsharp", Kernels = [FSharpKernel.Registration(options ?? new())] };
        Session = new NotebookSession(change?.Invoke(session) ?? session);
    }

    public NotebookSession Session { get; }

    public IKernel Kernel => Session.GetKernel("fsharp");

    public List<OutputEvent> Outputs { get; } = [];

    public string Out => string.Concat(Outputs.OfType<StreamEvent>().Where(output => output.Name == StreamOutput.StandardOutput).Select(output => output.Text));

    public string Err => string.Concat(Outputs.OfType<StreamEvent>().Where(output => output.Name == StreamOutput.StandardError).Select(output => output.Text));

    /// <summary>The text of the cell's result, or null where it has none.</summary>
    public string? Result => Outputs.OfType<ResultEvent>().SingleOrDefault()?.Data.GetText("text/plain");

    /// <summary>Lets cells count from 3 again, for the next test that shares the session.</summary>
    public FSharpBench Again()
    {
        _cell = CellBeforeFirst;
        return this;
    }

    /// <summary>Runs a cell; the first is cell 3.</summary>
    public async Task<CellRunResult> RunAsync(string code, CancellationToken cancellation = default)
    {
        lock (Outputs)
            Outputs.Clear();
        return await Session.ExecuteAsync(code, "fsharp", this, new CellReference(0) { Number = ++_cell }, cancellation);
    }

    /// <summary>Runs a cell that must succeed, and gives the text of its result, or of the only thing that it displays.</summary>
    public async Task<string?> TextAsync(string code, string mimeType = "text/plain")
    {
        var result = await RunAsync(code);
        Assert.True(result.Succeeded, result.Error is { Error: var error } ? string.Join('\n', error.Traceback.Prepend(error.Message)) : "");
        var bundles = Outputs.Select(output => output switch { ResultEvent one => one.Data, DisplayEvent one => one.Data, _ => null }).OfType<MimeBundle>().ToList();
        return bundles is [] ? null : Assert.Single(bundles).GetText(mimeType);
    }

    /// <summary>Runs code of a cell that must succeed, past the session's formatting, and gives the value of its last expression.</summary>
    public async Task<object?> ValueAsync(string code)
    {
        var result = await Kernel.ExecuteAsync(code, new KernelContext(Session, this, new(1) { Number = ++_cell }), CancellationToken.None);
        Assert.True(result.Succeeded, result.Error is { } error ? string.Join('\n', error.Traceback) : "");
        return result.Value;
    }

    /// <summary>Runs a cell that must fail, and gives its error.</summary>
    public async Task<KernelError> ErrorAsync(string code)
    {
        var result = await RunAsync(code);
        return Assert.IsType<CellError>(result.Error).Error;
    }

    public async Task<string> TraceAsync(string code) => string.Join('\n', (await ErrorAsync(code)).Traceback);

    public Task SetAsync(string name, object? value, Type? type = null) =>
        Kernel.SetValueAsync(type is null ? KernelValue.Of(name, value) : new(name, type, value));

    public void Publish(OutputEvent output)
    {
        lock (Outputs)
            Outputs.Add(output);
    }

    public ValueTask DisposeAsync() => Session.DisposeAsync();
}
