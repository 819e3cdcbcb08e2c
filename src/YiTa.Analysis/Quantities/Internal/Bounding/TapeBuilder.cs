namespace YiTa.Analysis.Quantities.Internal.Bounding;

/// <summary>Makes tapes, without recursion: lineages may be deep.</summary>
internal static class TapeBuilder
{
    /// <summary>The tape of a simplified form.</summary>
    public static Tape Of(Form form)
    {
        var forms = new SortedDictionary<int, Form>();
        var open = new Stack<Form>([form]);
        while (open.TryPop(out var next))
        {
            if (!forms.TryAdd(next.Id, next)) continue;
            foreach (var operand in next.Operands) open.Push(operand);
        }

        // Operands have smaller ids.
        var places = forms.Keys.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return new Tape([.. forms.Values.Select(item => new TapeStep(item.Kind, [.. item.Operands.Select(operand => places[operand.Id])])
        {
            Number = item.Number.ToInterval(),
            Variable = item.Variable,
            Coefficients = [.. item.Terms.Select(term => term.Coefficient.ToInterval())],
            Exponents = [.. item.Factors.Select(factor => factor.Exponent)],
            Function = item.Function,
            Degree = item.Degree,
        })]);
    }

    /// <summary>The tape of a lineage as it stands.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="variables">Takes a node for each variable: an input, or what other quantities only enclose.</param>
    public static Tape Of(Quantity quantity, out List<Quantity> variables)
    {
        var (steps, places) = (new List<TapeStep>(), new Dictionary<Quantity, int>(ReferenceEqualityComparer.Instance));
        var (unknowns, inputs) = (new List<Quantity>(), new Dictionary<QuantityInput, int>());
        foreach (var node in quantity.PostOrder())
        {
            if (node.Operation == Operation.Name || (node.Input is { } input && inputs.TryGetValue(input, out _)))
            {
                places[node] = node.Input is null ? places[node.Operands[0]] : inputs[node.Input];
                continue;
            }

            places[node] = steps.Count;
            if (node.Input is not null) inputs[node.Input] = steps.Count;
            if (node.IsUnknown) unknowns.Add(node);
            steps.Add(node.IsUnknown ? new TapeStep(FormKind.Variable) { Variable = unknowns.Count - 1 } : Step(node, [.. node.Operands.Select(operand => places[operand])]));
        }

        // A name alone may stand last; the tape ends in what it names.
        if (places[quantity] != steps.Count - 1) steps.Add(Sum([places[quantity]], 1));
        variables = unknowns;
        return new Tape([.. steps]);
    }

    private static TapeStep Step(Quantity node, int[] operands) => node.Operation switch
    {
        Operation.Constant => new(FormKind.Number) { Number = Interval.Exactly(node.Exponent) },
        Operation.Convert => new(FormKind.Sum, operands) { Coefficients = [node.Factor.ToInterval()] },
        Operation.Negate => Sum(operands, -1),
        Operation.Subtract => Sum(operands, 1, -1),
        Operation.Add or Operation.Sum => Sum(operands, [.. Enumerable.Repeat(1, operands.Length)]),
        Operation.Multiply => Product(operands, 1, 1),
        Operation.Divide => Product(operands, 1, -1),
        Operation.Power => Product(operands, node.Exponent),
        _ => new(FormKind.Function, operands) { Function = node.Operation, Degree = node.Exponent },
    };

    private static TapeStep Sum(int[] operands, params int[] coefficients) => new(FormKind.Sum, operands) { Coefficients = [.. coefficients.Select(number => Interval.Exactly(number))] };

    private static TapeStep Product(int[] operands, params int[] exponents) => operands is [var a, var b] && a == b
        ? new(FormKind.Product, a) { Exponents = [exponents[0] + exponents[1]] }
        : new(FormKind.Product, operands) { Exponents = exponents };
}
