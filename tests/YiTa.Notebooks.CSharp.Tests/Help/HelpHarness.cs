using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.CSharp.Tests.Help;

/// <summary>A session that is asked for help; a <c>|</c> in code is the place.</summary>
internal sealed class HelpHarness : IAsyncDisposable
{
    public HelpHarness(SessionOptions? options = null, CSharpKernelOptions? kernel = null) =>
        Session = new((options ?? new()) with { Kernels = [CSharpKernel.Registration(kernel)] });

    public NotebookSession Session { get; }

    public async Task RunAsync(string code)
    {
        var result = await Session.ExecuteAsync(code, "csharp", Nowhere.Instance);
        Assert.True(result.Succeeded, result.Error?.Error.Message);
    }

    public Task<CompletionList> CompleteAsync(string marked)
    {
        var (code, offset) = Place(marked);
        return Session.CompleteAsync(code, offset);
    }

    /// <summary>The texts of the completions, the likeliest first.</summary>
    public async Task<IReadOnlyList<string>> TextsAsync(string marked) => [.. (await CompleteAsync(marked)).Items.Select(item => item.Text)];

    public Task<Inspection?> InspectAsync(string marked, int detail = 0)
    {
        var (code, offset) = Place(marked);
        return Session.InspectAsync(code, offset, detail);
    }

    public Task<SignatureHelp?> SignaturesAsync(string marked)
    {
        var (code, offset) = Place(marked);
        return Session.GetSignaturesAsync(code, offset);
    }

    public ValueTask DisposeAsync() => Session.DisposeAsync();

    private static (string Code, int Offset) Place(string marked)
    {
        var at = marked.IndexOf('|', StringComparison.Ordinal);
        return (marked.Remove(at, 1), at);
    }

    private sealed class Nowhere : IOutputSink
    {
        public static Nowhere Instance { get; } = new();

        public void Publish(OutputEvent output)
        {
        }
    }
}
