using System.Globalization;
using System.Net;
using System.Text;
using YiTa.Analysis.Sql;

namespace YiTa.Analysis.Interactive.Kernels.Internal;

/// <summary>A result of SQL as a table.</summary>
internal static class ResultText
{
    // More rows make a page slow, and nobody reads them.
    private const int MostRows = 500;

    public static string Html(EvidenceResult result)
    {
        var html = new StringBuilder("<table class=\"yita-result\"><thead><tr>");
        string[] align = [.. result.Columns.Select(column => column.Type is "INTEGER" or "REAL" ? "right" : "left")];
        foreach (var (index, column) in result.Columns.Index())
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" style=\"text-align: {align[index]}\">{WebUtility.HtmlEncode(column.Name)}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in result.Rows.Take(MostRows))
        {
            html.Append("<tr>");
            foreach (var (index, cell) in row.Index())
                html.Append(CultureInfo.InvariantCulture, $"<td style=\"text-align: {align[index]}\">{WebUtility.HtmlEncode(CellText.Of(cell) ?? "")}</td>");
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        if (result.Rows.Count > MostRows) html.Append(CultureInfo.InvariantCulture, $"<p>The first {MostRows} of {result.Rows.Count} rows.</p>");
        return html.ToString();
    }
}
