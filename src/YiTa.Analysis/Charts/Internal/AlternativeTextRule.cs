using System.Text.RegularExpressions;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>An alternative text says what a picture shows, to those who cannot see it.</summary>
internal static partial class AlternativeTextRule
{
    public const int Shortest = 40;
    private const string Expected = "expected a sentence that says what the chart shows, such as “The Han population of Ili grows from 38,099 in 1949 to 1.2 million in 1969.”";

    /// <summary>What is wrong with the text, or null.</summary>
    public static string? Problem(string? text, string title)
    {
        if (string.IsNullOrWhiteSpace(text)) return $"it has no alternative text; {Expected}";
        var found = text.Trim();
        var wrong =
            Opening().IsMatch(found) ? "names the picture instead of what it shows"
            : string.Equals(found.TrimEnd('.'), title.Trim().TrimEnd('.'), StringComparison.OrdinalIgnoreCase) ? "only repeats the title"
            : found.Length < Shortest ? $"has {found.Length} characters, fewer than {Shortest}"
            : found.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < 6 ? "has fewer than six words"
            : found[^1] is not ('.' or '!' or '?' or '”' or ')') ? "does not end like a sentence"
            : null;
        return wrong is null ? null : $"its alternative text “{found}” {wrong}; {Expected}";
    }

    [GeneratedRegex(@"^(an?\s+|the\s+|this\s+)?((bar|line|dot|time\s?line|sankey|flow|stacked|dumbbell|range)\s+)*(chart|graph|plot|picture|image|figure|diagram)\s+(of|showing|shows|that|which|with)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
