namespace YiTa.Notebooks.FSharp.Internal.Help;

/// <summary>What a piece of F# is.</summary>
internal enum FSharpPieceKind
{
    /// <summary>Code.</summary>
    Code,

    /// <summary>A text or a character.</summary>
    Text,

    /// <summary>A comment.</summary>
    Comment,
}
