namespace YiTa.Publishing.Site.Internal.Highlighting;

/// <summary>A stretch of a cell: either one line with a magic, or the code between two of them.</summary>
/// <param name="Text">The characters as they stand, the line end included where the part holds it.</param>
/// <param name="Magic">The word after <c>#!</c>, lower case; null for code.</param>
internal readonly record struct CodePart(string Text, string? Magic);
