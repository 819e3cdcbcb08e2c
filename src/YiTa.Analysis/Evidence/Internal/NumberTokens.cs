using System.Globalization;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>
/// Finds the printed numbers and number words of a text: digit runs with group commas, decimals and ordinal suffix, wherever
/// they stand, and English number words, of which neighbours such as 'three hundred' and 'seventy-eight' are one.
/// </summary>
internal static class NumberTokens
{
    private const string Fold = "-fold";

    public static List<NumberToken> Find(string text)
    {
        var tokens = new List<NumberToken>();
        var parts = Parts(text);
        for (var i = 0; i < parts.Count;)
        {
            var last = i;
            while (last + 1 < parts.Count && Joins(text, parts[last], parts[last + 1]))
                last++;
            var start = parts[i].Start;
            var end = parts[last].End;
            if (text.AsSpan(end).StartsWith(Fold, StringComparison.OrdinalIgnoreCase))
                end += Fold.Length;
            tokens.Add(new NumberToken(start, end - start, Value(parts, i, last)));
            i = last + 1;
        }

        return tokens;
    }

    private static List<Part> Parts(string text)
    {
        var parts = new List<Part>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] is ',' or '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
                    i++;
                var digits = text[start..i].Replace(",", "", StringComparison.Ordinal);
                decimal? value = decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
                var suffix = OrdinalSuffix(text.AsSpan(i));
                i += suffix;
                parts.Add(new Part(start, i, suffix > 0 ? NumberWordKind.Ordinal : NumberWordKind.Digits, value));
            }
            else if (char.IsLetter(text[i]))
            {
                while (i < text.Length && char.IsLetter(text[i]))
                    i++;
                if (NumberWords.TryGet(text.AsSpan(start, i - start), out var word))
                    parts.Add(new Part(start, i, word.Kind, word.Value));
            }
            else
            {
                i++;
            }
        }

        return parts;
    }

    private static int OrdinalSuffix(ReadOnlySpan<char> after)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["st", "nd", "rd", "th"])
        {
            if (after.StartsWith(suffix, StringComparison.OrdinalIgnoreCase) && (after.Length == 2 || !char.IsLetter(after[2])))
                return 2;
        }

        return 0;
    }

    private static bool Joins(string text, Part left, Part right)
    {
        var between = text.AsSpan(left.End, right.Start - left.End);
        var close = between is "-" or "\u2010" or "\u2011" || (!between.IsEmpty && between.Trim().IsEmpty);
        var of = between.Trim() is "of" && between.Length > 2 || between is "-of-";
        var and = between.Length > 3 && between.Trim() is "and";
        return (left.Kind, right.Kind) switch
        {
            (NumberWordKind.Digits or NumberWordKind.Cardinal, NumberWordKind.Magnitude) => close,
            (NumberWordKind.Magnitude, NumberWordKind.Magnitude) => close || of,
            (NumberWordKind.Magnitude, NumberWordKind.Cardinal) => (close || and) && right.Value < 100,
            (NumberWordKind.Cardinal, NumberWordKind.Cardinal) => close && left.Value >= 20 && right.Value is > 0 and < 10,
            (NumberWordKind.Cardinal, NumberWordKind.Ordinal) => close && left.Value >= 20 && right.Value is > 0 and < 10,
            (NumberWordKind.Magnitude, NumberWordKind.Ordinal) => close || and,
            _ => false,
        };
    }

    /// <summary>What the parts are worth together; null when one has no value, or the whole is beyond a decimal.</summary>
    private static decimal? Value(List<Part> parts, int first, int last)
    {
        decimal total = 0;
        decimal? group = null;
        try
        {
            for (var i = first; i <= last; i++)
            {
                if (parts[i].Value is not { } value)
                    return null;
                if (parts[i].Kind != NumberWordKind.Magnitude)
                    group = (group ?? 0) + value;
                else if (group is null && total > 0)
                    total *= value;
                else
                    group = (group ?? 1) * value;
                if (parts[i].Kind != NumberWordKind.Magnitude || value < 1000)
                    continue;
                total += group ?? 0;
                group = null;
            }

            return total + (group ?? 0);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private readonly record struct Part(int Start, int End, NumberWordKind Kind, decimal? Value);
}
