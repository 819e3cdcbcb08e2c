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
        foreach (var literal in Markdown.Parse(markdown, Pipeline).Descendants<LiteralInline>())
        {
            foreach (Match match in NumberPattern().Matches(literal.Content.ToString()))
            {
                numbers.Add(ToNumber(match, literal));
            }
        }

        return numbers;
    }

    private static ProseNumber ToNumber(Match match, LiteralInline literal)
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
        var value = double.Parse(digits + fraction, CultureInfo.InvariantCulture) * scale;
        var isExact = fraction.Length == 0 && scale == 1;
        var tolerance = isExact ? 0 : 0.5 * scale * Math.Pow(10, -Math.Max(0, fraction.Length - 1));
        return new ProseNumber(match.Value, value, tolerance, literal.Line + 1, literal.Column + match.Index + 1, LinkOf(literal));
    }

    private static string? LinkOf(LiteralInline literal)
    {
        for (var parent = literal.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline { IsImage: false } link) return link.Url;
        }

        return null;
    }

    // Not a number: digits inside a word (Il-12 is one, H2O is not meant), or a footnote mark.
    [GeneratedRegex(@"(?<![\p{L}\d_.])(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?<fraction>\.\d+)?(?!\d)(?:[\s ]?(?<scale>thousand\b|million\b|billion\b|per cent\b|percent\b|%))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
