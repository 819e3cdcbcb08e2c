namespace YiTa.Analysis.Quantities.Internal.Bounding;

/// <summary>A formula as a list of steps, for evaluating it and its derivatives over many boxes. For one thread.</summary>
internal sealed class Tape(TapeStep[] steps)
{
    private readonly Interval[] _values = new Interval[steps.Length];
    private readonly Interval[] _adjoints = new Interval[steps.Length];

    /// <summary>The steps; operands stand before what they are operands of, the result last.</summary>
    public IReadOnlyList<TapeStep> Steps => steps;

    /// <summary>The values of the steps over the box of the last evaluation.</summary>
    public ReadOnlySpan<Interval> Values => _values;

    /// <summary>All values that the formula takes on a box, or more; null where it is defined nowhere in it.</summary>
    /// <param name="box">An interval for each variable.</param>
    /// <param name="everywhere">Whether the formula is defined, and continuous, on the whole box.</param>
    public Interval? Evaluate(ReadOnlySpan<Interval> box, out bool everywhere)
    {
        everywhere = true;
        for (var i = 0; i < steps.Length; i++)
        {
            if (Step(steps[i], box, ref everywhere) is not { } value) return null;
            _values[i] = value;
        }

        return _values[^1];
    }

    /// <summary>Derivatives by each variable over the box of the last evaluation, which must have been defined everywhere.</summary>
    /// <param name="gradient">Takes them.</param>
    public void Differentiate(Span<Interval> gradient)
    {
        gradient.Fill(Interval.Exactly(0));
        Array.Fill(_adjoints, Interval.Exactly(0));
        _adjoints[^1] = Interval.Exactly(1);
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            var (step, adjoint) = (steps[i], _adjoints[i]);
            if (step.Kind == FormKind.Variable) gradient[step.Variable] += adjoint;
            if (adjoint is { Low: 0, High: 0 }) continue;
            for (var k = 0; k < step.Operands.Length; k++) _adjoints[step.Operands[k]] += adjoint * Partial(i, k);
        }
    }

    private Interval? Step(TapeStep step, ReadOnlySpan<Interval> box, ref bool everywhere)
    {
        switch (step.Kind)
        {
            case FormKind.Number:
                return step.Number;
            case FormKind.Variable:
                return box[step.Variable];
            case FormKind.Sum:
                var sum = step.Number;
                for (var k = 0; k < step.Operands.Length; k++) sum += step.Coefficients[k] * _values[step.Operands[k]];
                return sum;
            case FormKind.Product:
                var product = Interval.Exactly(1);
                for (var k = 0; k < step.Operands.Length; k++)
                {
                    var (factor, exponent) = (_values[step.Operands[k]], step.Exponents[k]);
                    if (exponent < 0 && factor.Contains(0))
                    {
                        everywhere = false;
                        if (factor.IsPoint) return null;
                    }

                    product *= factor.Pow(exponent);
                }

                return product;
            default:
                return Call(step, ref everywhere);
        }
    }

    private Interval? Call(TapeStep step, ref bool everywhere)
    {
        var a = _values[step.Operands[0]];
        var b = step.Operands.Length > 1 ? _values[step.Operands[1]] : a;
        switch (step.Function)
        {
            case Operation.Exp:
                return a.Exp();
            case Operation.Min:
                return Interval.Min(a, b);
            case Operation.Max:
                return Interval.Max(a, b);
            case Operation.Root when step.Degree % 2 == 1:
                return a.Root(step.Degree);
            case Operation.Root:
                everywhere &= a.Low >= 0;
                return a.High < 0 ? null : a.Root(step.Degree);
            case Operation.Log:
                everywhere &= a.Low > 0;
                return a.High <= 0 ? null : a.Log();
            default:
                everywhere &= a.Low > 0;
                return a.High <= 0 ? null : a.Pow(b);
        }
    }

    /// <summary>The derivative of step i by its k-th operand.</summary>
    private Interval Partial(int i, int k)
    {
        var step = steps[i];
        if (step.Kind == FormKind.Sum) return step.Coefficients[k];
        var x = _values[step.Operands[k]];
        if (step.Kind == FormKind.Product)
        {
            var exponent = step.Exponents[k];
            var partial = exponent == 1 ? Interval.Exactly(1) : exponent * x.Pow(exponent - 1);
            for (var j = 0; j < step.Operands.Length; j++)
            {
                if (j != k) partial *= _values[step.Operands[j]].Pow(step.Exponents[j]);
            }

            return partial;
        }

        var other = step.Operands.Length > 1 ? _values[step.Operands[1 - k]] : x;
        return step.Function switch
        {
            Operation.Exp => _values[i],
            Operation.Log => 1 / x,
            Operation.Root => Root(_values[i], step.Degree),
            Operation.Min => Chosen(x, other),
            Operation.Max => Chosen(other, x),
            _ when k == 0 => other * x.Pow(other - 1),
            _ => _values[i] * other.Log(),
        };
    }

    // d x^(1/n) / dx = 1 ÷ (n · (x^(1/n))^(n − 1)), which grows without bound towards zero.
    private static Interval Root(Interval root, int degree)
    {
        var power = degree * root.Pow(degree - 1);
        return power is { Low: 0, High: 0 } ? Interval.Unbounded : 1 / power;
    }

    // The derivative of the smaller one by the first: 1 where it is the smaller one, 0 where it is not.
    private static Interval Chosen(Interval x, Interval other) => x.High < other.Low ? Interval.Exactly(1) : x.Low > other.High ? Interval.Exactly(0) : new Interval(0, 1);
}
