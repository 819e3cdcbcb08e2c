using System.Text;
using System.Text.RegularExpressions;
using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Site.Internal.Highlighting;

/// <summary>
/// Colours code for reading. It marks comments, strings, numbers, keywords and directives and leaves the rest alone;
/// what it does not understand stays plain, and not one character of the code is ever lost or added.
/// </summary>
internal static class CodeHighlighter
{
    /// <summary>The code as HTML, for a <c>pre</c>. Lines with a magic (<c>#!sql</c>) switch the language.</summary>
    public static Html Highlight(string code, string language)
    {
        var html = new StringBuilder(code.Length * 2);
        var grammar = Grammar.Find(language);
        foreach (var part in CodeParts.Split(code))
        {
            if (part.Magic is { } magic)
            {
                Mark(html, "m", part.Text);
                if (CodeParts.LanguageOf(magic) is { } next) grammar = Grammar.Find(next);
            }
            else Append(html, part.Text, grammar);
        }
        return Html.Raw(html.ToString());
    }

    private static void Append(StringBuilder html, string code, Grammar? grammar)
    {
        var position = 0;
        if (grammar is not null)
            foreach (Match match in grammar.Tokens.Matches(code))
            {
                if (grammar.Classify(match) is not { } kind) continue;
                html.Append(Html.Escape(code[position..match.Index]));
                Mark(html, kind, match.Value);
                position = match.Index + match.Length;
            }
        html.Append(Html.Escape(code[position..]));
    }

    private static void Mark(StringBuilder html, string kind, string text) =>
        html.Append("<span class=\"t-").Append(kind).Append("\">").Append(Html.Escape(text)).Append("</span>");
}
