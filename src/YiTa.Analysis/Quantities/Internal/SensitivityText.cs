using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace YiTa.Analysis.Quantities.Internal;

/// <summary>Writes a <see cref="SensitivityTable"/>.</summary>
internal static class SensitivityText
{
    private const string Left = " style=\"text-align:left;vertical-align:top\"";

    public static string Plain(SensitivityTable table)
    {
        var lines = table.Results.Select(result => $"{result.Title}, {result.Policy.Name}: {result.Quantity}{(Widest(result) is { } widest ? $" ({widest})" : "")}")
            .Concat(table.Conclusions.SelectMany(item => table.Policies.Index().Select(policy => $"{item.Claim}, {policy.Item.Name}: {Comparison.Word(table.Verdicts[item.Claim][policy.Index])}")));
        return string.Join('\n', lines);
    }

    public static string Html(SensitivityTable table)
    {
        var html = new StringBuilder("<table class=\"yita-sensitivity\" cellpadding=\"4\"><thead><tr><th scope=\"col\">Under the policy</th>");
        foreach (var policy in table.Policies) html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Left}>{Encode(policy.Name)}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in table.Results.Chunk(table.Policies.Count))
        {
            html.Append(CultureInfo.InvariantCulture, $"\n<tr><th scope=\"row\"{Left}>{Encode(row[0].Title)}</th>");
            foreach (var result in row)
                html.Append(CultureInfo.InvariantCulture, $"<td{Left}>{Encode(result.Quantity.ToString())}{(Widest(result) is { } widest ? $"<br><small>{Encode(widest)}</small>" : "")}</td>");
            html.Append("</tr>");
        }

        foreach (var item in table.Conclusions)
        {
            var verdicts = table.Verdicts[item.Claim];
            html.Append(CultureInfo.InvariantCulture, $"\n<tr><th scope=\"row\"{Left}>{Encode(item.Claim)}{(verdicts.Distinct().Count() > 1 ? "<br><small>depends on the policy</small>" : "")}</th>");
            foreach (var verdict in verdicts) html.Append(CultureInfo.InvariantCulture, $"<td{Left}>{Comparison.Word(verdict)}</td>");
            html.Append("</tr>");
        }

        return html.Append("</tbody></table>").ToString();
    }

    public static JsonObject Json(SensitivityTable table) => new()
    {
        ["policies"] = new JsonArray([.. table.Policies.Select(policy => (JsonNode)policy.Name)]),
        ["quantities"] = new JsonArray([.. table.Results.Select(Json)]),
        ["conclusions"] = new JsonArray([.. table.Conclusions.Select(item => new JsonObject
        {
            ["claim"] = item.Claim,
            ["verdicts"] = new JsonObject(table.Policies.Index().Select(policy => KeyValuePair.Create(policy.Item.Name, (JsonNode?)Comparison.Word(table.Verdicts[item.Claim][policy.Index])))),
        })]),
    };

    private static JsonObject Json(SensitivityResult result)
    {
        var (quantity, json) = (result.Quantity, new JsonObject { ["title"] = result.Title, ["policy"] = result.Policy.Name });
        Add(json, "value", quantity.Value);
        Add(json, "low", quantity.Bounds.Low);
        Add(json, "high", quantity.Bounds.High);
        json["unit"] = quantity.Unit.ToString();
        json["text"] = quantity.ToString();
        if (result.Widest is not { } widest) return json;
        var inner = new JsonObject { ["input"] = widest.Input.Key };
        Add(inner, "alone", widest.Alone);
        Add(inner, "without", widest.Without);
        Add(inner, "share", widest.Share);
        json["widest"] = inner;
        return json;
    }

    private static void Add(JsonObject json, string name, double? number)
    {
        if (number is { } finite && double.IsFinite(finite)) json[name] = finite;
    }

    // “mostly a: 75 per cent of the width goes with it”; nothing where no single input would narrow the bounds.
    private static string? Widest(SensitivityResult result) => result.Widest is { Share: > 0 } widest
        ? FormattableString.Invariant($"{Math.Round(widest.Share * 100)} per cent of the width by {widest.Input.Title}")
        : null;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
