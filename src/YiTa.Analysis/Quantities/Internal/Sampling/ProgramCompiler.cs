namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>
/// Turns lineages into a program: equal inputs become one variable and equal subexpressions one step, across all results; then registers
/// are shared among values that are not needed at the same time.
/// </summary>
internal sealed class ProgramCompiler
{
    private readonly List<Instruction> _values = [];
    private readonly List<bool> _isConstant = [];
    private readonly Dictionary<Instruction, int> _numbers = [];
    private readonly Dictionary<QuantityInput, int> _inputs = [];
    private readonly Dictionary<Quantity, int> _ranges = [];
    private readonly List<Sampler> _samplers = [];
    private readonly Dictionary<int, SampledInput> _drawn = [];
    private readonly List<IReadOnlyList<SampledInput>> _inputsOfResults = [];
    private readonly MonteCarloOptions _options;

    private ProgramCompiler(MonteCarloOptions options) => _options = options;

    public static SamplingProgram Compile(IReadOnlyList<Quantity> results, MonteCarloOptions options)
    {
        CheckPolicies(results);
        var compiler = new ProgramCompiler(options);
        return compiler.Allocate([.. results.Select(compiler.Number)]);
    }

    private static void CheckPolicies(IReadOnlyList<Quantity> results)
    {
        if (results.FirstOrDefault(result => result.Policy is not null) is not { } first) return;
        if (results.FirstOrDefault(result => result.Policy is not null && result.Policy != first.Policy) is { } other)
        {
            throw new InvalidOperationException(
                $"{first.Origin} is read under the policy '{first.Policy!.Name}' and {other.Origin} under '{other.Policy!.Name}'; read both under one before you draw them together, with Under(policy).");
        }
    }

    /// <summary>The number of the value that a quantity stands for.</summary>
    private int Number(Quantity quantity)
    {
        var made = new Dictionary<Quantity, int>(ReferenceEqualityComparer.Instance);
        foreach (var node in Evaluated(quantity))
        {
            int Operand(int i) => made[node.Operands[i]];
            int Binary(OpCode code) => Value(new(code, 0, Operand(0), Operand(1)));
            int Unary(OpCode code, double number = 0, int exponent = 0) => Value(new(code, 0, Operand(0), Operand(0), number, exponent));
            made[node] = node.Operation switch
            {
                Operation.Input => Variable(node),
                Operation.Constant => Constant(node.Exponent),
                Operation.Hull or Operation.Intersection or Operation.LogisticSet => Range(node),
                Operation.Name => Operand(0),
                Operation.Add => Binary(OpCode.Add),
                Operation.Subtract => Binary(OpCode.Subtract),
                Operation.Multiply => Binary(OpCode.Multiply),
                Operation.Divide => Binary(OpCode.Divide),
                Operation.PowerOf => Binary(OpCode.PowerOf),
                Operation.Min => Binary(OpCode.Min),
                Operation.Max => Binary(OpCode.Max),
                Operation.Sum => Enumerable.Range(1, node.Operands.Length - 1).Aggregate(Operand(0), (sum, i) => Value(new(OpCode.Add, 0, sum, Operand(i)))),
                Operation.Negate => Unary(OpCode.Scale, -1),
                Operation.Convert => Unary(OpCode.Scale, node.Factor.ToDouble()),
                Operation.Power => Unary(OpCode.Power, exponent: node.Exponent),
                Operation.Root => Unary(OpCode.Root, exponent: node.Exponent),
                Operation.Log => Unary(OpCode.Log),
                Operation.Exp => Unary(OpCode.Exp),
                _ => throw new InvalidOperationException($"{node.Operation} cannot be drawn."),
            };
        }

        _inputsOfResults.Add([.. made.Values.Distinct().Where(_drawn.ContainsKey).Select(value => _drawn[value])]);
        return made[quantity];
    }

    /// <summary>The nodes that are computed, operands first: claims behind a hull or an intersection are not.</summary>
    private static List<Quantity> Evaluated(Quantity quantity)
    {
        var needed = new HashSet<Quantity>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Quantity>([quantity]);
        while (open.TryPop(out var node))
        {
            if (!needed.Add(node) || node.IsEnclosed) continue;
            foreach (var operand in node.Operands) open.Push(operand);
        }

        return [.. quantity.PostOrder().Where(needed.Contains)];
    }

    private int Variable(Quantity leaf)
    {
        var input = leaf.Input!;
        if (_inputs.TryGetValue(input, out var known)) return known;
        var (distribution, reason) = Distributions.Of(leaf, _options);
        return _inputs[input] = Drawn(new(input.Title, input, input.Unit, distribution, reason), () => StableHash.Of(input.Key));
    }

    private int Range(Quantity node)
    {
        if (_ranges.TryGetValue(node, out var known)) return known;
        var (distribution, reason) = Distributions.OfRange(node);
        return _ranges[node] = Drawn(new(node.Title ?? node.Formula, null, node.Unit, distribution, reason), () => StableHash.Of(node));
    }

    private int Drawn(SampledInput input, Func<ulong> key)
    {
        // A constant input is a step of its own, for it is listed among the inputs.
        var isConstant = input.Distribution.Kind == DistributionKind.Constant;
        if (!isConstant) _samplers.Add(new Sampler(input.Distribution, key()));
        var value = Append(isConstant ? new(OpCode.Constant, 0, Number: input.Distribution.Mode) : new(OpCode.Draw, 0, _samplers.Count - 1), isConstant);
        _drawn[value] = input;
        return value;
    }

    private int Constant(double number) => Value(new(OpCode.Constant, 0, Number: number));

    private int Value(Instruction value)
    {
        // Sums and products are the same to the last bit in either order.
        if (value.Code is OpCode.Add or OpCode.Multiply && value.Left > value.Right) value = value with { Left = value.Right, Right = value.Left };
        if (_numbers.TryGetValue(value, out var known)) return known;
        var isConstant = value.Code == OpCode.Constant || (_isConstant[value.Left] && _isConstant[value.Right]);
        return _numbers[value] = Append(value, isConstant);
    }

    private int Append(Instruction value, bool isConstant)
    {
        _values.Add(value);
        _isConstant.Add(isConstant);
        return _values.Count - 1;
    }

    private SamplingProgram Allocate(int[] results)
    {
        // Constants keep their registers; of the rest, a register is free after the last step that reads it.
        var registers = new int[_values.Count];
        var (once, steps, count) = (new List<Instruction>(), new List<Instruction>(), 0);
        var last = new int[_values.Count];
        for (var i = 0; i < _values.Count; i++)
        {
            if (_values[i].Code is not (OpCode.Constant or OpCode.Draw)) (last[_values[i].Left], last[_values[i].Right]) = (i, i);
            if (!_isConstant[i]) continue;
            registers[i] = count++;
            once.Add(Placed(i, registers));
        }

        var free = new Stack<int>();
        for (var i = 0; i < _values.Count; i++)
        {
            if (!_isConstant[i])
            {
                var value = _values[i];
                if (value.Code != OpCode.Draw)
                {
                    if (last[value.Left] == i && !_isConstant[value.Left]) free.Push(registers[value.Left]);
                    if (last[value.Right] == i && !_isConstant[value.Right] && value.Right != value.Left) free.Push(registers[value.Right]);
                }

                registers[i] = free.TryPop(out var register) ? register : count++;
                steps.Add(Placed(i, registers));
            }

            for (var result = 0; result < results.Length; result++)
            {
                if (results[result] == i) steps.Add(new(OpCode.Store, result, registers[i]));
            }

            // A result that nothing reads.
            if (!_isConstant[i] && last[i] == 0) free.Push(registers[i]);
        }

        return new SamplingProgram([.. once], [.. steps], [.. _samplers], count, _inputsOfResults);
    }

    private Instruction Placed(int i, int[] registers) => _values[i] switch
    {
        { Code: OpCode.Draw } draw => draw with { To = registers[i] },
        { Code: OpCode.Constant } constant => constant with { To = registers[i], Left = registers[i] },
        var value => value with { To = registers[i], Left = registers[value.Left], Right = registers[value.Right] },
    };
}
