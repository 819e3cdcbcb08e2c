using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;

namespace YiTa.Analysis.Interactive.Tests.Support;

/// <summary>A kernel of .NET Interactive for a test, with a C# kernel and what a test adds.</summary>
internal sealed class KernelBench : IDisposable
{
    public KernelBench(params Kernel[] more)
    {
        Root = [new CSharpKernel().UseKernelHelpers().UseValueSharing(), .. more];
        Root.DefaultKernelName = "csharp";
    }

    public CompositeKernel Root { get; }

    public static async Task<KernelBench> LoadedAsync(params Kernel[] more)
    {
        var bench = new KernelBench(more);
        await new EvidenceKernelExtension().OnLoadAsync(bench.Root);
        return bench;
    }

    /// <summary>Runs a cell that must succeed.</summary>
    public async Task<IReadOnlyList<KernelEvent>> RunAsync(string code)
    {
        var result = await Root.SendAsync(new SubmitCode(code));
        Assert.Null(Failure(result.Events));
        return result.Events;
    }

    /// <summary>What a cell shows, output by output.</summary>
    public async Task<IReadOnlyList<DisplayEvent>> ShowAsync(string code) => [.. (await RunAsync(code)).OfType<DisplayEvent>()];

    /// <summary>The message of a cell that must fail.</summary>
    public async Task<string> FailAsync(string code)
    {
        var failure = Failure((await Root.SendAsync(new SubmitCode(code))).Events);
        return Assert.IsType<string>(failure);
    }

    public void Dispose() => Root.Dispose();

    private static string? Failure(IEnumerable<KernelEvent> events) => events.OfType<CommandFailed>().LastOrDefault()?.Message;
}
