namespace YiTa.Notebooks.Kernels.Help.Internal;

/// <summary>Completion and hover of a text that is the argument of a method.</summary>
internal static class ArgumentHelp
{
    /// <summary>The values for a parameter, or none.</summary>
    public static IReadOnlyList<ArgumentValue> Find(IReadOnlyList<ArgumentValues> known, string type, string method, string parameter) =>
        known.FirstOrDefault(one => one.Method == method && one.Parameter == parameter && one.Type == type)?.Values() ?? [];

    /// <summary>The values that fit what was typed, also those with a word of it in their midst or their summary.</summary>
    public static IReadOnlyList<CompletionItem> Complete(IEnumerable<ArgumentValue> values, string typed) =>
    [
        .. values.DistinctBy(value => value.Text)
            .Select((value, index) => (value, index, Rank: NameMatch.RankAnywhere(value.Text, typed) ?? (Tells(value.Summary, typed) ? 4 : null)))
            .Where(entry => entry.Rank is not null)
            .OrderBy(entry => entry.Rank).ThenBy(entry => entry.index)
            .Select(entry => new CompletionItem(entry.value.Text, CompletionKind.Value) { Detail = entry.value.Summary, Documentation = entry.value.Details }),
    ];

    // A single letter begins too many words to be meant so, but not where it is a word itself, as in Chinese.
    private static bool Tells(string summary, string typed) => (typed.Length > 1 || (typed is [var letter] && !char.IsAscii(letter)))
        && Enumerable.Range(0, Math.Max(0, summary.Length - typed.Length + 1)).Any(at =>
            (at == 0 || !char.IsLetterOrDigit(summary[at - 1])) && summary.AsSpan(at).StartsWith(typed, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a text between two places stands for, or null.</summary>
    public static Inspection? Inspect(IEnumerable<ArgumentValue> values, string text, int start, int end) =>
        values.FirstOrDefault(value => value.Text == text) is { } value
            ? new(start, end, HelpText.Plain(value.Details ?? $"{value.Text}\n{value.Summary}"), value.Details ?? $"`{value.Text}`\n\n{value.Summary}")
            : null;
}
