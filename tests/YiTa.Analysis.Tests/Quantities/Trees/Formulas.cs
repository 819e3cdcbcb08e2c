using FsCheck;
using FsCheck.Fluent;

namespace YiTa.Analysis.Tests.Quantities.Trees;

/// <summary>Generates random formulas and shrinks those that fail.</summary>
internal static class Formulas
{
    private static readonly Op[] Exact = [Op.Add, Op.Subtract, Op.Multiply, Op.Divide, Op.Share, Op.Negate, Op.PerCent, Op.Power, Op.Min, Op.Max, Op.Sum];
    private static readonly Op[] Every = [.. Exact, Op.Add, Op.Subtract, Op.Multiply, Op.Divide, Op.Root, Op.PowerOf, Op.Log, Op.Exp];

    /// <summary>Formulas of all operations over up to four unknowns of every kind.</summary>
    public static Arbitrary<Formula> Any { get; } = Arbitrary(6, AnyLeaf, 4, Every);

    /// <summary>Formulas that have an exact value.</summary>
    public static Arbitrary<Formula> Rational { get; } = Arbitrary(6, AnyLeaf, 3, Exact);

    /// <summary>Small formulas over up to three positive, bounded unknowns, as one meets them with counts.</summary>
    public static Arbitrary<Formula> Small { get; } = Arbitrary(4, PositiveLeaf, 3, Every);

    private static Arbitrary<Formula> Arbitrary(int depth, Func<string, Gen<Leaf>> leaf, int most, Op[] operations) => Arb.From(
        from count in Gen.Choose(1, most)
        from leaves in Gen.CollectToArray(Enumerable.Range(0, count), i => leaf($"x{i}"))
        from tree in Tree(depth, count, operations)
        select new Formula(tree, leaves),
        Shrink);

    private static Gen<Leaf> AnyLeaf(string name) =>
        from unit in Gen.Elements(1m, 1m, 0.1m, 0.001m, 1000m, 1e-9m, 1e12m)
        from low in Gen.Choose(-30, 30)
        from width in Gen.Choose(0, 40)
        from kind in Gen.Elements("bounded", "bounded", "bounded", "point", "from zero", "to zero", "at least", "at most", "open")
        from share in Gen.Choose(0, 4)
        let least = low * unit
        let most = (low + width) * unit
        select kind switch
        {
            "point" => new Leaf(name, least, least, least),
            "from zero" => new Leaf(name, 0, (width + 1) * unit, null),
            "to zero" => new Leaf(name, -(width + 1) * unit, 0, null),
            "at least" => new Leaf(name, least, null, null),
            "at most" => new Leaf(name, null, most, most),
            "open" => new Leaf(name, null, null, null),
            _ => new Leaf(name, least, most, least + ((most - least) * share / 4)),
        };

    private static Gen<Leaf> PositiveLeaf(string name) =>
        from low in Gen.Choose(1, 40)
        from width in Gen.Choose(1, 40)
        select new Leaf(name, low, low + width, null);

    private static Gen<Node> Tree(int depth, int leaves, Op[] operations)
    {
        var leaf = Gen.Choose(0, leaves - 1).Select(i => new Node(Op.Leaf, [], i));
        var end = Gen.Frequency((6, leaf), (1, Gen.Choose(-3, 5).Select(number => new Node(Op.Constant, [], number))));
        if (depth == 0) return end;
        return Gen.Frequency(
            (1, end),
            (4, from operation in Gen.Elements(operations)
                from count in Gen.Choose(1, 4)
                from parts in Gen.ArrayOf(Tree(depth - 1, leaves, operations), Arity(operation, count))
                from number in Gen.Elements(-2, -1, 2, 2, 3, 4)
                select new Node(operation, parts, operation == Op.Root ? Math.Abs(number) : number)));
    }

    private static int Arity(Op operation, int count) => operation switch
    {
        Op.Negate or Op.PerCent or Op.Power or Op.Root or Op.Log or Op.Exp => 1,
        Op.Sum => count,
        _ => 2,
    };

    private static IEnumerable<Formula> Shrink(Formula formula)
    {
        foreach (var tree in Smaller(formula.Root)) yield return formula with { Root = tree };
        for (var i = 0; i < formula.Leaves.Length; i++)
        {
            var leaf = formula.Leaves[i];
            foreach (var (low, high) in ((decimal?, decimal?)[])[(1, 2), (leaf.Low is { } a ? Math.Truncate(a) : null, leaf.High is { } b ? Math.Ceiling(b) : null)])
            {
                if (low == leaf.Low && high == leaf.High) continue;
                var leaves = formula.Leaves.ToArray();
                leaves[i] = leaf with { Low = low, High = high, Best = null };
                yield return formula with { Leaves = leaves };
            }
        }
    }

    private static IEnumerable<Node> Smaller(Node node)
    {
        foreach (var part in node.Parts) yield return part;
        for (var i = 0; i < node.Parts.Length; i++)
        {
            foreach (var smaller in Smaller(node.Parts[i]))
            {
                var parts = node.Parts.ToArray();
                parts[i] = smaller;
                yield return node with { Parts = parts };
            }
        }
    }
}
