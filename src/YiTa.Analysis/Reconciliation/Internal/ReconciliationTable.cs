using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Quantities.Internal;

namespace YiTa.Analysis.Reconciliation.Internal;

/// <summary>Claims side by side, each linked to the passages it rests on.</summary>
internal sealed class ReconciliationTable(string verdict, IReadOnlyList<string> headings, IReadOnlyList<ReconciliationRow> rows, IReadOnlyList<Conflict> conflicts)
{
    public static JsonObject ToJson(Interval bounds)
    {
        var json = new JsonObject();
        if (double.IsFinite(bounds.Low)) json["low"] = bounds.Low;
        if (double.IsFinite(bounds.High)) json["high"] = bounds.High;
        return json;
    }

    /// <summary>“+5,000 persons”, “−1.2 per cent”: a change in a unit.</summary>
    public static string Signed(double change, Unit unit)
    {
        var text = QuantityText.Format(Math.Abs(change), Interval.Exactly(Math.Abs(change)), unit);
        return change < 0 ? $"−{text}" : $"+{text}";
    }

    public IReadOnlyDictionary<string, JsonNode> ToMimeBundle(JsonObject json)
    {
        json["claims"] = new JsonArray([.. rows.Select(Json)]);
        json["conflicts"] = new JsonArray([.. conflicts.Select(conflict => (JsonNode)conflict.Id)]);
        return new Dictionary<string, JsonNode>
        {
            ["application/vnd.yita.reconciliation+json"] = json,
            ["text/html"] = Html(),
            ["text/plain"] = Text(),
        };
    }

    private JsonNode Json(ReconciliationRow row)
    {
        var json = ToJson(row.Claim.Bounds);
        json.Insert(0, "claim", row.Claim.Label);
        json["inputs"] = new JsonArray([.. row.Claim.Quantity.Inputs.Select(input => (JsonNode)input.Key)]);
        for (var i = 0; i < row.Cells.Count; i++) json[headings[i + 1].ToLowerInvariant()] = row.Cells[i];
        return json;
    }

    private string Text()
    {
        var width = rows.Max(row => row.Claim.Label.Length);
        return string.Join('\n', rows.Select(row => $"{row.Claim.Label.PadRight(width)}  {string.Join("; ", row.Cells.Select((cell, i) => i == 0 ? cell : $"{headings[i + 1].ToLowerInvariant()}: {cell}"))}").Prepend(verdict));
    }

    private string Html()
    {
        var html = new StringBuilder("<table class=\"yita-reconciliation\"><caption style=\"text-align:left\">").Append(Encode(verdict)).Append("</caption><thead><tr>");
        foreach (var heading in headings) html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Encode(heading)}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            html.Append("<tr><th scope=\"row\" style=\"text-align:left\">").Append(Encode(row.Claim.Label));
            foreach (var input in row.Claim.Quantity.Inputs.Where(input => input.Citation?.Address is not null))
                html.Append(CultureInfo.InvariantCulture, $" <a href=\"{Encode(input.Citation!.Address!.OriginalString)}\">{Encode(input.Citation.Fragment is { } fragment ? $"“{fragment}”" : input.Citation.Title)}</a>");
            html.Append("</th>");
            foreach (var cell in row.Cells) html.Append(CultureInfo.InvariantCulture, $"<td>{Encode(cell)}</td>");
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        if (conflicts.Count > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<details><summary>{conflicts.Count} {(conflicts.Count == 1 ? "conflict touches" : "conflicts touch")} these claims</summary><dl>");
            foreach (var conflict in conflicts)
                html.Append(CultureInfo.InvariantCulture, $"<dt data-conflict=\"{Encode(conflict.Id)}\">{Encode(conflict.Statement)}</dt><dd>{Encode(conflict.Reading)} {Encode(conflict.Reason)}</dd>");
            html.Append("</dl></details>");
        }

        return html.ToString();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
