using System.Globalization;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace YiTa.Publishing.Checks;

/// <summary>
/// Finds the numbers that a reader of Markdown sees: not those in code, in addresses or in raw HTML.
/// </summary>
public static partial class ProseNumberReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    /// <summary>The numbers of a text, in the order in which they stand.</summary>
    /// <param name="markdown">The source of a Markdown cell.</param>
    /// <exception cref="ArgumentNullException"><paramref name="markdown"/> is null.</exception>
    public static IReadOnlyList<ProseNumber> Read(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var numbers = new List<ProseNumber>();
        var lines = Lines(markdown);
        foreach (var literal in Markdown.Parse(markdown, Pipeline).Descendants<LiteralInline>())
        {
            // The column that the parser gives is not that of the line inside tables and lists, and spaces before a cell's text count as its own.
            var content = literal.Content.ToString();
            var start = markdown.IndexOf(content, literal.Span.Start, StringComparison.Ordinal);
            var (line, column) = Place(markdown, start < 0 ? literal.Span.Start : start);
            foreach (Match match in NumberPattern().Matches(content))
                numbers.Add(ToNumber(match, line + 1, column + match.Index + 1, lines[line], LinkOf(literal)));
        }

        return numbers;
    }

    /// <summary>The numbers of text without markup, such as the source of a diagram.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static IReadOnlyList<ProseNumber> ReadPlain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Lines(text).SelectMany((line, i) => NumberPattern().Matches(line).Select(match => ToNumber(match, i + 1, match.Index + 1, line, null)))];
    }

    /// <summary>The lines as Markdown has them: a carriage return alone ends one too.</summary>
    internal static string[] Lines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    private static (int Line, int Column) Place(string markdown, int offset)
    {
        var before = Lines(markdown[..offset]);
        return (before.Length - 1, before[^1].Length);
    }

    private static ProseNumber ToNumber(Match match, int lineNumber, int column, string line, string? link)
    {
        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
        var fraction = match.Groups["fraction"].Value;
        var scale = match.Groups["scale"].Value switch
        {
            "thousand" => 1e3,
            "million" => 1e6,
            "billion" => 1e9,
            "per cent" or "percent" or "%" => 0.01,
            _ => 1,
        };
        var zeros = scale == 1 && RoundedWord().IsMatch(line[..Math.Clamp(column - 1, 0, line.Length)]) ? digits.Length - digits.TrimEnd('0').Length : 0;
        var isExact = fraction.Length == 0 && scale == 1 && zeros == 0;
        var tolerance = isExact ? 0 : 0.5 * scale * Math.Pow(10, fraction.Length == 0 ? zeros : 1 - fraction.Length);
        return new ProseNumber(match.Value, double.Parse(digits + fraction, CultureInfo.InvariantCulture) * scale, tolerance, lineNumber, column, link);
    }

    private static string? LinkOf(LiteralInline literal)
    {
        for (var parent = literal.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline { IsImage: false } link) return link.Url;
        }

        return null;
    }

    // After such a word the zeros at the end of a whole number may come from rounding.
    [GeneratedRegex(@"\b(?:about|some|nearly|near|almost|roughly|around)\s\[?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RoundedWord();

    // Not a number: digits inside a word (H2O) or behind a letter and a hyphen (Il-12).
    [GeneratedRegex(@"(?<![\p{L}\d_.]|\p{L}-)(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?<fraction>\.\d+)?(?!\d)(?:[\s ]?(?<scale>thousand\b|million\b|billion\b|per cent\b|percent\b|%))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
