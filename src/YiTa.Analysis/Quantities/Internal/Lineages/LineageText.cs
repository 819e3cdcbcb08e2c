using System.Text;

namespace YiTa.Analysis.Quantities.Internal.Lineages;

/// <summary>A lineage as an indented tree.</summary>
internal static class LineageText
{
    public static string Write(Lineage lineage)
    {
        var nodes = lineage.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        var text = new StringBuilder();
        var written = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<(string Id, int Depth)>([(lineage.Nodes[0].Id, 0)]);
        while (open.TryPop(out var next))
        {
            var node = nodes[next.Id];
            var first = written.Add(next.Id);
            if (text.Length > 0) text.Append('\n');
            text.Append(' ', 2 * next.Depth).Append(Line(node));
            if (node.Formula is null) continue;
            if (!first) text.Append(" (see above)");
            else foreach (var operand in node.Operands.Reverse()) open.Push((operand, next.Depth + 1));
        }

        return text.ToString();
    }

    private static string Line(LineageNode node)
    {
        var symbol = node.Symbol is null ? "" : $"{node.Symbol} = ";
        if (node.Input is not { } input)
        {
            var title = node.Kind == LineageNodeKind.Result || node.Title == node.Symbol ? "" : $"   {node.Title}";
            return node.Symbol is null ? $"{node.Quantity} = {node.Formula}" : $"{symbol}{node.Formula} = {node.Quantity}{title}";
        }

        var origin = input.Citation is { } citation ? $"{InputWords.Part(input)}{InputWords.Record(input)}: {(citation.Fragment is { } fragment ? $"“{fragment}”, " : "")}{citation}" : $"literal: {input.Reason}";
        return $"{symbol}{InputWords.Number(input)}   {node.Title} [{origin}]";
    }
}
