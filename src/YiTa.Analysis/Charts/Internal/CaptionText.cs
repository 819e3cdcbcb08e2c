namespace YiTa.Analysis.Charts.Internal;

/// <summary>The caption of a chart as plain text.</summary>
internal static class CaptionText
{
    public static string Of(Chart chart)
    {
        var lines = new List<string> { "Sources" };
        lines.AddRange(chart.Sources.Select(citation => citation.Address is { } address ? $"- {citation} <{address.OriginalString}>" : $"- {citation}"));
        if (CaptionHtml.Legend(chart) is { Length: > 0 } legend) lines.Add(legend);
        if (chart.Note is { } note) lines.Add(note);
        lines.Add("Plotted data");
        lines.AddRange(chart.Data.Select(row => $"- {Row(row.Key, row.Value)}"));
        return string.Join('\n', lines);
    }

    private static string Row(string series, ChartPoint point)
    {
        var name = string.Join(", ", ((string[])[series, point.Label == series ? "" : point.Label, point.Period?.Text ?? ""]).Where(text => text.Length > 0));
        var number = point.Text.Length == 0 ? "" : $": {point.Text}";
        var formula = point.Formula is { } computed ? $" = {computed}" : "";
        var literals = string.Concat(point.Inputs.Where(input => input.Citation is null).Select(input => $"; {InputText.Literal(input)}"));
        var assumption = point.Assumption is { } text ? $" ({text})" : "";
        var key = point.IsContext ? $"{point.Id}, context" : point.Id;
        return $"{name}{number}{formula}{literals}{assumption} [{key}]";
    }
}
