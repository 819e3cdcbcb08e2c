namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>Splits a cell at its magic lines. A line that chooses a kernel does so for all lines up to the next such line.</summary>
internal static class CellSplitter
{
    /// <param name="source">The cell's text.</param>
    /// <param name="language">The kernel for what stands before the first chooser.</param>
    /// <param name="isKernel">Whether a name, without <c>#!</c>, is that of a kernel.</param>
    public static IReadOnlyList<CellSegment> Split(string source, string language, Func<string, bool> isKernel)
    {
        var lines = source.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var segments = new List<CellSegment>();
        MagicLine? chooser = null;
        var (first, empty) = (0, false);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!MagicLine.Is(lines[i]))
                continue;
            AddCode(i);
            var magic = MagicLine.Parse(lines[i], i + 1);
            if (isKernel(magic.Name))
                (chooser, language, empty) = (magic, magic.Name, true);
            else
                segments.Add(new(language, "", i + 1) { Magic = magic });
            first = i + 1;
        }

        AddCode(lines.Length);
        return segments;

        void AddCode(int end)
        {
            var code = string.Join('\n', lines[first..end]);

            // A chooser with arguments is run even without code: `#!value --name x --from-file f` has none.
            if (!string.IsNullOrWhiteSpace(code) || (empty && chooser!.Words.Count > 0))
                segments.Add(new(language, code, first + 1) { Chooser = chooser });
            empty = false;
        }
    }
}
