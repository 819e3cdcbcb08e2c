using System.Globalization;

namespace YiTa.Analysis.Quantities;

/// <summary>Numbers as people write them: thousands separated, four significant digits for what is computed, shares as per cent.</summary>
internal static class QuantityText
{
    public static string Format(PublishedQuantity quantity)
    {
        var isShare = quantity.Unit is "share" || quantity.Unit.StartsWith("share per ", StringComparison.Ordinal);
        var unit = isShare ? "per cent" + quantity.Unit["share".Length..] : quantity.Unit;
        var number = quantity.Value is { } value ? Number(value, isShare) : Range(quantity.Bounds, isShare);
        return unit == "ratio" ? number : $"{number} {unit}";
    }

    private static string Range(Interval bounds, bool isShare) => (double.IsFinite(bounds.Low), double.IsFinite(bounds.High)) switch
    {
        (true, true) => $"{Number(bounds.Low, isShare)}–{Number(bounds.High, isShare)}",
        (true, false) => $"at least {Number(bounds.Low, isShare)}",
        (false, true) => $"at most {Number(bounds.High, isShare)}",
        _ => "any number of",
    };

    private static string Number(double value, bool isShare)
    {
        var shown = isShare ? value * 100 : value;
        var magnitude = shown == 0 ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(shown)));
        return shown.ToString(magnitude >= 3 ? "#,0" : "0." + new string('#', 3 - magnitude), CultureInfo.InvariantCulture);
    }
}
