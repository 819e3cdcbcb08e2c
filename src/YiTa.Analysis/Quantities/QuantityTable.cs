using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace YiTa.Analysis.Quantities;

/// <summary>
/// Published quantities as a reader sees them: a table with value, formula and inputs, each input linked to its passage,
/// and the same as JSON for programs (<c>application/vnd.yita.quantities+json</c>).
/// </summary>
/// <param name="quantities">The quantities, in the order in which they are shown.</param>
public sealed class QuantityTable(params IReadOnlyList<PublishedQuantity> quantities)
{
    /// <summary>The MIME type of the JSON form, under which checks and <c>yita results</c> find published quantities.</summary>
    public const string MimeType = "application/vnd.yita.quantities+json";

    /// <summary>The quantities.</summary>
    public IReadOnlyList<PublishedQuantity> Quantities { get; } = quantities ?? throw new ArgumentNullException(nameof(quantities));

    /// <summary>The table in every MIME type it has: JSON, script-free HTML and plain text.</summary>
    public IReadOnlyDictionary<string, JsonNode> ToMimeBundle() => new Dictionary<string, JsonNode>
    {
        [MimeType] = new JsonArray([.. Quantities.Select(ToJson)]),
        ["text/html"] = ToHtml(),
        ["text/plain"] = string.Join('\n', Quantities.Select(q => $"{q.Title}: {q}   [{q.Name}]")),
    };

    private static JsonObject ToJson(PublishedQuantity quantity)
    {
        var json = new JsonObject { ["name"] = quantity.Name, ["title"] = quantity.Title };
        if (quantity.Value is { } value) json["value"] = value;
        if (double.IsFinite(quantity.Bounds.Low)) json["low"] = quantity.Bounds.Low;
        if (double.IsFinite(quantity.Bounds.High)) json["high"] = quantity.Bounds.High;
        json["unit"] = quantity.Unit.ToString();
        json["formula"] = quantity.Formula;
        if (quantity.Assumption is { } assumption) json["assumption"] = assumption;
        json["inputs"] = Keys(quantity, input => input.Figure?.Id ?? input.Event?.Id);
        json["sources"] = Keys(quantity, input => input.Source);
        return json;
    }

    private static JsonArray Keys(PublishedQuantity quantity, Func<QuantityInput, string?> key) =>
        [.. quantity.Inputs.Select(key).OfType<string>().Distinct().Select(text => (JsonNode)text)];

    private string ToHtml()
    {
        var html = new StringBuilder("<table class=\"yita-quantities\"><thead><tr><th scope=\"col\">Quantity</th><th scope=\"col\">Value</th><th scope=\"col\">Formula and inputs</th></tr></thead><tbody>");
        foreach (var quantity in Quantities)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr id=\"{quantity.Name}\"><th scope=\"row\" style=\"text-align:left\">{Encode(quantity.Title)}</th>");
            html.Append(CultureInfo.InvariantCulture, $"<td>{Encode(quantity.ToString())}</td><td style=\"text-align:left\"><details><summary>{Encode(quantity.Formula)}</summary>");
            if (quantity.Assumption is { } assumption) html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(assumption)}</p>");
            html.Append("<ul>");
            foreach (var input in quantity.Inputs) Append(html, input);
            html.Append(CultureInfo.InvariantCulture, $"</ul><p><code>{quantity.Name}</code></p></details></td></tr>");
        }

        return html.Append("</tbody></table>").ToString();
    }

    private static void Append(StringBuilder html, QuantityInput input)
    {
        if (input.Citation is not { } citation)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li>{Encode(input.Title)}: {Encode(Internal.QuantityText.Format((double?)input.Reading.Value, input.Bounds, input.Unit))}. {Encode(input.Reason ?? "")}</li>");
            return;
        }

        var id = input.Figure?.Id ?? input.Event!.Id;
        var words = Encode(citation.Fragment is { } fragment ? $"“{fragment}”" : citation.Title);
        html.Append(CultureInfo.InvariantCulture, $"<li data-observation=\"{id}\"><code>{input.Key}</code>{(citation.IsContext ? " (context)" : "")}: ");
        html.Append(citation.Address is { } address ? $"<a href=\"{Encode(address.OriginalString)}\">{words}</a>" : words);
        html.Append(citation.Fragment is null ? "</li>" : $", {Encode(citation.Title)}</li>");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
