namespace YiTa.Analysis.Evidence.Internal;

/// <summary>What a number word is, and what it is worth; null when it has no value of its own.</summary>
internal readonly record struct NumberWord(NumberWordKind Kind, decimal? Value);
