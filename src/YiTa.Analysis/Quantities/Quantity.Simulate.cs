namespace YiTa.Analysis.Quantities;

public sealed partial class Quantity
{
    /// <summary>
    /// Propagates the distributions of the inputs through the lineage by Monte Carlo (JCGM 101 clause 7). Every input is drawn once for
    /// each draw, wherever it occurs.
    /// </summary>
    /// <param name="options">How; the defaults of <see cref="MonteCarloOptions"/> when null.</param>
    /// <param name="progress">Hears how much is done, from 0 to 1, about a hundred times, on any thread.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The distribution of the quantity, in its unit.</returns>
    /// <exception cref="UnboundedInputException">An input has an open end and no distribution in the options.</exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="ArithmeticException">Every draw lies outside the domain of a function or divides by zero.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var people = Quantity.Literal(60_000, 67_000, Unit.Persons, "people met", "an example");
    /// var fled = people.Simulate(new MonteCarloOptions { Draws = 100_000 });
    /// Math.Abs(fled.Mean - 63_500) &lt; 25 &amp;&amp; Math.Abs(fled.StandardUncertainty - 7_000 / Math.Sqrt(12)) &lt; 15 &amp;&amp; (people - people).Simulate().StandardUncertainty == 0
    /// </code>
    /// </example>
    public MonteCarloResult Simulate(MonteCarloOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        MonteCarlo.Run(options, progress, cancellation, this).Results[0];
}
