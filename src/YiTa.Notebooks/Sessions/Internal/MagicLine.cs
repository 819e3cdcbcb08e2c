using System.Text;

namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>A line <c>#!name arguments</c>.</summary>
/// <param name="Name">The name, without <c>#!</c>.</param>
/// <param name="Words">The arguments, quotes removed.</param>
/// <param name="Line">The line of the cell, counted from 1.</param>
internal sealed record MagicLine(string Name, IReadOnlyList<string> Words, int Line)
{
    /// <summary>Whether a line is a magic: it starts with <c>#!</c> in its first column.</summary>
    public static bool Is(string text) => text.StartsWith("#!", StringComparison.Ordinal);

    public static MagicLine Parse(string text, int line)
    {
        var words = Split(text[2..], line);
        if (words.Count == 0)
            throw new MagicException(line, "Found #! alone, expected the name of a magic after it; #!lsmagic lists them.");
        return new(words[0], words[1..], line);
    }

    /// <summary>Splits at blanks, but not inside quotes or braces (as in <c>@password:{"prompt": "a b"}</c>).</summary>
    private static List<string> Split(string text, int line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, braces, started) = ('\0', 0, false);
        foreach (var c in text)
        {
            if (braces > 0 || (quote == '\0' && c == '{'))
            {
                braces += c == '{' ? 1 : c == '}' ? -1 : 0;
                word.Append(c);
                started = true;
            }
            else if (quote != '\0')
            {
                if (c == quote)
                    quote = '\0';
                else
                    word.Append(c);
            }
            else if (c is '"' or '\'' && (word.Length == 0 || word[^1] is ':' or '='))
            {
                (quote, started) = (c, true);
            }
            else if (char.IsWhiteSpace(c))
            {
                if (started)
                    words.Add(word.ToString());
                word.Clear();
                started = false;
            }
            else
            {
                word.Append(c);
                started = true;
            }
        }

        if (quote != '\0')
            throw new MagicException(line, $"Found a {quote} that is not closed in #!{text.Trim()}, expected it again before the end of the line.");
        if (started)
            words.Add(word.ToString());
        return words;
    }
}
