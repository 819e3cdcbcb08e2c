namespace YiTa.Publishing.Site.Internal.Highlighting;

/// <summary>What a cell does, in the words of its own first comment: shown beside the folded code.</summary>
internal static class CodePurpose
{
    private static readonly string[] Marks = ["///", "//", "--", "%%", "(*"];

    /// <summary>The first line of the comment that the code begins with; empty when it begins with none.</summary>
    public static string Read(string code)
    {
        foreach (var line in code.Split('\n').Select(line => line.Trim()))
        {
            if (line.Length == 0 || line.StartsWith("#!", StringComparison.Ordinal)) continue;
            return Marks.FirstOrDefault(mark => line.StartsWith(mark, StringComparison.Ordinal)) is { } found
                ? line[found.Length..].Replace("*)", "", StringComparison.Ordinal).Trim()
                : "";
        }
        return "";
    }
}
