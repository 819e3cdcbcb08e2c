namespace YiTa.Analysis.Quantities.Internal.Bounding;

/// <summary>
/// Builds forms by algebra that holds wherever all operands are defined: like terms and like factors are collected, and a product and a sum are written
/// in the way in which variables occur least often, as a ÷ (a + b) = 1 ÷ (1 + b ÷ a).
/// </summary>
internal sealed class Simplifier(FormPool pool)
{
    private const long MostBits = 4096;
    private const int MostTerms = 64;
    private const int MostAttempts = 2000;
    private readonly Dictionary<Form, Form> _factored = [];
    private int _attempts;

    /// <summary>Called for exact numbers that have grown too long: gives a variable that encloses them.</summary>
    public required Func<Rational, Form> TooLong { get; init; }

    public Form Number(Rational number) => number.Bits > MostBits ? TooLong(number) : pool.Number(number);

    public Form Add(Form a, Form b)
    {
        var plain = Collect(a, b);
        if (plain.Repetitions == 0 || !(HasOpenSum(a) || HasOpenSum(b))) return plain;
        var expanded = Collect(Expand(a), Expand(b));
        return expanded.Repetitions < plain.Repetitions ? expanded : plain;
    }

    public Form Scale(Form a, Rational factor)
    {
        if (factor.IsZero) return pool.Number(Rational.Zero);
        if (a.Kind == FormKind.Number) return Number(a.Number * factor);
        return a.Kind == FormKind.Sum
            ? Sum(a.Number * factor, a.Terms.Select(term => (term.Term, term.Coefficient * factor)))
            : Sum(Rational.Zero, [(a, factor)]);
    }

    public Form Multiply(Form a, Form b)
    {
        if (a.Kind == FormKind.Number) return Scale(b, a.Number);
        if (b.Kind == FormKind.Number) return Scale(a, b.Number);
        var (left, right) = (Split(a), Split(b));
        var factors = Merge(left.Factors.Concat(right.Factors));
        return Scale(Best(factors), left.Coefficient * right.Coefficient);
    }

    public Form Power(Form a, int exponent)
    {
        if (exponent == 0) return pool.Number(Rational.One);
        if (a.Kind == FormKind.Number)
        {
            if (a.Number.IsZero && exponent < 0) throw new DivideByZeroException("The divisor is zero whatever the inputs are.");
            return a.Number.Bits * Math.Abs((long)exponent) > MostBits ? pool.Product([(TooLong(a.Number), exponent)]) : pool.Number(a.Number.Pow(exponent));
        }

        var (coefficient, factors) = Split(a);
        if (coefficient.Bits * Math.Abs((long)exponent) > MostBits) return pool.Product([(a, exponent)]);
        return Scale(Best(Merge(factors.Select(factor => (factor.Base, factor.Exponent * exponent)))), coefficient.Pow(exponent));
    }

    public Form Function(Operation function, int degree, params Form[] arguments) => (function, arguments) switch
    {
        (Operation.Log, [{ Kind: FormKind.Function, Function: Operation.Exp } inner]) => inner.Arguments[0],
        (Operation.Exp, [{ Kind: FormKind.Function, Function: Operation.Log } inner]) => inner.Arguments[0],
        (Operation.Log, [{ Kind: FormKind.Number } one]) when one.Number == Rational.One => pool.Number(Rational.Zero),
        (Operation.Exp, [{ Kind: FormKind.Number } zero]) when zero.Number.IsZero => pool.Number(Rational.One),
        (Operation.Min or Operation.Max, [var a, var b]) when ReferenceEquals(a, b) => a,
        (Operation.Root, [var a]) when degree == 1 => a,
        (Operation.PowerOf, [var a, { Kind: FormKind.Number, Number: { IsInteger: true, Bits: < 8 } whole }]) => Power(a, (int)whole.Numerator),
        _ => pool.Function(function, degree, arguments),
    };

    /// <summary>Takes common factors out of the sums of a finished form where variables then occur less often.</summary>
    public Form Factored(Form form)
    {
        if (form.Repetitions == 0) return form;
        if (!_factored.TryGetValue(form, out var factored)) _factored.Add(form, factored = Factor(form));
        return factored;
    }

    private Form Factor(Form form)
    {
        switch (form.Kind)
        {
            case FormKind.Sum:
                var best = form;
                foreach (var (common, exponent) in form.Terms.SelectMany(term => Split(term.Term).Factors).Distinct().Take(MostTerms))
                {
                    var shared = form.Terms.Where(term => Split(term.Term).Factors.Contains((common, exponent))).ToList();
                    if (shared.Count < 2) continue;
                    var inner = shared.Select(term => (Form: Multiply(term.Term, pool.Product([(common, -exponent)])), term.Coefficient)).Aggregate(pool.Number(Rational.Zero), (sum, term) => Add(sum, Scale(term.Form, term.Coefficient)));
                    var product = pool.Product(Merge([(common, exponent), .. Split(inner).Factors]).Select(factor => (factor.Key, factor.Value)));
                    var rest = form.Terms.Except(shared).ToList();
                    var candidate = Sum(form.Number, [.. rest, (product, Split(inner).Coefficient)]);
                    if (candidate.Repetitions < best.Repetitions) best = candidate;
                }

                return ReferenceEquals(best, form) ? Sum(form.Number, form.Terms.Select(term => (Factored(term.Term), term.Coefficient))) : Factored(best);
            case FormKind.Product:
                return pool.Product(Merge(form.Factors.Select(factor => (Factored(factor.Base), factor.Exponent))).Select(factor => (factor.Key, factor.Value)));
            case FormKind.Function:
                return Function(form.Function, form.Degree, [.. form.Arguments.Select(Factored)]);
            default:
                return form;
        }
    }

    private Form Sum(Rational constant, IEnumerable<(Form Term, Rational Coefficient)> terms)
    {
        var result = pool.Number(Rational.Zero);
        var collected = new Dictionary<Form, Rational>();
        foreach (var (term, coefficient) in terms)
        {
            // A term that became a sum or a number itself is dissolved, so that like terms still meet.
            if (term.Kind == FormKind.Number)
            {
                constant += term.Number * coefficient;
            }
            else if (term.Kind == FormKind.Sum)
            {
                constant += term.Number * coefficient;
                foreach (var (inner, factor) in term.Terms) collected[inner] = collected.GetValueOrDefault(inner) + (factor * coefficient);
            }
            else
            {
                collected[term] = collected.GetValueOrDefault(term) + coefficient;
            }
        }

        if (constant.Bits > MostBits) (result, constant) = (TooLong(constant), Rational.Zero);
        var sum = pool.Sum(constant, collected.Select(pair => pair.Value.Bits > MostBits ? (Multiply(TooLong(pair.Value), pair.Key), Rational.One) : (pair.Key, pair.Value)));
        return result.Kind == FormKind.Number ? sum : pool.Sum(Rational.Zero, [.. sum.Kind == FormKind.Sum ? sum.Terms : [(sum, Rational.One)], (result, Rational.One)]);
    }

    private Form Collect(Form a, Form b) => Sum(Rational.Zero, [(a, Rational.One), (b, Rational.One)]);

    /// <summary>A form as a number times factors. A sum of several terms is divided by its first coefficient, so that multiples of it are one base.</summary>
    private (Rational Coefficient, IReadOnlyList<(Form Base, int Exponent)> Factors) Split(Form form)
    {
        switch (form.Kind)
        {
            case FormKind.Number:
                return (form.Number, []);
            case FormKind.Product:
                return (Rational.One, form.Factors);
            case FormKind.Sum when form.Terms.Length == 1 && form.Number.IsZero:
                var (term, coefficient) = form.Terms[0];
                return (coefficient, term.Kind == FormKind.Product ? term.Factors : [(term, 1)]);
            case FormKind.Sum:
                var lead = form.Terms[0].Coefficient;
                return (lead, [(lead == Rational.One ? form : Scale(form, Rational.One / lead), 1)]);
            default:
                return (Rational.One, [(form, 1)]);
        }
    }

    private Dictionary<Form, int> Merge(IEnumerable<(Form Base, int Exponent)> factors)
    {
        var merged = new Dictionary<Form, int>();
        foreach (var (item, exponent) in factors)
        {
            // The n-th root to the n is what it is a root of.
            var isRoot = item is { Kind: FormKind.Function, Function: Operation.Root } && (merged.GetValueOrDefault(item) + exponent) % item.Degree == 0;
            if (!isRoot)
            {
                merged[item] = merged.GetValueOrDefault(item) + exponent;
                continue;
            }

            var whole = (merged.GetValueOrDefault(item) + exponent) / item.Degree;
            merged.Remove(item);
            var (coefficient, inner) = Split(item.Arguments[0]);
            if (coefficient == Rational.One)
            {
                foreach (var (part, power) in inner) merged[part] = merged.GetValueOrDefault(part) + (power * whole);
            }
            else
            {
                merged[item.Arguments[0]] = merged.GetValueOrDefault(item.Arguments[0]) + whole;
            }
        }

        return merged;
    }

    /// <summary>The product in the way in which variables occur least often: as it is, or with a factor drawn into a sum.</summary>
    private Form Best(Dictionary<Form, int> factors)
    {
        var plain = pool.Product(factors.Select(factor => (factor.Key, factor.Value)));
        // Every attempt may make others, so their number is limited.
        if (plain.Repetitions == 0 || factors.Count < 2 || factors.Count > MostTerms || ++_attempts > MostAttempts) return plain;
        var best = plain;
        foreach (var (sum, exponent) in factors)
        {
            // a · b ÷ (a² + b²) = 1 ÷ (a ÷ b + b ÷ a) repeats as much, but a ÷ b is then one unknown.
            if (sum.Kind == FormKind.Sum && exponent == -1 && factors.All(factor => ReferenceEquals(factor.Key, sum) || factor.Key.Kind != FormKind.Sum))
            {
                var all = Power(Drawn(sum, [.. factors.Where(factor => !ReferenceEquals(factor.Key, sum)).Select(factor => (factor.Key, -factor.Value))]), -1);
                if (all.Repetitions < best.Repetitions || (all.Repetitions == best.Repetitions && Subforms.Closed(all) is not null && Subforms.Closed(best) is null)) best = all;
            }

            if (sum.Kind != FormKind.Sum || Math.Abs(exponent) != 1 || sum.Terms.Length > MostTerms) continue;
            foreach (var (other, power) in factors)
            {
                if (ReferenceEquals(other, sum)) continue;
                if (exponent == -1 && power == 1 && other.Kind == FormKind.Sum)
                {
                    foreach (var quotient in Divided(other, sum))
                    {
                        var whole = Multiply(quotient, Without(factors, sum, other));
                        if (whole.Repetitions < best.Repetitions) best = whole;
                    }
                }

                // (a + b)⁻¹ · a = (1 + b/a)⁻¹ and (a + b) · a⁻¹ = 1 + b/a: the factor goes into every term.
                var drawn = Drawn(sum, [(other, power * exponent)]);
                if (drawn.Repetitions >= sum.Repetitions + other.Repetitions + Shared(sum, other)) continue;
                var candidate = Multiply(Power(drawn, exponent), Without(factors, sum, other));
                if (candidate.Repetitions < best.Repetitions) best = candidate;
            }
        }

        return best;
    }

    private Form Without(Dictionary<Form, int> factors, Form one, Form other) =>
        pool.Product(factors.Where(factor => !ReferenceEquals(factor.Key, one) && !ReferenceEquals(factor.Key, other)).Select(factor => (factor.Key, factor.Value)));

    /// <summary>The quotient of two sums with a term in common, as (a − b) ÷ (a + b) = 1 − 2b ÷ (a + b); only where the rest of the dividend is shorter.</summary>
    private IEnumerable<Form> Divided(Form dividend, Form divisor)
    {
        foreach (var (term, coefficient) in divisor.Terms)
        {
            var (_, found) = dividend.Terms.FirstOrDefault(item => ReferenceEquals(item.Term, term));
            if (found.IsZero) continue;
            var ratio = found / coefficient;
            var rest = Collect(dividend, Scale(divisor, -ratio));
            if (rest.Repetitions + rest.Terms.Length < dividend.Repetitions + dividend.Terms.Length || rest.Kind != FormKind.Sum)
                yield return Collect(pool.Number(ratio), Multiply(rest, Power(divisor, -1)));
        }
    }

    private Form Drawn(Form sum, IReadOnlyList<(Form Base, int Exponent)> factors)
    {
        var terms = sum.Terms.Select(term => (Pure(Merge(Split(term.Term).Factors.Concat(factors))), term.Coefficient));
        return Sum(Rational.Zero, sum.Number.IsZero ? terms : terms.Append((Pure(Merge(factors)), sum.Number)));
    }

    private Form Pure(Dictionary<Form, int> factors) => pool.Product(factors.Select(factor => (factor.Key, factor.Value)));

    private static int Shared(Form a, Form b)
    {
        var count = 0;
        for (var i = 0; i < Math.Min(a.Occurrences.Length, b.Occurrences.Length); i++) count += a.Occurrences[i] > 0 && b.Occurrences[i] > 0 ? 1 : 0;
        return count;
    }

    private static bool HasOpenSum(Form form) => form.Kind switch
    {
        FormKind.Product => form.Factors.Any(factor => factor is { Exponent: 1, Base.Kind: FormKind.Sum }),
        FormKind.Sum => form.Terms.Any(term => HasOpenSum(term.Term)),
        _ => false,
    };

    /// <summary>Multiplies sums out, one level deep.</summary>
    private Form Expand(Form form)
    {
        if (form.Kind == FormKind.Sum)
            return Sum(form.Number, form.Terms.Select(term => (Expand(term.Term), term.Coefficient)));
        if (form.Kind != FormKind.Product) return form;
        var open = form.Factors.Where(factor => factor is { Exponent: 1, Base.Kind: FormKind.Sum }).Select(factor => factor.Base).ToList();
        if (open.Count == 0 || open.Aggregate(1L, (count, sum) => count * (sum.Terms.Length + 1)) > MostTerms) return form;
        var result = pool.Product(form.Factors.Where(factor => factor is not { Exponent: 1, Base.Kind: FormKind.Sum }));
        foreach (var sum in open)
        {
            var (coefficient, factors) = Split(result);
            result = result.Kind == FormKind.Sum && result.Terms.Length + (result.Number.IsZero ? 0 : 1) > 1
                ? Sum(Rational.Zero, result.Terms.Select(term => (Spread(sum, Split(term.Term).Factors), term.Coefficient)).Append((sum, result.Number)))
                : Scale(Spread(sum, factors), coefficient);
        }

        return result;
    }

    private Form Spread(Form sum, IReadOnlyList<(Form Base, int Exponent)> factors) =>
        Sum(Rational.Zero, sum.Terms.Select(term => (Pure(Merge([.. Split(term.Term).Factors, .. factors])), term.Coefficient)).Append((Pure(Merge(factors)), sum.Number)));
}
