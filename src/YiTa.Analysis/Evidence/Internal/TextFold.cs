using System.Text;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>Makes names comparable: without case, diacritics, apostrophes, and with one space for spaces and hyphens.</summary>
/// <remarks>The table is our own because string normalisation does nothing in globalization-invariant mode.</remarks>
internal static class TextFold
{
    // Letters from U+00C0 to U+024F with a mark, beside the plain letter that they fold to.
    private const string Marked =
        "àáâãäåāăąǎǟǡǻȁȃȧ" + "çćĉċč" + "ďđ" + "èéêëēĕėęěȅȇȩ" + "ĝğġģǥǧǵ" + "ĥħȟ" + "ìíîïĩīĭįıǐȉȋ" + "ĵǰ" + "ķĸǩ" + "ĺļľŀł" +
        "ñńņňŉŋǹ" + "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱ" + "ŕŗřȑȓ" + "śŝşšș" + "ţťŧț" + "ùúûüũūŭůűųưǔǖǘǚǜȕȗ" + "ŵ" + "ýÿŷȳ" + "źżžƶ";

    private const string Plain =
        "aaaaaaaaaaaaaaaa" + "ccccc" + "dd" + "eeeeeeeeeeee" + "ggggggg" + "hhh" + "iiiiiiiiiiii" + "jj" + "kkk" + "lllll" +
        "nnnnnnn" + "oooooooooooooooooooo" + "rrrrr" + "sssss" + "tttt" + "uuuuuuuuuuuuuuuuuu" + "w" + "yyyy" + "zzzz";

    public static string Fold(string text)
    {
        if (IsFolded(text))
            return text;
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsWhiteSpace(c) || c is '-' or '\u2010' or '\u2011' or '\u2013' or '\u2014' or '_')
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
            }
            else if (c is >= '\u0300' and <= '\u036F' or '\'' or '\u2018' or '\u2019' or '\u02BB' or '\u02BC' or '`')
            {
                // Combining marks and apostrophes do not tell names apart.
            }
            else if (c == 'æ')
            {
                folded.Append("ae");
            }
            else if (c == 'ß')
            {
                folded.Append("ss");
            }
            else
            {
                var index = c < '\u00C0' || c > '\u024F' ? -1 : Marked.IndexOf(c, StringComparison.Ordinal);
                folded.Append(index < 0 ? c : Plain[index]);
            }
        }

        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return folded.ToString();
    }

    private static bool IsFolded(string text)
    {
        foreach (var c in text)
        {
            if (c is not (>= 'a' and <= 'z' or >= '0' and <= '9'))
                return false;
        }

        return true;
    }
}
