using YiTa.Analysis.Quantities.Internal.Sampling;

namespace YiTa.Analysis.Quantities;

/// <summary>Simulates several quantities on the same draws, so that they can be compared with each other.</summary>
/// <example>
/// <code>
/// using YiTa.Analysis.Quantities;
/// var met = Quantity.Literal(60_000, 67_000, Unit.Persons, "people met", "an example");
/// var fled = Quantity.Literal(55_000, 65_000, Unit.Persons, "people who fled", "an example");
/// var run = MonteCarlo.Run(met, fled, met - fled);
/// // Met above fled: 1 less the triangle of 5,000 by 5,000 out of 7,000 by 10,000.
/// Math.Abs(run.ProbabilityThat(met, exceeds: fled) - (1 - 12.5 / 70)) &lt; 0.002 &amp;&amp; run[met - fled].Draws == 1_000_000
/// </code>
/// </example>
public static class MonteCarlo
{
    /// <summary>Simulates quantities together with the default options.</summary>
    /// <param name="quantities">At least one.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    /// <exception cref="InvalidOperationException">They are read under different policies.</exception>
    /// <exception cref="UnboundedInputException">An input has an open end.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="quantities"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var met = Quantity.Literal(60_000, 67_000, Unit.Persons, "people met", "an example");
    /// var run = MonteCarlo.Run(met, met / 2);
    /// run.Results.Count == 2 &amp;&amp; Math.Abs(run[met].Mean - 63_500) &lt; 10
    /// </code>
    /// </example>
    public static MonteCarloRun Run(params IReadOnlyList<Quantity> quantities) => Run(null, null, default, quantities);

    /// <summary>Simulates quantities together.</summary>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="quantities">At least one.</param>
    /// <exception cref="ArgumentException">There are none, or an option is out of its range.</exception>
    /// <exception cref="InvalidOperationException">They are read under different policies.</exception>
    /// <exception cref="UnboundedInputException">An input has an open end and no distribution in the options.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var met = Quantity.Literal(60_000, 67_000, Unit.Persons, "people met", "an example");
    /// var options = new MonteCarloOptions { Draws = 10_000, Seed = 7 };
    /// MonteCarlo.Run(options, met, met * 2).Options.Seed == 7
    /// </code>
    /// </example>
    public static MonteCarloRun Run(MonteCarloOptions? options, params IReadOnlyList<Quantity> quantities) => Run(options, null, default, quantities);

    /// <summary>Simulates quantities together, telling how far it is.</summary>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="progress">Hears how much is done, from 0 to 1, about a hundred times, on any thread.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="quantities">At least one.</param>
    /// <exception cref="ArgumentException">There are none, or an option is out of its range.</exception>
    /// <exception cref="InvalidOperationException">They are read under different policies.</exception>
    /// <exception cref="UnboundedInputException">An input has an open end and no distribution in the options.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var met = Quantity.Literal(60_000, 67_000, Unit.Persons, "people met", "an example");
    /// var run = MonteCarlo.Run(new MonteCarloOptions { Draws = 10_000 }, new Progress&lt;double&gt;(), default, met);
    /// run[met].Draws == 10_000
    /// </code>
    /// </example>
    public static MonteCarloRun Run(MonteCarloOptions? options, IProgress<double>? progress, CancellationToken cancellation, params IReadOnlyList<Quantity> quantities)
    {
        ArgumentNullException.ThrowIfNull(quantities);
        if (quantities.Count == 0) throw new ArgumentException("Expected at least one quantity to simulate; found none.", nameof(quantities));
        options ??= new();
        options.Check();
        var program = ProgramCompiler.Compile(quantities, options);
        var (samples, outcome) = Simulator.Run(program, quantities.Count, options, progress, cancellation);
        return new MonteCarloRun(options, [.. quantities.Select((quantity, i) => new MonteCarloResult(quantity, options, program.Inputs[i], samples[i], outcome?.Tolerances[i], outcome?.IsStable))]);
    }
}
