using System.Globalization;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>A period as people write it: “29 May 1962”, “10–20 April 1962”, “March–May 1962”, “from June 1962”.</summary>
internal static class PeriodText
{
    public static string Of(EdtfPeriod period)
    {
        var text = Plain(period);
        return period.IsUncertain ? $"{text} (uncertain)" : text;
    }

    private static string Plain(EdtfPeriod period)
    {
        if (!period.IsInterval) return Of(period.Start!);
        return (period.Start, period.End) switch
        {
            ({ } start, null) => $"from {Of(start)}",
            (null, { } end) => $"until {Of(end)}",
            ({ } start, { } end) => Between(start, end),
            _ => period.Text,
        };
    }

    // What both ends share is said once.
    private static string Between(EdtfDate start, EdtfDate end)
    {
        if (start.IsApproximate || end.IsApproximate) return $"{Of(start)} to {Of(end)}";
        if (Named(start) is not { } from || Named(end) is not { } to) return $"{Of(start)} to {Of(end)}";
        if (start.Precision == EdtfPrecision.Year && end.Precision == EdtfPrecision.Year) return $"{from.Year}–{to.Year}";
        if (from.Year != to.Year || start.Precision != end.Precision) return $"{Of(start)} – {Of(end)}";
        if (start.Precision == EdtfPrecision.Month) return $"{Month(from)}–{Month(to)} {to.Year}";
        return from.Month == to.Month ? $"{from.Day}–{to.Day} {Month(to)} {to.Year}" : $"{from.Day} {Month(from)} – {to.Day} {Month(to)} {to.Year}";
    }

    private static string Of(EdtfDate date) => date.IsApproximate ? $"about {Bare(date)}" : Bare(date);

    private static string Bare(EdtfDate date)
    {
        if (Named(date) is not { } day) return Part(date);
        return date.Precision switch
        {
            EdtfPrecision.Day => $"{day.Day} {Month(day)} {day.Year}",
            EdtfPrecision.Month => $"{Month(day)} {day.Year}",
            _ => day.Year.ToString(CultureInfo.InvariantCulture),
        };
    }

    // The first day of a date that is a whole day, month or year; null for parts of a year and unspecified digits.
    private static DateOnly? Named(EdtfDate date) =>
        date.Precision is EdtfPrecision.Day or EdtfPrecision.Month or EdtfPrecision.Year && !date.Text.Contains('X', StringComparison.Ordinal)
            ? date.Earliest
            : null;

    private static string Part(EdtfDate date)
    {
        var bare = date.Text.Trim('?', '~', '%');
        if (bare is [.. { Length: 3 } decade, 'X'] && !decade.Contains('X', StringComparison.Ordinal)) return $"{decade}0s";
        if (bare.Length != 7 || bare.Contains('X', StringComparison.Ordinal)) return bare;
        var name = bare[5..] switch
        {
            "21" or "25" => "spring", "22" or "26" => "summer", "23" or "27" => "autumn", "24" or "28" => "winter",
            "33" => "first quarter of", "34" => "second quarter of", "35" => "third quarter of", "36" => "fourth quarter of",
            "40" => "first half of", "41" => "second half of",
            _ => null,
        };
        return name is null ? bare : $"{name} {bare[..4]}";
    }

    private static string Month(DateOnly day) => day.ToString("MMMM", CultureInfo.InvariantCulture);
}
