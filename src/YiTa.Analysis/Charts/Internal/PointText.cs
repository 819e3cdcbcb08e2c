using System.Globalization;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities.Internal;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>The number of a point in words, so that a bound never looks like a value.</summary>
internal static class PointText
{
    /// <summary>“at most 58,000”, “60,000–67,000”, “about 20,000”, “60%”; empty for events.</summary>
    public static string Short(ChartPoint point)
    {
        if (point.Unit is null) return "";
        string N(double number, int outward = 0) => Number(number, point.Unit, point.Formula is not null, outward);
        return (point.Value, point.Low, point.High) switch
        {
            ({ } value, { } low, { } high) when low < value || high > value => $"{Word(point)}{N(value)} ({N(low, -1)}–{N(high, 1)})",
            ({ } value, { } low, null) => $"{Word(point)}{N(value)} (at least {N(low, -1)})",
            ({ } value, null, { } high) => $"{Word(point)}{N(value)} (at most {N(high, 1)})",
            ({ } value, _, _) => Word(point) + N(value),
            (null, { } low, { } high) => low == high ? N(low) : $"{N(low, -1)}–{N(high, 1)}",
            (null, { } low, null) => $"at least {N(low, -1)}",
            (null, null, { } high) => $"at most {N(high, 1)}",
            _ => "not known",
        };
    }

    /// <summary>The same with the unit.</summary>
    public static string WithUnit(ChartPoint point)
    {
        if (point.Unit is null) return "";
        var text = IsShare(point.Unit) || point.Unit == "ratio" ? Short(point) : $"{Short(point)} {point.Unit}";
        return point.Qualifier == Qualifier.Implied ? $"{text} (implied)" : text;
    }

    /// <summary>A number as people write it: thousands separated, shares as per cent; what is computed with four significant digits.</summary>
    /// <param name="number">The number.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="computed">Whether it is computed, not printed in a source.</param>
    /// <param name="outward">−1 for the low and 1 for the high end of a computed interval, which is rounded outward; 0 rounds to the nearest.</param>
    public static string Number(double number, string? unit, bool computed, int outward = 0)
    {
        var (shown, sign) = IsShare(unit) ? (number * 100, "%") : (number, "");
        var magnitude = shown == 0 ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(shown)));
        var places = !computed ? 6 : magnitude >= 3 ? 0 : Math.Clamp(3 - magnitude, 0, 8);
        if (computed && outward != 0) shown = QuantityText.Outward(shown, places, outward);
        var format = places == 0 ? "#,0" : $"{(computed ? "" : "#,")}0.{new string('#', places)}";
        return shown.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−') + sign;
    }

    /// <summary>Whether numbers of the unit are shares of one, shown as per cent.</summary>
    public static bool IsShare(string? unit) => unit is "share" || unit?.StartsWith("share per ", StringComparison.Ordinal) == true;

    /// <summary>What a reader calls the qualifier.</summary>
    public static string Name(Qualifier qualifier) => qualifier switch
    {
        Qualifier.OrderOfMagnitude => "order of magnitude",
        _ => qualifier.ToCode().Replace('_', ' '),
    };

    private static string Word(ChartPoint point) => point.Qualifier switch
    {
        Qualifier.About => "about ",
        Qualifier.Nearly => "nearly ",
        Qualifier.OrderOfMagnitude => "of the order of ",
        Qualifier.AtLeast => "at least ",
        Qualifier.AtMost => "at most ",
        _ => "",
    };
}
