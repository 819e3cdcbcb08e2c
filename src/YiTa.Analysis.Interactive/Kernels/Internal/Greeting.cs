using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Interactive.Kernels.Internal;

/// <summary>What the extension says when it is loaded.</summary>
internal static class Greeting
{
    /// <summary>How a cell adds the SQL kernel under a name that is free.</summary>
    public const string AddElsewhere = "using Microsoft.DotNet.Interactive; ((CompositeKernel)Kernel.Root).Add(new YiTa.Analysis.Interactive.Kernels.EvidenceSqlKernel(EvidencePackage.Load, \"evidence\").UseValueSharing());";

    public static string Text(EvidencePackage evidence, bool answersSql, Version? olderFSharpCore)
    {
        string[] lines =
        [
            $"**YiTa.Analysis** is loaded: {evidence.Observations.Count} observations, {evidence.Events.Count} events and {evidence.Conflicts.Count} conflicts of {evidence.Sources.Count} sources, version {evidence.Version} of the data.",
            "",
            $"- Namespaces in C# and F#: {string.Join(", ", Namespaces.Names.Select(name => $"`{name}`"))}.",
            "- Figures, events and quantities become data frames with `ToEvidenceFrame()`; charts show themselves as picture and caption.",
            answersSql ? "- `#!sql` queries the evidence, one table per file." : $"- `#!sql` was there before and is left alone: it does not query the evidence. As `#!evidence`: `{AddElsewhere}`",
            .. olderFSharpCore is null ? (string[])[] : [$"- Plotly.NET asks for a later FSharp.Core than this kernel has; it gets {olderFSharpCore}."],
        ];
        return string.Join('\n', lines);
    }
}
