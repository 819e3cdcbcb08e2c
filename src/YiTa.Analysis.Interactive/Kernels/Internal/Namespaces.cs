using System.Reflection;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Plotly.NET;
using YiTa.Analysis.Charts;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Interactive.Charts;
using YiTa.Analysis.Interactive.Frames;
using YiTa.Analysis.Methods;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Reconciliation;
using YiTa.Analysis.Sql;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Interactive.Kernels.Internal;

/// <summary>The namespaces that cells know without asking.</summary>
internal static class Namespaces
{
    // Not Plotly.NET: its Chart and ours would be one name for two things.
    private static readonly Type[] Opened =
    [
        typeof(EvidencePackage), typeof(ChartPoint), typeof(Interval), typeof(Growth), typeof(EdtfPeriod), typeof(ClaimSet),
        typeof(EvidenceFrame), typeof(PlotlyNetCharts), typeof(Microsoft.Data.Analysis.DataFrame),
    ];

    private static readonly Assembly[] Libraries =
        [.. new[] { typeof(EvidencePackage), typeof(EvidenceDatabase), typeof(EvidenceFrame), typeof(Microsoft.Data.Analysis.DataFrame), typeof(GenericChart) }.Select(type => type.Assembly)];

    public static IEnumerable<string> Names => Opened.Select(type => type.Namespace!);

    public static async Task OpenAsync(Kernel root)
    {
        if (root.FindKernelByName("csharp") is { } csharp)
            await csharp.SendAsync(new SubmitCode(Lines(path => $"#r \"{path}\"", name => $"using {name};"))).ConfigureAwait(false);
        // The F# compiler starts slowly; it need not where no F# cell runs.
        root.FindKernelByName("fsharp")?.DeferCommand(new SubmitCode(Lines(path => $"#r @\"{path}\"", name => $"open {name}")));
    }

    private static string Lines(Func<string, string> reference, Func<string, string> open) =>
        string.Join('\n', [.. Libraries.Concat(PartsOfPlotlyNet()).Select(library => reference(library.Location)), .. Names.Select(open)]);

    /// <summary>What the signatures of Plotly.NET mention: F# reads all of them, and the names differ between its versions.</summary>
    private static IEnumerable<Assembly> PartsOfPlotlyNet() =>
        from name in typeof(GenericChart).Assembly.GetReferencedAssemblies()
        where name.Name!.StartsWith("DynamicObj", StringComparison.Ordinal) || name.Name.StartsWith("Giraffe", StringComparison.Ordinal)
        select Assembly.Load(name);
}
