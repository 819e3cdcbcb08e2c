using System.Globalization;
using System.Text;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Quantities.Internal.Lineages;

/// <summary>A quantity with its whole story in a fold that needs no script.</summary>
internal static class QuantityHtml
{
    /// <summary>A quantity for itself.</summary>
    public static string Alone(Quantity quantity) =>
        $"<details class=\"yita-quantity\"><summary>{Title(quantity)}<strong>{Encode(quantity.ToString())}</strong> = {Encode(quantity.Formula)}</summary>{Story(quantity, null)}</details>";

    /// <summary>A row of a table of published quantities; the window beside a number in prose takes its parts from there.</summary>
    public static string Row(PublishedQuantity published, EvidencePackage? evidence)
    {
        var assumption = published.Assumption is { } text ? $"<p>{Encode(text)}</p>" : "";
        return $"<tr id=\"{published.Name}\"><th scope=\"row\" style=\"text-align:left\">{Encode(published.Title)}</th><td>{Encode(published.ToString())}{Best(published.Quantity)}</td>"
            + $"<td style=\"text-align:left\"><details><summary>{Encode(published.Formula)}</summary>{assumption}{Story(published.Quantity, evidence)}<p><code>{published.Name}</code></p></details></td></tr>";
    }

    private static string Title(Quantity quantity) => quantity.Title is { } title ? $"{Encode(title)}: " : "";

    /// <summary>The best value where the shown text is a range around it.</summary>
    private static string Best(Quantity quantity) =>
        quantity.Value is not null && !QuantityText.IsOneNumber(quantity.Bounds) ? $" <small>best value {Encode(quantity.ToString("V", null))}</small>" : "";

    private static string Story(Quantity quantity, EvidencePackage? evidence)
    {
        var html = new StringBuilder();
        if (quantity.FormulaWithNumbers != quantity.ToString()) html.Append(CultureInfo.InvariantCulture, $"<p>In numbers: {Encode(quantity.FormulaWithNumbers)}</p>");
        html.Append("<ul>");
        foreach (var definition in quantity.Definitions)
        {
            html.Append(definition.Input is { } input ? LineageHtml.Input(definition.Symbol, input, evidence, "li")
                : $"<li><var>{Encode(definition.Symbol)}</var> = {Encode(definition.Formula!)} = <strong>{Encode(definition.Quantity.ToString())}</strong>{(definition.Title == definition.Symbol ? "" : ": " + Encode(definition.Title))}</li>");
        }

        html.Append("</ul>");
        if (quantity.Policy is { } policy) html.Append(CultureInfo.InvariantCulture, $"<p>Figures are read under the policy “{Encode(policy.Name)}”.</p>");
        if (evidence is not null) Conflicts(html, quantity.Conflicts(evidence));
        return html.ToString();
    }

    private static void Conflicts(StringBuilder html, IReadOnlyList<Conflict> conflicts)
    {
        if (conflicts.Count == 0) return;
        html.Append(CultureInfo.InvariantCulture, $"<details><summary>{conflicts.Count} {(conflicts.Count == 1 ? "conflict touches" : "conflicts touch")} these inputs</summary><ul>");
        foreach (var conflict in conflicts)
            html.Append(CultureInfo.InvariantCulture, $"<li>{Encode(conflict.Statement)} Read here: {Encode(conflict.Reading)} <code data-conflict=\"{Encode(conflict.Id)}\">{Encode(conflict.Id)}</code></li>");
        html.Append("</ul></details>");
    }

    private static string Encode(string text) => LineageHtml.Encode(text);
}
