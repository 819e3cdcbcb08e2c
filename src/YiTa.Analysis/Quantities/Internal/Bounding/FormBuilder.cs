namespace YiTa.Analysis.Quantities.Internal.Bounding;

/// <summary>Turns the lineage of a quantity into a form over its unknowns. What is exactly known becomes an exact number.</summary>
internal sealed class FormBuilder
{
    private readonly Simplifier _simplifier;
    private readonly FormPool _pool = new();
    private readonly Dictionary<object, Form> _variables = [];
    private readonly List<Interval> _domains = [];

    public FormBuilder() => _simplifier = new Simplifier(_pool) { TooLong = number => Variable(number, number.ToInterval()) };

    /// <summary>The intervals of the variables, in their order.</summary>
    public IReadOnlyList<Interval> Domains => _domains;

    public Form Build(Quantity quantity)
    {
        var forms = new Dictionary<Quantity, Form>(ReferenceEqualityComparer.Instance);
        foreach (var node in quantity.PostOrder()) forms[node] = Build(node, forms);
        return _simplifier.Factored(forms[quantity]);
    }

    private Form Build(Quantity node, Dictionary<Quantity, Form> forms)
    {
        Form Operand(int i) => forms[node.Operands[i]];
        switch (node.Operation)
        {
            case Operation.Input:
                var reading = node.Input!.Reading;
                return reading.Low is { } low && low == reading.High ? _simplifier.Number(Rational.Of(low)) : Variable(node.Input, node.Natural);
            case Operation.Hull or Operation.Intersection or Operation.LogisticSet:
                return Variable(node, node.Natural);
            case Operation.Constant:
                return _simplifier.Number(new Rational(node.Exponent, 1));
            case Operation.Name:
                return Operand(0);
            case Operation.Convert:
                return _simplifier.Scale(Operand(0), node.Factor);
            case Operation.Negate:
                return _simplifier.Scale(Operand(0), -Rational.One);
            case Operation.Add:
                return _simplifier.Add(Operand(0), Operand(1));
            case Operation.Subtract:
                return _simplifier.Add(Operand(0), _simplifier.Scale(Operand(1), -Rational.One));
            case Operation.Sum:
                return node.Operands.Select(operand => forms[operand]).Aggregate(_simplifier.Add);
            case Operation.Multiply:
                return _simplifier.Multiply(Operand(0), Operand(1));
            case Operation.Divide:
                return _simplifier.Multiply(Operand(0), _simplifier.Power(Operand(1), -1));
            case Operation.Power:
                return _simplifier.Power(Operand(0), node.Exponent);
            case Operation.Root:
                return _simplifier.Function(Operation.Root, node.Exponent, Operand(0));
            default:
                return _simplifier.Function(node.Operation, 0, [.. node.Operands.Select(operand => forms[operand])]);
        }
    }

    /// <summary>The form with a part of it, and the part's inverse, replaced by a new variable.</summary>
    public Form Replace(Form root, Form part, Interval range)
    {
        var variable = Variable(part, range);
        var made = new Dictionary<Form, Form>();
        Form Visit(Form form)
        {
            if (ReferenceEquals(form, part)) return variable;
            if (Subforms.IsInverse(form, part)) return _pool.Product([(variable, -1)]);
            if (made.TryGetValue(form, out var done)) return done;
            return made[form] = form.Kind switch
            {
                FormKind.Sum => form.Terms.Aggregate(_pool.Number(form.Number), (sum, term) => _simplifier.Add(sum, _simplifier.Scale(Visit(term.Term), term.Coefficient))),
                FormKind.Product => form.Factors.Aggregate(_pool.Number(Rational.One), (product, factor) => _simplifier.Multiply(product, _simplifier.Power(Visit(factor.Base), factor.Exponent))),
                FormKind.Function => _simplifier.Function(form.Function, form.Degree, [.. form.Arguments.Select(Visit)]),
                _ => form,
            };
        }

        return Visit(root);
    }

    private Form Variable(object key, Interval domain)
    {
        if (_variables.TryGetValue(key, out var form)) return form;
        form = _pool.Variable(_domains.Count);
        _domains.Add(domain);
        _variables.Add(key, form);
        return form;
    }
}
