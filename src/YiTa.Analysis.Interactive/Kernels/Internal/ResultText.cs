using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Data.Analysis;
using YiTa.Analysis.Interactive.Frames;
using YiTa.Analysis.Sql;

namespace YiTa.Analysis.Interactive.Kernels.Internal;

/// <summary>Results of SQL and frames as tables.</summary>
internal static class ResultText
{
    // More rows make a page slow, and nobody reads them.
    private const int MostRows = 500;

    public static string Html(EvidenceResult result) =>
        Html([.. result.Columns.Select(column => (column.Name, column.Type is "INTEGER" or "REAL"))], result.Rows, result.Rows.Count);

    /// <summary>A frame as data, and its companion behind a click.</summary>
    public static string Html(EvidenceFrame frame) =>
        $"{Html(frame.Data)}<details><summary>Units and sources</summary>{Html(frame.Companion)}</details>";

    private static string Html(DataFrame frame) => Html(
        [.. frame.Columns.Select(column => (column.Name, column.IsNumericColumn()))],
        frame.Rows.Select(row => (IReadOnlyList<object?>)[.. row.Select(Day)]), frame.Rows.Count);

    // The days of a period have no time.
    private static object? Day(object? cell) => cell is DateTime { TimeOfDay.Ticks: 0 } day ? DateOnly.FromDateTime(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : cell;

    private static string Html((string Name, bool IsNumber)[] columns, IEnumerable<IReadOnlyList<object?>> rows, long count)
    {
        var html = new StringBuilder("<table class=\"yita-result\"><thead><tr>");
        string[] align = [.. columns.Select(column => column.IsNumber ? "right" : "left")];
        foreach (var (index, column) in columns.Index())
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" style=\"text-align: {align[index]}\">{WebUtility.HtmlEncode(column.Name)}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in rows.Take(MostRows))
        {
            html.Append("<tr>");
            foreach (var (index, cell) in row.Index())
                html.Append(CultureInfo.InvariantCulture, $"<td style=\"text-align: {align[index]}\">{WebUtility.HtmlEncode(CellText.Of(cell) ?? "")}</td>");
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        if (count > MostRows) html.Append(CultureInfo.InvariantCulture, $"<p>The first {MostRows} of {count} rows.</p>");
        return html.ToString();
    }
}
