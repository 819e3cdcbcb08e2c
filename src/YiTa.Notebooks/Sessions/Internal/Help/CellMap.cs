namespace YiTa.Notebooks.Sessions.Internal.Help;

/// <summary>Where the parts of a cell stand. It splits as <see cref="CellSplitter"/> does, but takes magics that are half typed and
/// keeps the text as it is, so that a place in a part is a place in the cell.</summary>
internal static class CellMap
{
    public static IReadOnlyList<CellPart> Of(string source, string language, Func<string, bool> isKernel)
    {
        var parts = new List<CellPart>();
        var (code, at) = (0, 0);
        while (true)
        {
            var end = source.AsSpan(at).IndexOfAny('\r', '\n') is >= 0 and var length ? at + length : source.Length;
            var next = end + (end + 1 < source.Length && source[end] == '\r' && source[end + 1] == '\n' ? 2 : 1);
            if (MagicLine.Is(source[at..end]))
            {
                AddCode(at);
                parts.Add(new(language, at, end, IsMagic: true));
                var name = MagicWord.First(source, at + 2, end);
                if (isKernel(name))
                    language = name;
                code = next;
            }

            if (end == source.Length)
                break;
            at = next;
        }

        if (code <= source.Length)
            parts.Add(new(language, code, source.Length, IsMagic: false));
        return parts;

        void AddCode(int before)
        {
            if (before > code)
                parts.Add(new(language, code, before - (before > 1 && source[before - 2] == '\r' && source[before - 1] == '\n' ? 2 : 1), IsMagic: false));
        }
    }
}
