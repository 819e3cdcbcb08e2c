using System.Text;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>The text of a source: its paragraphs by locator, and a copy in which white space is folded, with the way back.</summary>
internal sealed class SourceText
{
    private readonly int[] _origins;
    private readonly List<Paragraph> _paragraphs = [];

    public SourceText(string text)
    {
        Text = text;
        (Folded, _origins) = FoldSpace(text);
        FindParagraphs();
    }

    public string Text { get; }

    /// <summary>The text with one space for each run of white space.</summary>
    public string Folded { get; }

    public IReadOnlyList<Paragraph> Paragraphs => _paragraphs;

    /// <summary>Finds a paragraph; a heading that comes twice stands for the first that has so many paragraphs.</summary>
    public Paragraph? Find(string locator) => _paragraphs.Find(paragraph => paragraph.Locator == locator);

    public Paragraph? At(int position) => _paragraphs.FindLast(paragraph => paragraph.Start <= position);

    /// <summary>Where a fragment stands in the text: the first character and the one after the last, for each time.</summary>
    public IEnumerable<(int Start, int End)> Occurrences(string fragment)
    {
        var wanted = FoldSpace(fragment).Folded.Trim();
        if (wanted.Length == 0)
            yield break;
        for (var i = Folded.IndexOf(wanted, StringComparison.Ordinal); i >= 0; i = Folded.IndexOf(wanted, i + 1, StringComparison.Ordinal))
            yield return (_origins[i], _origins[i + wanted.Length - 1] + 1);
    }

    /// <summary>The line and the column of a position, both from 1.</summary>
    public (int Line, int Column) Position(int position)
    {
        var before = Text.AsSpan(0, position);
        return (before.Count('\n') + 1, position - (before.LastIndexOf('\n') + 1) + 1);
    }

    /// <summary>The name of a heading, or null when the line is none.</summary>
    public static string? Heading(string line)
    {
        foreach (var mark in (ReadOnlySpan<string>)["===", "=="])
        {
            if (line.Length > 2 * mark.Length && line.StartsWith(mark, StringComparison.Ordinal) && line.EndsWith(mark, StringComparison.Ordinal)
                && line[mark.Length] != '=' && line[^(mark.Length + 1)] != '=')
                return line[mark.Length..^mark.Length].Trim();
        }

        return line.Length > 5 && line.StartsWith("**", StringComparison.Ordinal) && line.EndsWith(":**", StringComparison.Ordinal)
            ? line[2..^3].Trim()
            : null;
    }

    private static (string Folded, int[] Origins) FoldSpace(string text)
    {
        var folded = new StringBuilder(text.Length);
        var origins = new int[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var space = char.IsWhiteSpace(text[i]);
            if (space && folded.Length > 0 && folded[^1] == ' ')
                continue;
            origins[folded.Length] = i;
            folded.Append(space ? ' ' : text[i]);
        }

        return (folded.ToString(), origins);
    }

    private void FindParagraphs()
    {
        string? heading = null;
        var number = 0;
        for (var start = 0; start < Text.Length;)
        {
            var end = Text.IndexOf('\n', start);
            if (end < 0)
                end = Text.Length;
            var line = Text[start..end].Trim();
            if (Heading(line) is { } name)
                (heading, number) = (name, 0);
            else if (line.Length > 0)
                _paragraphs.Add(new Paragraph(heading, ++number, start, end));
            start = end + 1;
        }
    }

    /// <summary>One line of the text that is neither blank nor a heading.</summary>
    /// <param name="Heading">The heading above it; null before the first heading.</param>
    /// <param name="Number">Its number below that heading, from 1.</param>
    /// <param name="Start">Where the line starts.</param>
    /// <param name="End">Where the line ends, before the line feed.</param>
    internal sealed record Paragraph(string? Heading, int Number, int Start, int End)
    {
        public string Locator => Heading is null ? $"¶{Number}" : $"{Heading} ¶{Number}";
    }
}
