using YiTa.Analysis.Quantities.Internal.Sampling;

namespace YiTa.Analysis.Quantities;

/// <summary>Several quantities simulated on the same draws.</summary>
/// <example>
/// <code>
/// using YiTa.Analysis.Quantities;
/// var met = Quantity.Literal(60_000, 67_000, Unit.Persons, "people met", "an example");
/// var run = MonteCarlo.Run(new MonteCarloOptions { Draws = 10_000 }, met, met / 2);
/// Math.Abs(run[met].Mean / run[met / 2].Mean - 2) &lt; 1e-12 &amp;&amp; run.Results.Count == 2
/// </code>
/// </example>
public sealed class MonteCarloRun
{
    internal MonteCarloRun(MonteCarloOptions options, IReadOnlyList<MonteCarloResult> results) => (Options, Results) = (options, results);

    /// <summary>How it was done.</summary>
    public MonteCarloOptions Options { get; }

    /// <summary>The results, in the order in which the quantities were named.</summary>
    public IReadOnlyList<MonteCarloResult> Results { get; }

    /// <summary>The result of a quantity of this simulation.</summary>
    /// <param name="quantity">One of the quantities that were simulated, or one equal to it.</param>
    /// <exception cref="ArgumentException">It was not simulated here.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="quantity"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var met = Quantity.Literal(60_000, 67_000, Unit.Persons, "people met", "an example");
    /// var run = MonteCarlo.Run(new MonteCarloOptions { Draws = 10_000 }, met, met / 2);
    /// run[met] == run.Results[0] &amp;&amp; run[met / 2] == run.Results[1]
    /// </code>
    /// </example>
    public MonteCarloResult this[Quantity quantity]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(quantity);
            return Results.FirstOrDefault(result => result.Quantity == quantity)
                ?? throw new ArgumentException($"Expected one of the {Results.Count} quantities of this simulation; found {quantity.Origin}. Name it in MonteCarlo.Run.", nameof(quantity));
        }
    }

    /// <summary>
    /// How probable it is that one quantity is greater than another: the share of draws in which it is, among the draws in the domain of
    /// both. Equal draws do not count as greater.
    /// </summary>
    /// <param name="quantity">One of the quantities of this simulation.</param>
    /// <param name="exceeds">Another one, in the same unit.</param>
    /// <returns>A number from 0 to 1; its standard error is at most 0.5/√M for M draws.</returns>
    /// <exception cref="ArgumentException">One of them was not simulated here.</exception>
    /// <exception cref="UnitMismatchException">The units differ.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var a = Quantity.Literal(1, 2, Unit.Persons, "a", "an example");
    /// var b = Quantity.Literal(3, 4, Unit.Persons, "b", "an example");
    /// MonteCarlo.Run(a, b).ProbabilityThat(b, exceeds: a) == 1
    /// </code>
    /// </example>
    public double ProbabilityThat(Quantity quantity, Quantity exceeds)
    {
        var a = this[quantity].Sample.Span;
        var b = this[exceeds].Sample.Span;
        if (quantity.Unit != exceeds.Unit) throw new UnitMismatchException("compare", quantity, exceeds, " Simulate them in one unit, with In(Unit).");
        var (greater, count) = (0, 0);
        for (var i = 0; i < a.Length; i++)
        {
            if (double.IsNaN(a[i]) || double.IsNaN(b[i])) continue;
            count++;
            if (a[i] > b[i]) greater++;
        }

        return (double)greater / count;
    }

    /// <summary>The correlation coefficient of two quantities (JCGM 101 3.6), over the draws in the domain of both.</summary>
    /// <param name="quantity">One of the quantities of this simulation.</param>
    /// <param name="with">Another one, in any unit.</param>
    /// <returns>A number from −1 to 1; NaN where one of them does not vary.</returns>
    /// <exception cref="ArgumentException">One of them was not simulated here.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var part = Quantity.Literal(1, 2, Unit.Persons, "part", "an example");
    /// var run = MonteCarlo.Run(part, 10 - part / Quantity.Constant(1, Unit.Persons));
    /// Math.Abs(run.Correlation(part, with: 10 - part / Quantity.Constant(1, Unit.Persons)) + 1) &lt; 1e-9
    /// </code>
    /// </example>
    public double Correlation(Quantity quantity, Quantity with) => Reduction.Correlation(this[quantity].Sample.Span, this[with].Sample.Span);

    /// <summary>The results, a line for each.</summary>
    public override string ToString() => string.Join('\n', Results);
}
