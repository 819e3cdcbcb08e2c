using System.Globalization;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>Numbers are plain decimal numerals: no sign but '-', no group separators, no exponent, no per cent sign.</summary>
internal static class NumberRules
{
    private const int MostDigits = 28;

    public static bool TryParse(ReadOnlySpan<byte> text, out decimal number)
    {
        number = 0;
        return IsNumeral(text) && decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    public static CellFault? Check(ColumnKind kind, string text)
    {
        if (!TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var number))
            return new(EvidenceFaultKind.Number, Hint(text));
        var limit = kind switch
        {
            ColumnKind.Latitude => 90,
            ColumnKind.Longitude => 180,
            _ => decimal.MaxValue,
        };
        return Math.Abs(number) <= limit ? null : new(EvidenceFaultKind.Bounds, $"degrees from -{limit} to {limit}");
    }

    private static bool IsNumeral(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("-"u8))
            text = text[1..];
        var point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        if (whole.IsEmpty || whole.ContainsAnyExceptInRange((byte)'0', (byte)'9') || (whole.Length > 1 && whole[0] == '0'))
            return false;
        if (point < 0)
            return whole.Length <= MostDigits;
        var fraction = text[(point + 1)..];
        return !fraction.IsEmpty && !fraction.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && whole.Length + fraction.Length <= MostDigits;
    }

    private static string Hint(string text)
    {
        const string plain = "a plain number such as 5000 or 0.6";
        var trimmed = text.TrimEnd();
        if (trimmed.EndsWith('%') && decimal.TryParse(trimmed[..^1], NumberStyles.Number, CultureInfo.InvariantCulture, out var percent))
            return $"{plain}; {text} as a share is {(percent / 100).ToString("0.00##########", CultureInfo.InvariantCulture)}";
        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return $"{plain}; write {number.ToString(CultureInfo.InvariantCulture)}";
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && Math.Abs(real) < 1e15)
            return $"{plain}; write {real.ToString("0.############", CultureInfo.InvariantCulture)}";
        return text.Any(char.IsAsciiDigit) ? $"{plain}, in digits with '.' and nothing else" : plain;
    }
}
