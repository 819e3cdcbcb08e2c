using System.Globalization;
using System.Text;

namespace YiTa.Analysis.Quantities.Internal.Lineages;

/// <summary>A lineage as a flow chart for Mermaid, in the part of its language that GitHub and older versions read too.</summary>
internal static class LineageMermaid
{
    public static string Write(Lineage lineage)
    {
        var names = lineage.Nodes.Select((node, i) => (node.Id, Name: FormattableString.Invariant($"n{i}"))).ToDictionary(pair => pair.Id, pair => pair.Name, StringComparer.Ordinal);
        var text = new StringBuilder("flowchart LR\n");
        text.Append(CultureInfo.InvariantCulture, $"    accTitle: Where {Plain(lineage.Nodes[0].Title == "result" ? "the result" : lineage.Nodes[0].Title)} comes from\n");
        foreach (var node in lineage.Nodes) text.Append(CultureInfo.InvariantCulture, $"    {names[node.Id]}{Shape(node)}\n");
        foreach (var node in lineage.Nodes)
        {
            foreach (var operand in node.Operands) text.Append(CultureInfo.InvariantCulture, $"    {names[operand]} --> {names[node.Id]}\n");
        }

        foreach (var node in lineage.Nodes)
        {
            if (node.Input?.Citation is { Address: { } address } citation)
                text.Append(CultureInfo.InvariantCulture, $"    click {names[node.Id]} href \"{address.AbsoluteUri.Replace("\"", "%22", StringComparison.Ordinal)}\" \"{Plain(citation.ToString())}\" _blank\n");
        }

        return text.ToString();
    }

    private static string Shape(LineageNode node)
    {
        var label = string.Join("<br/>", Lines(node).Where(line => line.Length > 0).Select(Escape));
        return node.Kind switch
        {
            LineageNodeKind.Result => $"[[\"{label}\"]]",
            LineageNodeKind.Step => $"(\"{label}\")",
            LineageNodeKind.Context => $"[/\"{label}\"/]",
            LineageNodeKind.Date => $"([\"{label}\"])",
            LineageNodeKind.Literal => $"{{{{\"{label}\"}}}}",
            _ => $"[\"{label}\"]",
        };
    }

    private static IEnumerable<string> Lines(LineageNode node)
    {
        var symbol = node.Symbol is null ? "" : $"{node.Symbol} = ";
        if (node.Input is not { } input)
        {
            yield return node.Title == node.Symbol || node.Title == "result" ? "" : node.Title;
            yield return $"{symbol}{node.Formula}";
            yield return Together($"= {node.Quantity}");
            yield break;
        }

        yield return Together($"{symbol}{InputWords.Number(input)}");
        yield return node.Title;
        yield return input.Kind switch
        {
            QuantityInputKind.Literal => "literal",
            QuantityInputKind.Context => "context",
            _ => input.Citation is { } citation ? InputWords.Passage(citation) : "",
        };
    }

    /// <summary>A number and its unit on one line.</summary>
    private static string Together(string text) => text.Replace(' ', '\u00A0');

    /// <summary>What Mermaid would take for markup, as its own entities.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text)
        {
            if (character is '"' or '#' or '<' or '>' or '&' or '`' or '\\' or '*' or '_' or '$')
                escaped.Append(CultureInfo.InvariantCulture, $"#{(int)character};");
            else
                escaped.Append(char.IsControl(character) ? ' ' : character);
        }

        return escaped.ToString();
    }

    /// <summary>Text where entities are not read: without the characters that end it.</summary>
    private static string Plain(string text) => new([.. text.Select(character => character == '"' ? '\'' : char.IsControl(character) || character is ';' or '#' or '{' or '}' ? ' ' : character)]);
}
