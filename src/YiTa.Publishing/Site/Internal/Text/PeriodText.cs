using System.Globalization;
using YiTa.Analysis.Time;

namespace YiTa.Publishing.Site.Internal.Text;

/// <summary>Periods as people say them: “10–20 April 1962”, “first quarter of 1962”, “since 1983”.</summary>
internal static class PeriodText
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Parts =
    [
        "spring", "summer", "autumn", "winter", "spring", "summer", "autumn", "winter", "spring (southern)", "summer (southern)",
        "autumn (southern)", "winter (southern)", "first quarter of", "second quarter of", "third quarter of", "last quarter of",
        "first third of", "second third of", "last third of", "first half of", "second half of",
    ];

    /// <summary>The period in words.</summary>
    public static string Of(EdtfPeriod period) => !period.IsInterval ? Date(period.Start!) : (period.Start, period.End) switch
    {
        ({ } start, { } end) => Between(start, end),
        ({ } start, null) => period.EndBound == EdtfBound.Open ? $"since {Date(start)}" : $"from {Date(start)} to an unknown date",
        (null, { } end) => period.StartBound == EdtfBound.Open ? $"until {Date(end)}" : $"from an unknown date to {Date(end)}",
        _ => "at any time",
    };

    private static string Between(EdtfDate start, EdtfDate end)
    {
        var (from, to) = (Fields(start), Fields(end));
        if (!IsPlain(start) || !IsPlain(end) || from.Length != to.Length) return $"{Date(start)} – {Date(end)}";
        if (from is [_]) return $"{from[0]}–{to[0]}";
        if (MonthName(from) is not { } first || MonthName(to) is not { } last || from[0] != to[0]) return $"{Date(start)} – {Date(end)}";
        if (from is [_, _]) return $"{first}–{last} {from[0]}";
        return first == last ? $"{Day(from)}–{Day(to)} {first} {from[0]}" : $"{Day(from)} {first} – {Day(to)} {last} {from[0]}";
    }

    private static string Date(EdtfDate date)
    {
        var mark = (date.IsUncertain, date.IsApproximate) switch
        {
            (true, true) => "perhaps about ",
            (true, false) => "perhaps ",
            (false, true) => "about ",
            _ => "",
        };
        return mark + Words(Fields(date), date.Text);
    }

    private static string Words(string[] fields, string text) => fields switch
    {
        [var year] => Year(year),
        [var year, "XX"] => $"some month of {Year(year)}",
        [var year, var part] when int.TryParse(part, out var number) && number is >= 21 and <= 41 => $"{Parts[number - 21]} {Year(year)}",
        [var year, _] when MonthName(fields) is { } month => $"{month} {Year(year)}",
        [var year, _, "XX"] when MonthName(fields) is { } month => $"some day of {month} {Year(year)}",
        [var year, _, _] when MonthName(fields) is { } month => $"{Day(fields)} {month} {Year(year)}",
        _ => text,
    };

    private static string Year(string year) => year switch
    {
        [_, _, not 'X', 'X'] => $"{year[..3]}0s",
        [_, _, 'X', 'X'] when int.TryParse(year[..2], out var century) => $"{century + 1}{((century + 1) switch { 1 or 21 => "st", 2 or 22 => "nd", 3 or 23 => "rd", _ => "th" })} century",
        _ => year,
    };

    private static string[] Fields(EdtfDate date) => [.. date.Text.Split('-').Select(field => field.Trim('?', '~', '%'))];

    private static bool IsPlain(EdtfDate date) => !date.IsApproximate && !date.IsUncertain && !date.Text.Contains('X', StringComparison.Ordinal);

    private static string? MonthName(string[] fields) =>
        fields.Length > 1 && int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 ? Months[month - 1] : null;

    private static string Day(string[] fields) => fields[2].TrimStart('0');
}
