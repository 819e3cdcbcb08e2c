namespace YiTa.Publishing.Site.Internal.Highlighting;

/// <summary>What a cell does, in the words of its own first comment, or else its first line: shown beside the folded code.</summary>
internal static class CodePurpose
{
    private static readonly string[] Marks = ["///", "//", "--", "%%", "(*"];

    /// <summary>
    /// The first line of the comment that the code begins with, or its first line of code; empty when there is neither.
    /// Magics and directives say nothing about what a cell does.
    /// </summary>
    public static (string Text, bool IsCode) Read(string code)
    {
        foreach (var line in code.Split('\n').Select(line => line.Trim()))
        {
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("using ", StringComparison.Ordinal) || line.StartsWith("open ", StringComparison.Ordinal)) continue;
            return Marks.FirstOrDefault(mark => line.StartsWith(mark, StringComparison.Ordinal)) is { } found
                ? (line[found.Length..].Replace("*)", "", StringComparison.Ordinal).Trim(), false)
                : (line, true);
        }
        return ("", false);
    }
}
