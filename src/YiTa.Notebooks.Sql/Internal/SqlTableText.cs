using System.Globalization;
using System.Net;
using System.Text;
using YiTa.Notebooks.Display.Internal;
using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Sql.Internal;

/// <summary>Shows a result as a table, as script-free HTML and as aligned text.</summary>
internal static class SqlTableText
{
    private const int MaxTextWidth = 60;

    public static MimeBundle Bundle(SqlResult result, int maxRows) =>
        new() { { "text/html", Html(result, maxRows) }, { "text/plain", Plain(result, maxRows) } };

    public static string Html(SqlResult result, int maxRows)
    {
        var html = new StringBuilder("<table><thead><tr>");
        foreach (var column in result.Columns)
            html.Append("<th").Append(Align(column)).Append('>').Append(WebUtility.HtmlEncode(column.Name)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in result.Take(maxRows))
        {
            html.Append("<tr>");
            for (var index = 0; index < row.Count; index++)
            {
                html.Append("<td").Append(Align(result.Columns[index])).Append('>')
                    .Append(row[index] is null ? "<i>NULL</i>" : WebUtility.HtmlEncode(SqlText.Of(row[index])))
                    .Append("</td>");
            }
            html.Append("</tr>");
        }
        var foot = SqlText.Foot(result, Math.Min(maxRows, result.Count));
        return html.Append(CultureInfo.InvariantCulture, $"<tr><td colspan=\"{result.Columns.Count}\" style=\"text-align: left\"><i>{foot}</i></td></tr></tbody></table>").ToString();
    }

    public static string Plain(SqlResult result, int maxRows)
    {
        var lines = new List<string[]> { result.Columns.Select(column => Fit(column.Name)).ToArray() };
        lines.AddRange(result.Take(maxRows).Select(row => row.Values.Select(value => Fit(SqlText.Of(value))).ToArray()));
        var widths = Enumerable.Range(0, result.Columns.Count).Select(index => lines.Max(line => TextWidth.Of(line[index]))).ToArray();
        lines.Insert(1, widths.Select(width => new string('-', width)).ToArray());
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var cells = line.Select((cell, index) => result.Columns[index].IsNumeric
                ? new string(' ', widths[index] - TextWidth.Of(cell)) + cell
                : cell + new string(' ', widths[index] - TextWidth.Of(cell)));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }
        return text.Append('(').Append(SqlText.Foot(result, Math.Min(maxRows, result.Count))).Append(')').ToString();
    }

    private static string Align(SqlColumn column) => column.IsNumeric ? " style=\"text-align: right\"" : " style=\"text-align: left\"";

    private static string Fit(string text)
    {
        var line = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        var info = new StringInfo(line);
        return info.LengthInTextElements <= MaxTextWidth ? line : info.SubstringByTextElements(0, MaxTextWidth - 1) + "…";
    }
}
