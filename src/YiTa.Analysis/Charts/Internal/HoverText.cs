namespace YiTa.Analysis.Charts.Internal;

/// <summary>What a reader sees of a point under the pointer: number with qualifier, time, source or formula.</summary>
internal static class HoverText
{
    public static string Of(string? series, ChartPoint point)
    {
        var lines = new List<string> { $"<b>{Wrap.Html(Heading(series, point), 48)}</b>" };
        if (point.Text.Length > 0) lines.Add(Wrap.Html(point.Qualifier is { } qualifier ? $"{point.Text} [{PointText.Name(qualifier)}]" : point.Text, 52));
        if (point.Formula is { } formula) lines.Add(Wrap.Html($"computed: {formula}", 52));
        if (point.Assumption is { } assumption) lines.Add(Wrap.Html(assumption, 52));
        lines.AddRange(point.Citations.Take(3).Select(citation => $"<i>{Wrap.Html(citation.ToString(), 52)}</i>"));
        if (point.Citations.Count > 3) lines.Add($"<i>and {point.Citations.Count - 3} more passages</i>");
        return string.Join("<br>", lines);
    }

    private static string Heading(string? series, ChartPoint point)
    {
        var name = series is null || series == point.Label ? point.Label : point.Label.Length == 0 ? series : $"{series}: {point.Label}";
        return point.Period is { } period ? $"{name}, {PeriodText.Of(period)}" : name;
    }
}
