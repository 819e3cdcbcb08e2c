namespace YiTa.Analysis.Quantities.Internal.Bounding;

/// <summary>A form as a list of steps, for evaluating it and its derivatives over many boxes.</summary>
internal sealed class Tape
{
    private readonly Form[] _steps;
    private readonly int[][] _operands;
    private readonly Interval[][] _coefficients;
    private readonly Interval[] _values;
    private readonly Interval[] _adjoints;

    public Tape(Form form)
    {
        var steps = new List<Form>();
        Order(form, [], steps);
        _steps = [.. steps];
        var places = new Dictionary<Form, int>();
        for (var i = 0; i < _steps.Length; i++) places[_steps[i]] = i;
        _operands = [.. _steps.Select(step => step.Operands.Select(operand => places[operand]).ToArray())];
        _coefficients = [.. _steps.Select(step => step.Kind == FormKind.Sum ? [.. step.Terms.Select(term => term.Coefficient.ToInterval())] : Array.Empty<Interval>())];
        (_values, _adjoints) = (new Interval[_steps.Length], new Interval[_steps.Length]);
    }

    /// <summary>All values that the form takes on a box, or more; null where it is defined nowhere in it.</summary>
    /// <param name="box">An interval for each variable.</param>
    /// <param name="everywhere">Whether the form is defined, and continuous, on the whole box.</param>
    public Interval? Evaluate(ReadOnlySpan<Interval> box, out bool everywhere)
    {
        everywhere = true;
        for (var i = 0; i < _steps.Length; i++)
        {
            if (Step(i, box, ref everywhere) is not { } value) return null;
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
        for (var i = _steps.Length - 1; i >= 0; i--)
        {
            var (step, adjoint) = (_steps[i], _adjoints[i]);
            if (step.Kind == FormKind.Variable)
            {
                gradient[step.Variable] += adjoint;
                continue;
            }

            for (var k = 0; k < _operands[i].Length; k++)
            {
                var operand = _operands[i][k];
                _adjoints[operand] += adjoint * Partial(i, k);
            }
        }
    }

    private Interval? Step(int i, ReadOnlySpan<Interval> box, ref bool everywhere)
    {
        var step = _steps[i];
        switch (step.Kind)
        {
            case FormKind.Number:
                return step.Number.ToInterval();
            case FormKind.Variable:
                return box[step.Variable];
            case FormKind.Sum:
                var sum = step.Number.ToInterval();
                for (var k = 0; k < step.Terms.Length; k++) sum += _coefficients[i][k] * _values[_operands[i][k]];
                return sum;
            case FormKind.Product:
                var product = Interval.Exactly(1);
                for (var k = 0; k < step.Factors.Length; k++)
                {
                    var (factor, exponent) = (_values[_operands[i][k]], step.Factors[k].Exponent);
                    if (exponent < 0 && factor.Contains(0))
                    {
                        everywhere = false;
                        if (factor.IsPoint) return null;
                    }

                    product *= factor.Pow(exponent);
                }

                return product;
            default:
                return Call(step, i, ref everywhere);
        }
    }

    private Interval? Call(Form step, int i, ref bool everywhere)
    {
        var a = _values[_operands[i][0]];
        var b = _operands[i].Length > 1 ? _values[_operands[i][1]] : a;
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
        var step = _steps[i];
        if (step.Kind == FormKind.Sum) return _coefficients[i][k];
        var x = _values[_operands[i][k]];
        if (step.Kind == FormKind.Product)
        {
            var exponent = step.Factors[k].Exponent;
            var partial = exponent == 1 ? Interval.Exactly(1) : exponent * x.Pow(exponent - 1);
            for (var j = 0; j < step.Factors.Length; j++)
            {
                if (j != k) partial *= _values[_operands[i][j]].Pow(step.Factors[j].Exponent);
            }

            return partial;
        }

        var other = _operands[i].Length > 1 ? _values[_operands[i][1 - k]] : x;
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

    private static void Order(Form form, HashSet<Form> seen, List<Form> steps)
    {
        if (!seen.Add(form)) return;
        foreach (var operand in form.Operands) Order(operand, seen, steps);
        steps.Add(form);
    }
}
