using System.Text;

namespace YiTa.Notebooks.Documents.Internal;

/// <summary>Finds out how a file is indented, so that a change of one cell does not change every line.</summary>
internal static class Indentation
{
    private const int Deepest = 8;

    /// <summary>The blanks or tabs before the first member; Jupyter's where the file has no lines.</summary>
    public static string Of(ReadOnlySpan<byte> utf8)
    {
        var open = utf8.IndexOf((byte)'{');
        var inside = utf8[(open + 1)..].TrimStart("\r"u8);
        if (inside.IsEmpty || inside[0] != '\n')
            return NotebookJsonWriter.JupyterIndentation;
        var count = inside[1..].IndexOfAnyExcept(" \t"u8);
        return count is > 0 and <= Deepest ? Encoding.ASCII.GetString(inside.Slice(1, count)) : NotebookJsonWriter.JupyterIndentation;
    }
}
