namespace YiTa.Notebooks.FSharp.Internal.Help;

/// <summary>A text or comment of F#.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins, its quotes included.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsClosed">Whether its end is written.</param>
internal readonly record struct FSharpPiece(FSharpPieceKind Kind, int Start, int End, bool IsClosed);
