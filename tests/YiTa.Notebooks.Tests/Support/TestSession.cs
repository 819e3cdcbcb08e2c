using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Tests.Support;

/// <summary>A session with kernels made of delegates, and the outputs of its cells.</summary>
internal sealed class TestSession : IOutputSink, IAsyncDisposable
{
    private readonly List<OutputEvent> _outputs = [];

    public TestSession(SessionOptions? options = null, Func<string, KernelContext, CancellationToken, Task<KernelResult>>? csharp = null)
    {
        var csharpInfo = new KernelInfo("csharp", "C#", "C#") { Aliases = ["c#"], Description = "Runs C#." };
        var fsharpInfo = new KernelInfo("fsharp", "F#", "F#") { Aliases = ["f#"] };
        Session = new((options ?? new SessionOptions()) with
        {
            Kernels =
            [
                new(csharpInfo, _ => Track(CSharp = new(csharpInfo, csharp ?? Echo))),
                new(fsharpInfo, _ => Track(FSharp = new(fsharpInfo, Echo))),
            ],
        });
    }

    public NotebookSession Session { get; }

    public FakeKernel? CSharp { get; private set; }

    public FakeKernel? FSharp { get; private set; }

    public List<string> Started { get; } = [];

    public IReadOnlyList<OutputEvent> Outputs => _outputs;

    /// <summary>What was written to standard output.</summary>
    public string Out => string.Concat(_outputs.OfType<StreamEvent>().Where(stream => stream.Name == "stdout").Select(stream => stream.Text));

    public string Error => string.Concat(_outputs.OfType<StreamEvent>().Where(stream => stream.Name == "stderr").Select(stream => stream.Text));

    public void Publish(OutputEvent output) => _outputs.Add(output);

    public async Task<CellRunResult> RunAsync(string source, string? language = null, CancellationToken cancellation = default)
    {
        _outputs.Clear();
        return await Session.ExecuteAsync(source, language, this, cancellation);
    }

    /// <summary>Runs C# of the test as if it stood in a cell.</summary>
    public static async Task<TestSession> RunAsync(Action<KernelContext> body, SessionOptions? options = null)
    {
        var session = new TestSession(options, (_, context, _) =>
        {
            body(context);
            return Task.FromResult(KernelResult.Done);
        });
        var result = await session.RunAsync("body");
        Assert.True(result.Succeeded, result.Error?.Error.Message);
        return session;
    }

    public ValueTask DisposeAsync() => Session.DisposeAsync();

    private FakeKernel Track(FakeKernel kernel)
    {
        Started.Add(kernel.Info.Name);
        return kernel;
    }

    /// <summary>Shows the code with its kernel and its first line.</summary>
    private static Task<KernelResult> Echo(string code, KernelContext context, CancellationToken cancellation)
    {
        var kernel = Microsoft.DotNet.Interactive.KernelInvocationContext.Current!.HandlingKernel!.Name;
        context.WriteOut($"<{kernel}@{context.FirstLine}>{code}</{kernel}>\n");
        return Task.FromResult(KernelResult.Done);
    }
}
