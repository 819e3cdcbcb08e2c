namespace YiTa.Analysis.Time;

/// <summary>A text is not a date or period that <see cref="EdtfPeriod"/> reads.</summary>
public sealed class EdtfFormatException : FormatException
{
    private const int LongestShown = 64;

    internal EdtfFormatException(string text, int position, string expected)
        : base(Describe(text, position, expected))
    {
        Text = text;
        Position = position;
        Expected = expected;
    }

    /// <summary>The whole text that was to be read.</summary>
    public string Text { get; }

    /// <summary>Where reading failed: the 1-based position of the character, or one past the end when something is missing.</summary>
    public int Position { get; }

    /// <summary>What was expected there.</summary>
    public string Expected { get; }

    private static string Describe(string text, int position, string expected)
    {
        var shown = text.Length > LongestShown ? text[..LongestShown] + "…" : text;
        return position > text.Length
            ? $"'{shown}' is not an EDTF period: it ends after character {text.Length}; expected {expected}."
            : $"'{shown}' is not an EDTF period: '{text[position - 1]}' at character {position}; expected {expected}.";
    }
}
