using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.Sessions.Internal.Help;

/// <summary>Lines and columns of places in a text.</summary>
internal static class TextPlaces
{
    /// <summary>The finding with its lines and columns.</summary>
    public static CodeDiagnostic Locate(CodeDiagnostic found, string text)
    {
        var (line, column) = Of(text, found.Start);
        var (endLine, endColumn) = Of(text, found.End);
        return found with { Line = line, Column = column, EndLine = endLine, EndColumn = endColumn };
    }

    /// <summary>Line and column of a place, counted from 1; a line ends with <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</summary>
    public static (int Line, int Column) Of(string text, int offset)
    {
        var (line, start) = (1, 0);
        for (var at = 0; at < Math.Min(offset, text.Length); at++)
        {
            if (text[at] == '\n' || (text[at] == '\r' && !(at + 1 < text.Length && text[at + 1] == '\n')))
                (line, start) = (line + 1, at + 1);
        }

        return (line, Math.Max(1, offset - start + 1));
    }
}
