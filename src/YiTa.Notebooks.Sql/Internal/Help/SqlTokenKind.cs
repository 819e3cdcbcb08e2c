namespace YiTa.Notebooks.Sql.Internal.Help;

/// <summary>What a piece of SQL is.</summary>
internal enum SqlTokenKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A name without quotes, or a word of the language.</summary>
    Word,

    /// <summary>A name in quotes, brackets or backticks.</summary>
    QuotedName,

    /// <summary>A text in single quotes.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>Anything else, one character.</summary>
    Mark,
}
