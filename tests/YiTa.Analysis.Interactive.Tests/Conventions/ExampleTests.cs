using YiTa.Analysis.Interactive.Tests.Support;
using YiTa.Cli.Tests.Conventions;

namespace YiTa.Analysis.Interactive.Tests.Conventions;

public class ExampleTests
{
    public static TheoryData<string> Examples => [.. DocumentedExamples.OfAssembly("YiTa.Analysis.Interactive").Select(example => example.Member)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_example_runs_and_holds(string member)
    {
        using var bench = await KernelBench.LoadedAsync();
        var code = DocumentedExamples.OfAssembly("YiTa.Analysis.Interactive").First(example => example.Member == member).Code;
        var shown = await bench.ShowAsync(code);
        Assert.Equal(true, shown[^1].Value);
    }
}
