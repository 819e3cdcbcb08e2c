using System.Globalization;
using YiTa.Analysis.Quantities.Internal;
using YiTa.Analysis.Quantities.Internal.Bounding;

namespace YiTa.Analysis.Quantities;

public sealed partial class Quantity
{
    /// <summary>
    /// How the quantity follows each of its inputs, to first order: the sensitivity coefficients cᵢ = ∂f/∂xᵢ at the best values, and the
    /// standard uncertainties of the inputs. Derivatives are exact (not differences), and an input that occurs twice is one input.
    /// </summary>
    /// <param name="standardUncertainty">
    /// The standard uncertainty of an input in its unit, where it is known; null for an input, or for all, takes it from the bounds: any
    /// value between them is as likely as any other, u = width ÷ √12 (JCGM 100:2008, 4.3.7).
    /// </param>
    /// <returns>One for each input, in the order in which the formula names them.</returns>
    /// <exception cref="InvalidOperationException">
    /// An input has neither a best value nor two ends, or an open end and no stated uncertainty, or the lineage holds a reconciliation, of
    /// which only bounds are known.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A stated uncertainty is negative or no number.</exception>
    /// <exception cref="ArithmeticException">The quantity is not defined, or has no derivative, at the best values.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var x = Quantity.Literal(3, Unit.Ratio, "x", "for the example");
    /// var list = (x * x).Sensitivities(input => 0.1);
    /// Math.Abs(list[0].Coefficient - 6) &lt; 1e-12 &amp;&amp; Math.Abs(list[0].Contribution - 0.6) &lt; 1e-12
    /// </code>
    /// </example>
    public IReadOnlyList<Sensitivity> Sensitivities(Func<QuantityInput, double?>? standardUncertainty = null)
    {
        var tape = TapeBuilder.Of(this, out var variables);
        var inputs = Leaves().ToList();
        if (Nodes().FirstOrDefault(node => node.IsEnclosed) is { } joined)
            throw new InvalidOperationException($"{joined.Origin} is a reconciliation: its bounds are known, but not how it follows its inputs.");
        var box = variables.Select(leaf => Interval.Exactly(Best(leaf.Input!))).ToArray();
        var gradient = new Interval[box.Length];
        if (tape.Evaluate(box, out var everywhere) is null || !everywhere) throw new ArithmeticException($"{Origin} is not defined at the best values of its inputs.");
        tape.Differentiate(gradient);
        return [.. inputs.Select(leaf =>
        {
            var slope = gradient[variables.FindIndex(variable => Equals(variable.Input, leaf.Input))];
            if (!double.IsFinite(slope.Width) || slope.Width > 1e-6 * Math.Max(1e-300, Math.Max(Math.Abs(slope.Low), Math.Abs(slope.High))) && slope.Width > 1e-6)
                throw new ArithmeticException($"{Origin} has no derivative by {leaf.Origin} at the best values of its inputs.");
            return new Sensitivity(leaf.Input!, Best(leaf.Input!), slope.Low + ((slope.High - slope.Low) / 2), Uncertainty(leaf, standardUncertainty?.Invoke(leaf.Input!)));
        })];
    }

    /// <summary>
    /// The combined standard uncertainty to first order, u = √(Σ (cᵢ · u(xᵢ))²), in the unit of the quantity (JCGM 100:2008, 5.1.2). Inputs
    /// are independent of each other; what an input does in several places is added before it is squared.
    /// </summary>
    /// <remarks>
    /// Good where the uncertainties are small against the curvature of the formula; <see cref="Bounds"/> encloses in any case, and a Monte
    /// Carlo simulation (JCGM 101) shows the distribution.
    /// </remarks>
    /// <param name="standardUncertainty">The standard uncertainty of an input, as for <see cref="Sensitivities"/>.</param>
    /// <exception cref="InvalidOperationException">As for <see cref="Sensitivities"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A stated uncertainty is negative or no number.</exception>
    /// <exception cref="ArithmeticException">The quantity is not defined, or has no derivative, at the best values.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var a = Quantity.Literal(0, 6, Unit.Persons, "a", "for the example");
    /// var b = Quantity.Literal(0, 8, Unit.Persons, "b", "for the example");
    /// Math.Abs((a + b).StandardUncertainty() - 10 / Math.Sqrt(12)) &lt; 1e-12 &amp;&amp; (a - a).StandardUncertainty() == 0
    /// </code>
    /// </example>
    public double StandardUncertainty(Func<QuantityInput, double?>? standardUncertainty = null) =>
        Math.Sqrt(Sensitivities(standardUncertainty).Sum(item => item.Contribution * item.Contribution));

    /// <summary>
    /// Which inputs make the bounds wide: for each input the width of the bounds when it alone is uncertain, and when it alone is known.
    /// Inputs that are exact are left out.
    /// </summary>
    /// <returns>The input whose knowledge would narrow the bounds most comes first.</returns>
    /// <exception cref="ArithmeticException">With an input held, the lineage divides by zero or leaves the domain of a function.</exception>
    /// <exception cref="InvalidOperationException">With an input held, the claims of an intersection have nothing in common.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var a = Quantity.Literal(0, 6, Unit.Persons, "a", "for the example");
    /// var b = Quantity.Literal(0, 2, Unit.Persons, "b", "for the example");
    /// var first = (a + b).Contributions()[0];
    /// first.Input.Title == "a" &amp;&amp; first.Alone == 6 &amp;&amp; first.Without == 2 &amp;&amp; first.Share == 0.75
    /// </code>
    /// </example>
    public IReadOnlyList<WidthContribution> Contributions()
    {
        var whole = Bounds.Width;
        var open = Inputs.Where(input => !input.Bounds.IsPoint).ToList();
        return [.. open.Select(input =>
        {
            var alone = Rebuild(leaf => Equals(leaf.Input, input) ? leaf : Held(leaf)).Bounds.Width;
            var without = Rebuild(leaf => Equals(leaf.Input, input) ? Held(leaf) : leaf).Bounds.Width;
            var share = whole == 0 || double.IsInfinity(without) ? 0 : double.IsInfinity(whole) ? 1 : Math.Max(0, 1 - (without / whole));
            return new WidthContribution(input, Middle(input.Reading), alone, without, share);
        }).OrderByDescending(item => item.Share).ThenByDescending(item => item.Alone)];
    }

    private static Quantity Held(Quantity leaf)
    {
        var value = Middle(leaf.Input!.Reading);
        return leaf.Input.Bounds.IsPoint ? leaf : new Quantity(leaf.Input with { Reading = new PolicyReading(value, value, value, "held") }, leaf.Policy);
    }

    private static decimal Middle(PolicyReading reading) => reading switch
    {
        { Value: { } value } => value,
        { Low: { } low, High: { } high } => low + ((high - low) / 2),
        _ => reading.Low ?? reading.High ?? 0,
    };

    private static double Best(QuantityInput input) => input.Reading.Value is not null || (input.Reading.Low is not null && input.Reading.High is not null)
        ? (double)Middle(input.Reading)
        : throw new InvalidOperationException($"'{input.Key}' ({input.Title}) has no best value and {QuantityText.Format(null, input.Bounds, input.Unit)} has no middle at which to take a derivative.");

    private static double Uncertainty(Quantity leaf, double? stated)
    {
        if (stated is { } known)
        {
            return known >= 0 && double.IsFinite(known) ? known
                : throw new ArgumentOutOfRangeException(nameof(stated), string.Create(CultureInfo.InvariantCulture, $"Expected a standard uncertainty that is not negative for {leaf.Origin}; found {known}."));
        }

        var width = leaf.Input!.Bounds.Width;
        return double.IsFinite(width) ? width / Math.Sqrt(12)
            : throw new InvalidOperationException($"{leaf.Origin} has an open end ({leaf.Input.Bounds}), so that its standard uncertainty must be stated.");
    }
}
