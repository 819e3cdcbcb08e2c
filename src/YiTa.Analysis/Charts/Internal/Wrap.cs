namespace YiTa.Analysis.Charts.Internal;

/// <summary>Breaks texts for plotly, which never breaks a line by itself.</summary>
internal static class Wrap
{
    /// <summary>The text in as few lines of at most <paramref name="width"/> characters as it needs, about equally long; longer words stand alone.</summary>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        var lines = Fill(text, width);
        for (var narrower = width - 1; narrower > 0 && Fill(text, narrower) is var balanced && balanced.Count == lines.Count; narrower--) lines = balanced;
        return lines;
    }

    private static List<string> Fill(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    /// <summary>The lines as plotly's HTML, with what would be markup escaped.</summary>
    public static string Html(string text, int width) => string.Join("<br>", Lines(text, width).Select(Escape));

    /// <summary>Plotly takes a little HTML in every text: what a text says literally must be escaped. It knows few entities, so only these.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
