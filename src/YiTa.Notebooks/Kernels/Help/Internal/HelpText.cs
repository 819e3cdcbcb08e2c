using System.Text.RegularExpressions;

namespace YiTa.Notebooks.Kernels.Help.Internal;

/// <summary>Turns the little Markdown that help is written in into plain text.</summary>
internal static partial class HelpText
{
    /// <summary>The text without fences, backticks, emphasis and addresses of links.</summary>
    public static string Plain(string markdown) =>
        Emphasis().Replace(Link().Replace(Fence().Replace(markdown, ""), "$1"), "$1").Replace("`", "", StringComparison.Ordinal).Trim('\n');

    [GeneratedRegex(@"^```\w*\n", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\[([^\]\n]+)\]\([^)\n]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*([^*\n]+)\*\*")]
    private static partial Regex Emphasis();
}
