namespace YiTa.Notebooks.FSharp.Internal.Help;

/// <summary>A place of a code the way the compiler counts: lines from 1, columns from 0.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
/// <param name="Text">The text of the line.</param>
/// <param name="Start">Where the line begins in the code.</param>
internal readonly record struct FSharpPlace(int Line, int Column, string Text, int Start)
{
    public static FSharpPlace Of(string code, int offset)
    {
        var start = offset == 0 ? 0 : code.LastIndexOf('\n', offset - 1) + 1;
        var end = code.IndexOf('\n', offset);
        return new(code.AsSpan(0, start).Count('\n') + 1, offset - start, code[start..(end < 0 ? code.Length : end)], start);
    }

    /// <summary>The offset of a line and column.</summary>
    public static int Offset(string code, int line, int column)
    {
        var start = 0;
        for (; line > 1; line--)
        {
            var next = code.IndexOf('\n', start);
            if (next < 0)
                break;
            start = next + 1;
        }

        return Math.Clamp(start + column, 0, code.Length);
    }
}
