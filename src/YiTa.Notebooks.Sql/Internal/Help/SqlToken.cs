namespace YiTa.Notebooks.Sql.Internal.Help;

/// <summary>A piece of SQL.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">A name without its quotes, a text without its quotes, or the piece itself.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, int Start, int End, string Text)
{
    /// <summary>Whether it is a word of SQL, in any case.</summary>
    public bool Is(string word) => Kind == SqlTokenKind.Word && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a punctuation mark.</summary>
    public bool Is(char mark) => Kind == SqlTokenKind.Mark && Text[0] == mark;

    /// <summary>Whether it can name a table or column.</summary>
    public bool IsName => Kind == SqlTokenKind.QuotedName || (Kind == SqlTokenKind.Word && !SqlWords.IsReserved(Text));
}
