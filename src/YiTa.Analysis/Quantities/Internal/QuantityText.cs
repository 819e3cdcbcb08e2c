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
    public static string Number(double value)
    {
        var magnitude = Magnitude(value);
        if (magnitude is > 15 or < -6) return value.ToString("0.###E0", CultureInfo.InvariantCulture).Replace('-', '−');
        return Signed(value, magnitude >= 3 ? 0 : 3 - magnitude);
    }

    private static string Range(double low, double high)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high))
            return double.IsFinite(low) ? $"at least {Number(low)}" : $"at most {Number(high)}";
        // Three digits of the width: a finer end would be noise, a coarser one would hide the width. Ends are rounded outward.
        var places = Math.Clamp(2 - Magnitude(high - low), 0, 15);
        if (Magnitude(Math.Max(Math.Abs(low), Math.Abs(high))) is > 15 or < -6) return $"{Number(low)}–{Number(high)}";
        return $"{Signed(Outward(low, places, -1), places)}–{Signed(Outward(high, places, 1), places)}";
    }

    private static double Outward(double value, int places, int direction)
    {
        var near = Math.Round(value, places);
        // An end that is the printed number but for floating point is not moved by a whole unit.
        if (Math.Abs(near - value) <= OneNumber * Math.Abs(value)) return near;
        var scale = Math.Pow(10, places);
        return direction < 0 ? Math.Floor(value * scale) / scale : Math.Ceiling(value * scale) / scale;
    }

    private static string Signed(double value, int places)
    {
        var text = value.ToString(places == 0 ? "#,0" : "#,0." + new string('#', places), CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text.Replace('-', '−');
    }

    private static int Magnitude(double value) => value == 0 ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(value)));
}
