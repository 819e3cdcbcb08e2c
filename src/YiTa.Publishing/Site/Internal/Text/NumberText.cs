using System.Globalization;
using YiTa.Analysis.Evidence;

namespace YiTa.Publishing.Site.Internal.Text;

/// <summary>Figures as people say them: “at most 58,000”, “about 2,000”, “60,000–67,000”, “60%”.</summary>
internal static class NumberText
{
    /// <summary>The figure without its unit, as its source states it.</summary>
    public static string Of(IFigure figure)
    {
        var share = IsShare(figure.Unit);
        var value = Number(figure.Value, share);
        var low = Number(figure.Low, share);
        var high = Number(figure.High, share);
        var range = low is not null && high is not null ? $"{low}–{high}" : null;
        return figure.Qualifier switch
        {
            Qualifier.About => "about " + (value ?? range ?? low ?? high ?? "…"),
            Qualifier.Nearly => "nearly " + (value ?? high ?? range ?? low ?? "…"),
            Qualifier.AtLeast => "at least " + (low ?? value ?? high ?? "…"),
            Qualifier.AtMost => "at most " + (high ?? value ?? low ?? "…"),
            Qualifier.OrderOfMagnitude => "in the order of " + (value ?? range ?? low ?? high ?? "…"),
            Qualifier.Implied => Implied(value ?? range, low, high),
            _ => value ?? range ?? Bound(low, high) ?? "no number",
        };
    }

    /// <summary>The unit as people read it after the number; empty where the number says it (a per cent sign).</summary>
    public static string Unit(string unit) =>
        unit == "share" ? "" : unit.StartsWith("share ", StringComparison.Ordinal) ? unit["share ".Length..] : unit.Replace('_', ' ').Replace('-', ' ');

    /// <summary>A number with its thousands separated and no more digits than it has.</summary>
    public static string? Number(decimal? number, bool share) => number is not { } some ? null
        : share ? (some * 100).ToString("#,0.####", CultureInfo.InvariantCulture) + "%"
        : some.ToString("#,0.##########", CultureInfo.InvariantCulture);

    /// <summary>True for parts of a whole, which people read as per cent.</summary>
    public static bool IsShare(string unit) => unit == "share" || unit.StartsWith("share ", StringComparison.Ordinal);

    private static string Implied(string? stated, string? low, string? high) =>
        (stated ?? Bound(low, high)) is { } text ? text + ", implied" : "implied, without a number";

    private static string? Bound(string? low, string? high) =>
        low is not null ? "at least " + low : high is not null ? "at most " + high : null;
}
