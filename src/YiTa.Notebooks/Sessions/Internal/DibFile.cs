namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>Reads <c>.dib</c> files: a cell with magics, but for a part of metadata and parts of Markdown, which are not run.</summary>
internal static class DibFile
{
    /// <summary>The code, with empty lines for what is left out, so that line numbers stay.</summary>
    public static string Read(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var skipping = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (MagicLine.Is(lines[i]) && lines[i][2..].Trim() is { Length: > 0 } name)
            {
                if (name is "meta" or "markdown" or "md")
                    skipping = true;
                else if (Documents.LanguageNames.OfMagic(lines[i]) is not null)
                    skipping = false;
            }

            if (skipping)
                lines[i] = "";
        }

        return string.Join('\n', lines);
    }
}
