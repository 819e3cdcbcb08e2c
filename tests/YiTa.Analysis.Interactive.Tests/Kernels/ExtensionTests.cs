using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Interactive.Kernels.Internal;
using YiTa.Analysis.Interactive.Tests.Support;

namespace YiTa.Analysis.Interactive.Tests.Kernels;

public class ExtensionTests
{
    [Fact]
    public async Task Cells_know_the_library()
    {
        using var bench = await KernelBench.LoadedAsync();
        var events = await bench.RunAsync("""
            var evidence = EvidencePackage.Load();
            (Growth.Factor(evidence.Quantity("yita-han-population-ili-1949"), evidence.Quantity("yita-han-population-ili-1959")).ToString(), Interval.Exactly(1), EdtfPeriod.Parse("1962"), evidence.Observations.ToEvidenceFrame().Data.Rows.Count)
            """);
        var value = Assert.Single(events.OfType<ReturnValueProduced>()).Value;
        Assert.Equal(EvidencePackage.Load().Observations.Count, ((ValueTuple<string, Quantities.Interval, Time.EdtfPeriod, long>)value).Item4);
    }

    [Fact]
    public async Task It_says_what_it_loaded()
    {
        using var bench = new KernelBench();
        var shown = await LoadInCellAsync(bench);
        var evidence = EvidencePackage.Load();
        Assert.Equal(
            $"""
            **YiTa.Analysis** is loaded: {evidence.Observations.Count} observations, {evidence.Events.Count} events and {evidence.Conflicts.Count} conflicts of {evidence.Sources.Count} sources, version {evidence.Version} of the data.

            - Namespaces in C# and F#: `YiTa.Analysis.Evidence`, `YiTa.Analysis.Charts`, `YiTa.Analysis.Quantities`, `YiTa.Analysis.Methods`, `YiTa.Analysis.Time`, `YiTa.Analysis.Reconciliation`, `YiTa.Analysis.Interactive.Frames`, `YiTa.Analysis.Interactive.Charts`, `Microsoft.Data.Analysis`.
            - Figures, events and quantities become data frames with `ToEvidenceFrame()`; charts show themselves as picture and caption.
            - `#!sql` queries the evidence, one table per file.
            """.ReplaceLineEndings("\n"),
            Assert.Single(shown.FormattedValues, value => value.MimeType == "text/markdown").Value);
    }

    [Fact]
    public async Task A_kernel_named_sql_is_left_alone()
    {
        using var bench = new KernelBench(new KeyValueStoreKernel("sql"));
        var shown = await LoadInCellAsync(bench);
        Assert.EndsWith(
            """
            - `#!sql` was there before and is left alone: it does not query the evidence. As `#!evidence`: `using Microsoft.DotNet.Interactive; ((CompositeKernel)Kernel.Root).Add(new YiTa.Analysis.Interactive.Kernels.EvidenceSqlKernel(EvidencePackage.Load, "evidence").UseValueSharing());`
            """, shown.FormattedValues.Single().Value, StringComparison.Ordinal);
        Assert.IsType<KeyValueStoreKernel>(bench.Root.FindKernelByName("sql"));
        await bench.RunAsync(Greeting.AddElsewhere);
        Assert.Equal("n\n1\n", Assert.Single(await bench.ShowAsync("#!evidence\nSELECT 1 AS n")).FormattedValues.Last().Value);
    }

    [Fact]
    public async Task Nothing_else_changes()
    {
        using var plain = new KernelBench();
        using var loaded = await KernelBench.LoadedAsync();
        Assert.Equal([.. Names(plain), "sql"], Names(loaded));
        Assert.Equal(Directives(plain.Root), Directives(loaded.Root));
        Assert.Equal(Directives(plain.Root.FindKernelByName("csharp")), Directives(loaded.Root.FindKernelByName("csharp")));
        Assert.Empty(((CSharpKernel)loaded.Root.FindKernelByName("csharp")).ScriptState.Variables);
        Assert.Equal("csharp", loaded.Root.DefaultKernelName);
        foreach (var cell in (string[])["1 + 1", "\"text\"", "new[] { 1, 2 }", "new { A = 1 }", "new System.Version(1, 2)"])
            Assert.Equal(Formatted(await plain.ShowAsync(cell)), Formatted(await loaded.ShowAsync(cell)));
    }

    [Fact]
    public async Task Loading_twice_does_no_harm()
    {
        using var bench = await KernelBench.LoadedAsync();
        var shown = await LoadInCellAsync(bench);
        Assert.EndsWith("- `#!sql` queries the evidence, one table per file.", shown.FormattedValues.Single().Value, StringComparison.Ordinal);
        Assert.Equal(["csharp", "sql"], Names(bench));
        Assert.Equal(2, (await bench.ShowAsync(ChartDisplayTests.ChartCell)).Count);
    }

    private static async Task<DisplayedValueProduced> LoadInCellAsync(KernelBench bench)
    {
        bench.Root.RegisterCommandHandler<LoadExtension>((_, _) => new EvidenceKernelExtension().OnLoadAsync(bench.Root));
        var result = await bench.Root.SendAsync(new LoadExtension());
        return Assert.Single(result.Events.OfType<DisplayedValueProduced>());
    }

    private static string[] Names(KernelBench bench) => [.. bench.Root.ChildKernels.Select(kernel => kernel.Name)];

    private static string[] Directives(Kernel kernel) => [.. kernel.KernelInfo.SupportedDirectives.Select(directive => directive.Name).Except(["#!sql"]).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Formatted(IEnumerable<DisplayEvent> shown) => shown.SelectMany(output => output.FormattedValues).Select(value => $"{value.MimeType}: {value.Value}");

    /// <summary>Stands for <c>#r "nuget: …"</c>, while which the extension is loaded.</summary>
    private sealed class LoadExtension : KernelCommand;
}
