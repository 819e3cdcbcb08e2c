using System.Reflection;
using System.Runtime.Loader;
using Microsoft.DotNet.Interactive.Events;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Interactive.Kernels.Internal;
using YiTa.Analysis.Interactive.Tests.Support;

namespace YiTa.Analysis.Interactive.Tests.Kernels;

public class FSharpTests
{
    private static readonly EvidencePackage Evidence = EvidencePackage.Load();

    [Theory]
    [InlineData("evidence.Observations.ToEvidenceFrame()")]
    [InlineData("evidence.Query().ToEvidenceFrame()")]
    [InlineData("(evidence.Observations |> Seq.map (fun figure -> figure :> IFigure)).ToEvidenceFrame()")]
    [InlineData("EvidenceFrames.ToEvidenceFrame(List.ofSeq evidence.Observations)")]
    public async Task Figures_of_every_type_become_a_frame(string expression)
    {
        using var bench = await KernelBench.LoadedAsync(new FSharpBench());
        Assert.Equal((long)Evidence.Observations.Count, await ValueAsync(bench, $"let evidence = EvidencePackage.Load()\n({expression}).Data.Rows.Count"));
    }

    [Fact]
    public async Task Events_and_context_become_frames()
    {
        using var bench = await KernelBench.LoadedAsync(new FSharpBench());
        Assert.Equal((long)(Evidence.Events.Count + Evidence.Context.Count),
            await ValueAsync(bench, "let evidence = EvidencePackage.Load()\nevidence.Events.ToEvidenceFrame().Data.Rows.Count + evidence.Context.ToEvidenceFrame().Data.Rows.Count"));
    }

    [Fact]
    public async Task Charts_of_Plotly_NET_become_figures()
    {
        using var bench = await KernelBench.LoadedAsync(new FSharpBench());
        Assert.Equal(3, await ValueAsync(bench, """
            open Plotly.NET
            let line : GenericChart = Chart.Line(x = [1; 2; 3], y = [4; 5; 6])
            line.ToFigure(dropUnknown = true).Data
            |> Seq.sumBy (fun trace -> (trace :?> YiTa.Analysis.Charts.Plotly.ScatterTrace).X.Count)
            """));
    }

    [Fact]
    public void An_older_FSharp_Core_answers_for_a_later_one()
    {
        var loaded = typeof(Microsoft.FSharp.Core.Unit).Assembly;
        Assert.Null(FSharpCore.UseLoaded(loaded.GetName().Version));
        Assert.Equal(loaded.GetName().Version, FSharpCore.UseLoaded(new Version(99, 0)));
        var later = new AssemblyName(loaded.FullName!) { Version = new Version(99, 0) };
        Assert.Same(loaded, AssemblyLoadContext.Default.LoadFromAssemblyName(later));
    }

    private static async Task<object?> ValueAsync(KernelBench bench, string code) =>
        Assert.Single((await bench.RunAsync("#!fsharp\n" + code)).OfType<ReturnValueProduced>()).Value;
}
