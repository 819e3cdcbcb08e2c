using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Interactive.Kernels.Internal;

/// <summary>What the extension says when it is loaded.</summary>
internal static class Greeting
{
    public static string Text(EvidencePackage evidence, bool addedSql, Version? olderFSharpCore)
    {
        string[] lines =
        [
            $"**YiTa.Analysis** is loaded: {evidence.Observations.Count} observations, {evidence.Events.Count} events and {evidence.Conflicts.Count} conflicts of {evidence.Sources.Count} sources, version {evidence.Version} of the data.",
            "",
            $"- Namespaces in C# and F#: {string.Join(", ", Namespaces.Names.Select(name => $"`{name}`"))}.",
            "- Charts show themselves as picture and caption; nothing here draws a PNG, so the picture has an HTML form.",
            addedSql ? "- `#!sql` queries the evidence, one table per file." : "- `#!sql` was there before and is left alone: it does not query the evidence.",
            .. olderFSharpCore is null ? (string[])[] : [$"- Plotly.NET asks for a later FSharp.Core than this kernel has; it gets {olderFSharpCore}."],
        ];
        return string.Join('\n', lines);
    }
}
