namespace YiTa.Analysis.Quantities.Internal.Lineages;

/// <summary>Reads the nodes of a lineage. Operations without a symbol become part of the formula of what they are computed for.</summary>
internal sealed class LineageReader
{
    private readonly FormulaText _text;
    private readonly Dictionary<object, string> _ids = [];
    private readonly HashSet<string> _taken = ["result"];
    private readonly Queue<(string Id, Quantity Node)> _open = [];

    private LineageReader(Quantity root) => _text = new FormulaText(root);

    public static IReadOnlyList<LineageNode> Read(Quantity root)
    {
        var reader = new LineageReader(root);
        var body = Body(root);
        if (body.Input is not null) return [reader.Leaf(reader.IdOf(root), body)];
        var nodes = new List<LineageNode> { reader.Computed("result", LineageNodeKind.Result, root, root.Title ?? root.Symbol ?? "result") };
        while (reader._open.TryDequeue(out var next))
            nodes.Add(Body(next.Node).Input is not null ? reader.Leaf(next.Id, Body(next.Node)) : reader.Computed(next.Id, LineageNodeKind.Step, next.Node, next.Node.Title ?? next.Node.Symbol!));
        return nodes;
    }

    private static Quantity Body(Quantity node) => node.Operation == Operation.Name ? node.Operands[0] : node;

    private LineageNode Computed(string id, LineageNodeKind kind, Quantity node, string title) => new()
    {
        Id = id, Kind = kind, Symbol = node.Symbol, Title = title, Formula = _text.Of(Body(node)), Quantity = node, Operands = [.. Operands(Body(node)).Select(IdOf).Distinct()],
    };

    private LineageNode Leaf(string id, Quantity leaf) => new()
    {
        Id = id, Kind = Kind(leaf.Input!.Kind), Symbol = _text.SymbolOf(leaf.Input), Title = InputWords.Title(leaf.Input), Quantity = leaf,
    };

    private static LineageNodeKind Kind(QuantityInputKind kind) => kind switch
    {
        QuantityInputKind.Observation => LineageNodeKind.Observation,
        QuantityInputKind.Context => LineageNodeKind.Context,
        QuantityInputKind.Date => LineageNodeKind.Date,
        _ => LineageNodeKind.Literal,
    };

    /// <summary>The nearest named nodes and inputs below a node, in the order of the formula. Does not recurse: lineages may be deep.</summary>
    private static IEnumerable<Quantity> Operands(Quantity body)
    {
        var seen = new HashSet<Quantity>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Quantity>(body.Operands.Reverse());
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node)) continue;
            if (node.Input is not null || node.Operation == Operation.Name)
            {
                yield return node;
                continue;
            }

            for (var i = node.Operands.Length - 1; i >= 0; i--) open.Push(node.Operands[i]);
        }
    }

    /// <summary>The key of a node. Equal inputs are one node, and so are equal steps.</summary>
    private string IdOf(Quantity node)
    {
        var input = Body(node).Input;
        if (_ids.TryGetValue(input is null ? node : input, out var known)) return known;
        var wanted = input?.Key ?? $"step:{node.Symbol}";
        var id = wanted;
        for (var i = 2; !_taken.Add(id); i++) id = FormattableString.Invariant($"{wanted}#{i}");
        _ids.Add(input is null ? node : input, id);
        _open.Enqueue((id, node));
        return id;
    }
}
