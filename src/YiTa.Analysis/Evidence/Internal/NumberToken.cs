namespace YiTa.Analysis.Evidence.Internal;

/// <summary>A printed number or number word: where it stands in its text, and its value; null when it has none of its own.</summary>
internal readonly record struct NumberToken(int Start, int Length, decimal? Value)
{
    public int End => Start + Length;
}
