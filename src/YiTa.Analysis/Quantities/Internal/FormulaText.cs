using System.Globalization;

namespace YiTa.Analysis.Quantities.Internal;

/// <summary>Writes the formula of a lineage, with as few brackets as it needs.</summary>
internal sealed class FormulaText
{
    private const int Atom = 5;
    private const int MostDepth = 200;
    private const int MostParts = 2000;
    private readonly Quantity _root;
    private readonly Dictionary<QuantityInput, string> _symbols = [];
    private int _depth;
    private int _parts;

    public FormulaText(Quantity root)
    {
        _root = root;
        var taken = new HashSet<string>(root.Nodes().Select(node => node.Symbol).OfType<string>(), StringComparer.Ordinal);
        foreach (var node in root.Nodes())
        {
            // The symbol of a named input is that of the input everywhere.
            if (node is { Operation: Operation.Name, Symbol: { } symbol } && node.Operands[0].Input is { } named) _symbols.TryAdd(named, symbol);
        }

        var letters = Letters().GetEnumerator();
        foreach (var leaf in root.Leaves())
        {
            if (_symbols.ContainsKey(leaf.Input!)) continue;
            do letters.MoveNext();
            while (taken.Contains(letters.Current));
            _symbols.Add(leaf.Input!, letters.Current);
        }
    }

    public string Symbols() => Write(_root is { Operation: Operation.Name } && _root.Operands[0].Input is null ? _root.Operands[0] : _root, 0, node => node.Input is null ? null : _symbols[node.Input]);

    /// <summary>The formula of a part of the lineage, in the symbols of the whole.</summary>
    public string Of(Quantity part) => Write(part, 0, node => node.Input is null ? null : _symbols[node.Input]);

    public string SymbolOf(QuantityInput input) => _symbols[input];

    public string Numbers() => Write(_root, 0, node => node.Input is null ? null : Number(node), named: false);

    public IReadOnlyList<SymbolDefinition> Definitions()
    {
        var list = new List<SymbolDefinition>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in _root.Nodes())
        {
            if (node is { Operation: Operation.Name, Symbol: { } symbol } && !ReferenceEquals(node, _root) && node.Operands[0].Input is null && seen.Add(symbol))
                list.Add(new SymbolDefinition(symbol, node.Title ?? symbol, Write(node.Operands[0], 0, inner => inner.Input is null ? null : _symbols[inner.Input]), node));
        }

        foreach (var leaf in _root.Leaves()) list.Add(new SymbolDefinition(_symbols[leaf.Input!], leaf.Input!.Title, null, leaf));
        return list;
    }

    public static string Verb(Operation operation) => operation switch
    {
        Operation.Add or Operation.Sum => "add",
        Operation.Subtract => "subtract",
        Operation.Multiply => "multiply",
        Operation.Divide => "divide",
        Operation.Hull or Operation.Intersection => "reconcile",
        Operation.LogisticSet => "fit",
        _ => "combine",
    };

    public static string Origin(Quantity quantity)
    {
        var inner = quantity;
        while (inner.Operation is Operation.Name or Operation.Convert) inner = inner.Operands[0];
        if (inner.Input is { } input)
            return input.Kind == QuantityInputKind.Literal ? $"the literal '{input.Title}'" : input.Citation is { } citation ? $"'{input.Key}' ({citation})" : $"'{input.Key}'";
        if (inner.Operation == Operation.Constant) return $"the number {inner.Exponent.ToString(CultureInfo.InvariantCulture)}";
        var keys = quantity.Inputs.Select(item => item.Kind == QuantityInputKind.Literal ? item.Title : item.Key).ToList();
        var shown = string.Join(", ", keys.Take(4)) + (keys.Count > 4 ? $" and {keys.Count - 4} more" : "");
        return quantity.Title is { } title ? $"'{title}' (from {shown})" : $"'{Short(quantity.Formula)}' (from {shown})";
    }

    private static string Constant(Quantity node)
    {
        var number = node.Exponent < 0 ? $"−{-(long)node.Exponent}" : node.Exponent.ToString(CultureInfo.InvariantCulture);
        return node.Unit == Unit.Ratio ? number : $"{number} {(node.Exponent == 1 ? node.Unit.ToSingular() : node.Unit.ToString())}";
    }

    private static string Short(string formula) => formula.Length > 60 ? formula[..57] + "…" : formula;

    private static string Number(Quantity leaf)
    {
        if (leaf.Input!.Kind == QuantityInputKind.Date) return DateText(leaf.Input);
        var text = leaf.ToString();
        return QuantityText.IsOneNumber(leaf.Bounds) ? text : $"({text})";
    }

    private static string DateText(QuantityInput input) => (input.Figure?.Period ?? input.Event?.Date) is { } period ? period.ToString()! : input.Title;

    // A formula that is too long to read, or so deep that it would take the whole stack, is cut short.
    private string Write(Quantity node, int outer, Func<Quantity, string?> leaf, bool named = true)
    {
        if (_depth == 0) _parts = 0;
        if (_depth >= MostDepth || ++_parts > MostParts) return "…";
        _depth++;
        var text = WriteWhole(node, outer, leaf, named);
        _depth--;
        return text;
    }

    private string WriteWhole(Quantity node, int outer, Func<Quantity, string?> leaf, bool named)
    {
        if (leaf(node) is { } text) return text;
        if (named && node is { Operation: Operation.Name, Symbol: { } symbol }) return node.Operands[0].Input is { } input ? _symbols[input] : symbol;
        string Operand(int i, int level) => Write(node.Operands[i], level, leaf, named);
        string All(int level, string separator) => string.Join(separator, node.Operands.Select(operand => Write(operand, level, leaf, named)));
        var (written, own) = node.Operation switch
        {
            Operation.Constant => (Constant(node), node.Exponent < 0 ? 1 : node.Unit == Unit.Ratio ? Atom : 3),
            Operation.Name or Operation.Convert when node.Operation == Operation.Name || node.Factor == Rational.One => (Operand(0, outer), Atom),
            Operation.Convert => ($"{Operand(0, Atom)} in {node.Unit}", 2),
            Operation.Add => ($"{Operand(0, 1)} + {Operand(1, 2)}", 1),
            Operation.Subtract => ($"{Operand(0, 1)} − {Operand(1, 2)}", 1),
            Operation.Sum => (All(2, " + "), 1),
            Operation.Negate => ($"−{Operand(0, 2)}", 1),
            Operation.Multiply => ($"{Operand(0, 2)} · {Operand(1, 3)}", 2),
            Operation.Divide => ($"{Operand(0, 2)} ÷ {Operand(1, 3)}", 2),
            Operation.Power => ($"{Operand(0, Atom)}{Superscript(node.Exponent)}", 4),
            Operation.PowerOf => ($"{Operand(0, Atom)}^({Operand(1, 0)})", 4),
            Operation.Root => (node.Exponent == 2 ? $"√({Operand(0, 0)})" : $"{Superscript(node.Exponent)}√({Operand(0, 0)})", 4),
            Operation.Log => ($"ln({Operand(0, 0)})", Atom),
            Operation.Exp => ($"exp({Operand(0, 0)})", Atom),
            Operation.Min => ($"min({All(0, ", ")})", Atom),
            Operation.Max => ($"max({All(0, ", ")})", Atom),
            Operation.Hull => ($"hull({All(0, ", ")})", Atom),
            Operation.LogisticSet => (Fitted(), Atom),
            _ => ($"intersection({All(0, ", ")})", Atom),
        };
        return own < outer ? $"({written})" : written;

        string Fitted()
        {
            var first = node.Exponent == 1 ? 1 : 2;
            var counts = Enumerable.Range(0, (node.Operands.Length - first) / 2).Select(i => $"{Operand(first + (2 * i), 1)} on {Operand(first + (2 * i) + 1, 1)}");
            return $"logistic {(node.Exponent == 1 ? "end" : $"total on {Operand(1, 1)}")} through {string.Join(", ", counts)} up to {Operand(0, 1)}";
        }
    }

    private static string Superscript(int exponent)
    {
        var digits = exponent.ToString(CultureInfo.InvariantCulture);
        return string.Concat(digits.Select(digit => digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']));
    }

    private static IEnumerable<string> Letters()
    {
        // e, i, l and o would be read as Euler's number, the imaginary unit, 1 and 0.
        const string letters = "abcdfghjkmnpqrstuvwxyz";
        for (var round = 0; ; round++)
        {
            foreach (var letter in letters) yield return round == 0 ? letter.ToString() : letter + Subscript(round);
        }
    }

    private static string Subscript(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('₀' + (digit - '0'))));
}
