using YiTa.Analysis.Time.Internal;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>The rules that a filled cell obeys by itself.</summary>
internal static class CellRules
{
    public const int MostWords = 8;

    /// <summary>Checks a cell; returns null when it is in order.</summary>
    /// <param name="spec">The column.</param>
    /// <param name="text">The text of the cell, not empty.</param>
    /// <param name="context">The keys that the cell may name.</param>
    /// <param name="describe">False when a fault will only be counted, so that no nearest key need be looked for.</param>
    /// <param name="value">The typed value, for periods and codes.</param>
    public static CellFault? Check(ColumnSpec spec, string text, LoadContext context, bool describe, out object? value)
    {
        value = null;
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
            return new(EvidenceFaultKind.SurroundingSpace, "no space at the start or the end of a cell");
        switch (spec.Kind)
        {
            case ColumnKind.Id:
                return IsId(text) ? null : new(EvidenceFaultKind.Identifier, "a key of lower-case letters and digits in words joined by '-'");
            case ColumnKind.Key:
                return context.Keys(spec.References) is not { } keys || keys.Contains(text) ? null
                    : new(EvidenceFaultKind.UnknownKey, describe
                        ? $"the id of a row of {TableNames.File(spec.References)}; {Nearest.Hint(text, keys)}"
                        : "");
            case ColumnKind.Code:
                for (var i = 0; i < spec.Codes.Count; i++)
                {
                    if (spec.Codes[i] == text)
                    {
                        value = i;
                        return null;
                    }
                }

                return new(EvidenceFaultKind.UnknownCode, "one of " + string.Join(", ", spec.Codes));
            case ColumnKind.Number:
            case ColumnKind.Latitude:
            case ColumnKind.Longitude:
                return NumberRules.Check(spec.Kind, text);
            case ColumnKind.Period:
                if (EdtfParser.TryParse(text, out var period, out var problem))
                {
                    value = period;
                    return null;
                }

                return new(EvidenceFaultKind.Period, problem.Position > text.Length
                    ? $"{problem.Expected} after character {text.Length}"
                    : $"{problem.Expected} at character {problem.Position}");
            case ColumnKind.Locator:
                return IsLocator(text) ? null : new(EvidenceFaultKind.Locator, "'¶n' or 'Heading ¶n' with n from 1");
            case ColumnKind.Fragment:
                var words = Words(text);
                return words <= MostWords ? null : new(EvidenceFaultKind.Fragment, $"at most {MostWords} words, not {words}");
            case ColumnKind.Address:
                return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? null
                    : new(EvidenceFaultKind.Address, "an absolute address that starts with http:// or https://");
            case ColumnKind.FileName:
                return text is not ("." or "..") && text.AsSpan().IndexOfAny('/', '\\', ':') < 0 ? null
                    : new(EvidenceFaultKind.FileName, "a file name without a folder");
            case ColumnKind.Sha256:
                return text.Length == 64 && text.All(char.IsAsciiHexDigitLower) ? null
                    : new(EvidenceFaultKind.Checksum, "64 lower-case hexadecimal digits");
            case ColumnKind.Names:
                return Items(text, out var repeated) && repeated is null ? null
                    : new(EvidenceFaultKind.UnknownCode, repeated is null ? "names separated by '; '" : $"'{repeated}' only once");
            default:
                return null;
        }
    }

    public static bool IsId(ReadOnlySpan<char> text)
    {
        var afterLetter = false;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                afterLetter = true;
            else if (c == '-' && afterLetter)
                afterLetter = false;
            else
                return false;
        }

        return afterLetter;
    }

    public static bool IsId(ReadOnlySpan<byte> text)
    {
        var afterLetter = false;
        foreach (var c in text)
        {
            if (c is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9'))
                afterLetter = true;
            else if (c == '-' && afterLetter)
                afterLetter = false;
            else
                return false;
        }

        return afterLetter;
    }

    /// <summary>True when a fragment is in order and that can be told from its bytes: one to eight words of ASCII.</summary>
    public static bool IsShortAscii(ReadOnlySpan<byte> text)
    {
        if (text[0] <= ' ' || text[^1] <= ' ')
            return false;
        var gaps = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80)
                return false;
            if (text[i] <= ' ' && text[i - 1] > ' ')
                gaps++;
        }

        return gaps < MostWords;
    }

    /// <summary>The number of words, which are runs without a space, a tab or a line feed.</summary>
    public static int Words(string text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var space = char.IsWhiteSpace(c);
            if (!space && !inWord)
                words++;
            inWord = !space;
        }

        return words;
    }

    /// <summary>True when a text is a list separated by '; ', and the first item that it holds twice.</summary>
    public static bool Items(string text, out string? repeated)
    {
        repeated = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in text.Split("; "))
        {
            if (item.Length == 0 || item.Contains(';') || char.IsWhiteSpace(item[0]) || char.IsWhiteSpace(item[^1]))
                return false;
            if (!seen.Add(item))
                repeated ??= item;
        }

        return true;
    }

    private static bool IsLocator(string text)
    {
        var mark = text.LastIndexOf('¶');
        if (mark < 0 || (mark > 0 && (text[mark - 1] != ' ' || mark == 1)))
            return false;
        var number = text.AsSpan(mark + 1);
        return number.Length is >= 1 and <= 6 && number[0] != '0' && !number.ContainsAnyExceptInRange('0', '9');
    }
}
