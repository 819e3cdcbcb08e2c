namespace YiTa.Notebooks.Sessions.Internal.Help;

/// <summary>A word of a magic line that may be half typed.</summary>
/// <param name="Text">The word up to its end, quotes and all.</param>
/// <param name="Start">Where it begins in the cell.</param>
internal readonly record struct MagicWord(string Text, int Start)
{
    public int End => Start + Text.Length;

    /// <summary>The words between two places.</summary>
    public static IReadOnlyList<MagicWord> Split(string source, int start, int end)
    {
        var words = new List<MagicWord>();
        for (var at = start; at < end;)
        {
            if (char.IsWhiteSpace(source[at]))
            {
                at++;
                continue;
            }

            var from = at;
            var quote = '\0';
            while (at < end && (quote != '\0' || !char.IsWhiteSpace(source[at])))
            {
                if (source[at] == quote)
                    quote = '\0';
                else if (quote == '\0' && source[at] is '"' or '\'' && (at == from || source[at - 1] is ':' or '='))
                    quote = source[at];
                at++;
            }

            words.Add(new(source[from..at], from));
        }

        return words;
    }

    /// <summary>The first word between two places, or an empty one.</summary>
    public static string First(string source, int start, int end) => Split(source, start, end) is [var word, ..] ? word.Text : "";
}
