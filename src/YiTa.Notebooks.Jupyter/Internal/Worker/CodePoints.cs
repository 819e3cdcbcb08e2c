namespace YiTa.Notebooks.Jupyter.Internal.Worker;

/// <summary>Between places in code points, which Jupyter counts, and in UTF-16 units, which .NET counts.</summary>
internal static class CodePoints
{
    /// <summary>The place in UTF-16 units; beyond the text is its end, before it its start.</summary>
    public static int ToOffset(string text, int? place)
    {
        if (place is not { } points)
            return text.Length;
        var at = 0;
        for (; points > 0 && at < text.Length; points--)
            at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        return at;
    }

    /// <summary>The place in code points.</summary>
    public static int FromOffset(string text, int offset)
    {
        var points = 0;
        for (var at = 0; at < offset && at < text.Length; points++)
            at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        return points;
    }
}
