using System.Net;
using System.Text;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Quantities.Internal.Lineages;

/// <summary>A lineage as nested folds, and an input as one line with its passage.</summary>
internal static class LineageHtml
{
    public static string Write(Lineage lineage)
    {
        var nodes = lineage.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        var html = new StringBuilder("<div class=\"yita-lineage\">");
        var written = new HashSet<string>(StringComparer.Ordinal);
        // What is still to write: a node, or the end of a list.
        var open = new Stack<(string? Id, string Close)>([(lineage.Nodes[0].Id, "")]);
        while (open.TryPop(out var next))
        {
            if (next.Id is null)
            {
                html.Append(next.Close);
                continue;
            }

            var node = nodes[next.Id];
            var inList = node.Id != lineage.Nodes[0].Id;
            if (node.Input is { } input)
            {
                html.Append(inList ? Input(node.Symbol, input, null, "li") : Input(node.Symbol, input, null, "p"));
                continue;
            }

            if (inList) html.Append("<li>");
            if (!written.Add(node.Id))
            {
                html.Append(Encode($"{node.Symbol} = {node.Quantity} (see above)")).Append("</li>");
                continue;
            }

            html.Append("<details").Append(inList ? "" : " open").Append("><summary>").Append(Summary(node)).Append("</summary><ul>");
            open.Push((null, inList ? "</ul></details></li>" : "</ul></details>"));
            foreach (var operand in node.Operands.Reverse()) open.Push((operand, ""));
        }

        return html.Append("</div>").ToString();
    }

    /// <summary>An input: symbol, what it is, number, the words that state it, who says so; or the reason of a literal.</summary>
    /// <param name="symbol">The symbol in the formula.</param>
    /// <param name="input">The input.</param>
    /// <param name="evidence">Knows the names of claimants; null to show their keys.</param>
    /// <param name="element">The HTML element around it.</param>
    public static string Input(string? symbol, QuantityInput input, EvidencePackage? evidence, string element)
    {
        var what = $"<var>{Encode(symbol ?? "")}</var> = <strong>{Encode(InputWords.Number(input))}</strong>: {Encode(InputWords.Title(input))}";
        if (input.Citation is not { } citation) return $"<{element}>{what}. <em>Literal:</em> {Encode(input.Reason ?? "")}</{element}>";
        var id = Encode(InputWords.Record(input)!);
        var words = Encode(InputWords.Passage(citation));
        var passage = citation.Address is { } address ? $"<a href=\"{Encode(address.OriginalString)}\">{words}</a>" : words;
        var claimant = input.Claimant is { } key ? $"{Encode(evidence?.Claimants.FirstOrDefault(known => known.Id == key)?.Name ?? key)}: " : "";
        var where = InputWords.Where(citation) is { Length: > 0 } place ? $", {Encode(place)}" : "";
        var rule = input.Kind != QuantityInputKind.Date && input.Reading.Rule != "as printed" ? $", read as {Encode(input.Reading.Rule)}" : "";
        return $"<{element} data-observation=\"{id}\">{what}. {claimant}{passage}{where}{rule} {InputWords.Part(input)}<code>{id}</code></{element}>";
    }

    private static string Summary(LineageNode node)
    {
        var symbol = node.Symbol is null ? "" : $"<var>{Encode(node.Symbol)}</var> = ";
        var title = node.Title == node.Symbol || node.Title == "result" ? "" : $": {Encode(node.Title)}";
        return $"{symbol}{Encode(node.Formula!)} = <strong>{Encode(node.Quantity.ToString())}</strong>{title}";
    }

    public static string Encode(string text) => WebUtility.HtmlEncode(text);
}
