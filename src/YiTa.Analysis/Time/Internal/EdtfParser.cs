namespace YiTa.Analysis.Time.Internal;

/// <summary>Reads the part of EDTF (ISO 8601-2:2019, levels 0 to 2) that historical figures need.</summary>
internal static class EdtfParser
{
    private const int LongestText = 64;

    public static bool TryParse(ReadOnlySpan<char> text, out EdtfPeriod? period, out EdtfProblem problem)
    {
        period = null;
        if (text.IsEmpty)
            return Fail(1, "a date such as 1962, 1962-05, 1962-05-29 or an interval such as 1962-03/1962-05", out problem);
        if (text.Length > LongestText)
            return Fail(LongestText + 1, $"at most {LongestText} characters", out problem);
        if (text[0] is '[' or '{')
            return Fail(1, "one date or one interval; sets of dates are not supported", out problem);

        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            if (!EdtfDateParser.TryParse(text, 1, out var single, out problem))
                return false;
            period = new EdtfPeriod(text.ToString(), single, single, EdtfBound.Date, EdtfBound.Date, isInterval: false);
            return true;
        }

        var second = text[(slash + 1)..].IndexOf('/');
        if (second >= 0)
            return Fail(slash + second + 2, "the end of the period; an interval has one '/'", out problem);
        if (!TryParseBound(text[..slash], 1, out var start, out var startBound, out problem)
            || !TryParseBound(text[(slash + 1)..], slash + 2, out var end, out var endBound, out problem))
            return false;
        if (start is null && end is null)
            return Fail(1, "a date on at least one side of '/'", out problem);
        if (start is not null && end is not null && start.Earliest > end.Latest)
            return Fail(slash + 2, $"an end on or after {Iso(start.Earliest)}, the first day of the start", out problem);

        period = new EdtfPeriod(text.ToString(), start, end, startBound, endBound, isInterval: true);
        return true;
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static bool TryParseBound(
        ReadOnlySpan<char> text, int position, out EdtfDate? date, out EdtfBound bound, out EdtfProblem problem)
    {
        date = null;
        problem = default;
        bound = text.IsEmpty ? EdtfBound.Unknown : text is ".." ? EdtfBound.Open : EdtfBound.Date;
        return bound != EdtfBound.Date || EdtfDateParser.TryParse(text, position, out date, out problem);
    }

    private static bool Fail(int position, string expected, out EdtfProblem problem)
    {
        problem = new EdtfProblem(position, expected);
        return false;
    }
}
