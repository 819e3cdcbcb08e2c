using System.Globalization;

namespace YiTa.Analysis.Quantities.Internal;

/// <summary>Numbers as people write them: thousands separated, only digits that mean something, shares as per cent.</summary>
internal static class QuantityText
{
    /// <summary>How small the width of bounds must be, against their size, for them to be one number but for the last digits of floating point.</summary>
    public const double OneNumber = 1e-9;

    public static string Format(double? value, Interval bounds, Unit unit)
    {
        var scale = unit.IsShare ? 100 : 1;
        var name = unit.IsShare ? "per cent" + unit.ToString()["share".Length..] : unit.ToString();
        var point = IsOneNumber(bounds) ? value ?? ((bounds.Low + bounds.High) / 2) : (double?)null;
        if (double.IsInfinity(bounds.Low) && double.IsInfinity(bounds.High)) return unit == Unit.Ratio ? "unbounded" : $"unbounded, in {name}";
        var number = point is { } one ? Number(one * scale) : Range(bounds.Low * scale, bounds.High * scale);
        if (!unit.IsShare && (number is "1" || number.EndsWith(" 1", StringComparison.Ordinal))) name = unit.ToSingular();
        return unit == Unit.Ratio ? number : $"{number} {name}";
    }

    public static bool IsOneNumber(Interval bounds) =>
        double.IsFinite(bounds.Width) && bounds.Width <= OneNumber * Math.Max(Math.Abs(bounds.Low), Math.Abs(bounds.High));

    /// <summary>One number: four significant digits, a count of a thousand and more to the last one.</summary>
    public static string Number(double value) => IsScientific(value) ? Scientific(value) : Signed(value, Places(value));

    private static string Range(double low, double high)
    {
        if (!double.IsFinite(high)) return $"at least {End(low, -1)}";
        if (!double.IsFinite(low)) return $"at most {End(high, 1)}";
        // A dash between signs would be read as one of them.
        var between = low < 0 ? " to " : "–";
        if (IsScientific(Math.Max(Math.Abs(low), Math.Abs(high)))) return $"{Number(low)}{between}{Number(high)}";
        // Three digits of the width: a finer end would be noise, a coarser one would hide the width. Ends are rounded outward, and both have
        // as many places as one of them needs.
        var places = Math.Clamp(2 - Magnitude(high - low), 0, 15);
        var (from, to) = (Outward(low, places, -1), Outward(high, places, 1));
        while (places > 0 && Math.Round(from, places - 1) == from && Math.Round(to, places - 1) == to) places--;
        return $"{Signed(from, places, '0')}{between}{Signed(to, places, '0')}";
    }

    private static string End(double value, int direction) => IsScientific(value) ? Scientific(value) : Signed(Outward(value, Places(value), direction), Places(value));

    private static int Places(double value) => Magnitude(value) >= 3 ? 0 : 3 - Magnitude(value);

    private static bool IsScientific(double value) => Magnitude(value) is > 15 or < -6;

    private static string Scientific(double value)
    {
        var parts = value.ToString("0.###E0", CultureInfo.InvariantCulture).Split('E');
        return $"{parts[0].Replace('-', '−')} · 10{string.Concat(parts[1].Select(digit => digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']))}";
    }

    /// <summary>The end of an interval with so many decimal places, rounded away from its inside.</summary>
    /// <param name="value">The end; finite.</param>
    /// <param name="places">Decimal places, from 0 to 15.</param>
    /// <param name="direction">−1 for a low end, 1 for a high one.</param>
    public static double Outward(double value, int places, int direction)
    {
        var near = Math.Round(value, places);
        // An end that is the printed number but for floating point is not moved by a whole unit.
        if (Math.Abs(near - value) <= OneNumber * Math.Abs(value)) return near;
        var scale = Math.Pow(10, places);
        return direction < 0 ? Math.Floor(value * scale) / scale : Math.Ceiling(value * scale) / scale;
    }

    private static string Signed(double value, int places, char digit = '#')
    {
        var text = value.ToString(places == 0 ? "#,0" : "#,0." + new string(digit, places), CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text.Replace('-', '−');
    }

    private static int Magnitude(double value) => value == 0 ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(value)));
}
