using System.Globalization;
using System.Text.Json.Nodes;
using YiTa.Analysis.Display.Internal;
using YiTa.Analysis.Quantities.Internal.Sampling;

namespace YiTa.Analysis.Quantities;

/// <summary>The distribution of a quantity, as a simulation found it; all numbers are in the unit of the quantity.</summary>
/// <remarks>
/// Draws that divide by zero or leave the domain of a function have no result. They are left out of everything but
/// <see cref="OutsideDomain"/>.
/// </remarks>
/// <example>
/// <code>
/// using YiTa.Analysis.Quantities;
/// var people = Quantity.Literal(60_000, 67_000, Unit.Persons, "people met", "an example");
/// var result = people.Simulate(new MonteCarloOptions { Coverage = 0.9 });
/// // The shortest 90 per cent of a rectangle are 6,300 wide.
/// Math.Abs(result.ShortestInterval.Width - 6_300) &lt; 20 &amp;&amp; Math.Abs(result.SymmetricInterval.Low - 60_350) &lt; 20 &amp;&amp; result.OutsideDomain == 0
/// </code>
/// </example>
[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.MonteCarlo, NotebookFormatterSource.Html, NotebookFormatterSource.Plain])]
public sealed class MonteCarloResult
{
    private readonly double[] _sample;
    private readonly Lazy<OrderStatistics> _ranks;
    private readonly int _count;

    internal MonteCarloResult(Quantity quantity, MonteCarloOptions options, IReadOnlyList<SampledInput> inputs, double[] sample, double? tolerance, bool? isStable)
    {
        (Quantity, Options, Inputs, _sample, NumericalTolerance, IsStable) = (quantity, options, inputs, sample, tolerance, isStable);
        (_count, Mean, var squares) = Reduction.Moments(sample);
        if (_count == 0)
        {
            throw new ArithmeticException(string.Create(CultureInfo.InvariantCulture,
                $"None of {sample.Length:#,0} draws of {quantity.Origin} has a result: each divides by zero or leaves the domain of a function."));
        }

        StandardUncertainty = _count > 1 ? Math.Sqrt(squares / (_count - 1)) : 0;
        _ranks = new(() => new OrderStatistics(sample));
    }

    /// <summary>The quantity that was simulated.</summary>
    public Quantity Quantity { get; }

    /// <summary>How it was done: seed, shape, coverage probability.</summary>
    public MonteCarloOptions Options { get; }

    /// <summary>The policy under which the inputs were read; null where there are no figures among them.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var share = EvidencePackage.Load().Quantity("yita-stateless-share-ili-1962", UncertaintyPolicy.TenPerCent);
    /// share.Simulate(new MonteCarloOptions { Draws = 1_000 }).Policy == UncertaintyPolicy.TenPerCent
    /// </code>
    /// </example>
    public UncertaintyPolicy? Policy => Quantity.Policy;

    /// <summary>The inputs and what each was drawn from, in the order in which they are computed.</summary>
    public IReadOnlyList<SampledInput> Inputs { get; }

    /// <summary>How many draws were made, M in JCGM 101.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var people = Quantity.Literal(0, 100, Unit.Persons, "people", "an example");
    /// people.Simulate().Draws == 1_000_000 &amp;&amp; people.Simulate(new MonteCarloOptions { Draws = 500 }).Draws == 500
    /// </code>
    /// </example>
    public int Draws => _sample.Length;

    /// <summary>The share of draws that have no result, 0 to 1.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var number = Quantity.Literal(-1, 1, Unit.Ratio, "a number", "an example");
    /// Math.Abs(number.Log().Simulate().OutsideDomain - 0.5) &lt; 0.005   // half of the draws have no logarithm
    /// </code>
    /// </example>
    public double OutsideDomain => (double)(Draws - _count) / Draws;

    /// <summary>The average of the draws, the estimate of the quantity: ȳ = Σ yᵣ ÷ M (JCGM 101 7.6, formula 16).</summary>
    public double Mean { get; }

    /// <summary>Their standard deviation: u² = Σ (yᵣ − ȳ)² ÷ (M − 1) (JCGM 101 7.6, formula 17); 0 for a single draw.</summary>
    public double StandardUncertainty { get; }

    /// <summary>The quantile of one half.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var result = Quantity.Literal(0, 100, Unit.Persons, "people", "an example").Simulate();
    /// Math.Abs(result.Median - 50) &lt; 0.3
    /// </code>
    /// </example>
    public double Median => Quantile(0.5);

    /// <summary>The smallest draw.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var result = Quantity.Literal(0, 100, Unit.Persons, "people", "an example").Simulate();
    /// result.Minimum &gt;= 0 &amp;&amp; result.Minimum &lt; 0.01
    /// </code>
    /// </example>
    public double Minimum => _ranks.Value[0];

    /// <summary>The greatest draw.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var result = Quantity.Literal(0, 100, Unit.Persons, "people", "an example").Simulate();
    /// result.Maximum &lt;= 100 &amp;&amp; result.Maximum &gt; 99.99
    /// </code>
    /// </example>
    public double Maximum => _ranks.Value[_count - 1];

    /// <summary>
    /// The coverage interval that leaves as much probability below as above: from y(r) to y(r + q) with q = pM and r = (M − q)/2 (JCGM
    /// 101 7.7.2), for the coverage probability p of the options.
    /// </summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var result = Quantity.Literal(0, 100, Unit.Persons, "people", "an example").Simulate();
    /// Math.Abs(result.SymmetricInterval.Low - 2.5) &lt; 0.1 &amp;&amp; Math.Abs(result.SymmetricInterval.High - 97.5) &lt; 0.1
    /// </code>
    /// </example>
    public Interval SymmetricInterval => CoverageIntervals.Symmetric(_ranks.Value, Options.Coverage);

    /// <summary>The shortest coverage interval: of all from y(r) to y(r + q), the one of least width (JCGM 101 5.3.4 and 7.7.4).</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var result = Quantity.Literal(0, 100, Unit.Persons, "people", "an example").Simulate();
    /// result.ShortestInterval.Width &lt;= result.SymmetricInterval.Width &amp;&amp; Math.Abs(result.ShortestInterval.Width - 95) &lt; 0.3
    /// </code>
    /// </example>
    public Interval ShortestInterval => CoverageIntervals.Shortest(_ranks.Value, Options.Coverage);

    /// <summary>
    /// With <see cref="MonteCarloOptions.StableDigits"/>: half a unit of the last digit of the uncertainty that had to be stable (JCGM 101
    /// 7.9.2); null without.
    /// </summary>
    public double? NumericalTolerance { get; }

    /// <summary>Whether the adaptive procedure found every result stable within its tolerance; null where it was not asked for.</summary>
    public bool? IsStable { get; }

    /// <summary>The draws in the order in which they were made, the same order in every result of one simulation; NaN where there is no result.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var result = Quantity.Literal(0, 100, Unit.Persons, "people", "an example").Simulate();
    /// result.Sample.Length == result.Draws &amp;&amp; result.Sample.ToArray().Max() == result.Maximum
    /// </code>
    /// </example>
    public ReadOnlyMemory<double> Sample => _sample;

    /// <summary>The number below which the quantity lies with a probability: y(r) for (r − ½)/M, and lines between (JCGM 101 7.5 and D.3).</summary>
    /// <param name="probability">From 0, the smallest draw, to 1, the greatest.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not from 0 to 1.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var result = Quantity.Literal(0, 100, Unit.Persons, "people", "an example").Simulate();
    /// Math.Abs(result.Quantile(0.25) - 25) &lt; 0.3 &amp;&amp; result.Quantile(0.5) == result.Median
    /// </code>
    /// </example>
    public double Quantile(double probability)
    {
        if (!(probability >= 0 && probability <= 1)) throw new ArgumentOutOfRangeException(nameof(probability), probability, "Expected a probability from 0 to 1.");
        return CoverageIntervals.Quantile(_ranks.Value, probability);
    }

    /// <summary>How probable it is that the quantity is greater than a number: the share of the draws that are.</summary>
    /// <param name="threshold">The number, in the unit of the quantity.</param>
    /// <returns>From 0 to 1.</returns>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var result = Quantity.Literal(60_000, 67_000, Unit.Persons, "people", "an example").Simulate();
    /// result.ProbabilityAbove(67_000) == 0 &amp;&amp; Math.Abs(result.ProbabilityAbove(65_250) - 0.25) &lt; 0.003
    /// </code>
    /// </example>
    public double ProbabilityAbove(double threshold)
    {
        var above = 0;
        foreach (var value in _sample)
        {
            if (value > threshold) above++;
        }

        return (double)above / _count;
    }

    /// <summary>Counts the draws in bins of equal width, from the quantile of 0.05 per cent to that of 99.95 per cent, or over all of them if they reach little further.</summary>
    /// <param name="bins">How many bins, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bins"/> is below 1.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var histogram = Quantity.Literal(0, 100, Unit.Persons, "people", "an example").Simulate().Histogram(10);
    /// histogram.Counts.Sum() == 1_000_000 &amp;&amp; histogram.Counts.All(count => Math.Abs(count - 100_000) &lt; 1_500)
    /// </code>
    /// </example>
    public Histogram Histogram(int bins = 50)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        return Histograms.Of(_sample, _ranks.Value, bins);
    }

    /// <summary>“540,000 persons ± 31,000; 95 per cent within 480,000–600,000 persons”: mean, standard uncertainty to two digits, shortest interval.</summary>
    public override string ToString() => MonteCarloText.Of(this);

    /// <summary>
    /// The result in every MIME type it has: script-free HTML with a histogram, the intervals, and the inputs with what they were drawn
    /// from and links to their passages; JSON; plain text.
    /// </summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var people = Quantity.Literal(60_000, 67_000, Unit.Persons, "people met", "an example");
    /// var bundle = people.Simulate(new MonteCarloOptions { Draws = 10_000 }).ToMimeBundle();
    /// bundle.Count == 3 &amp;&amp; (int)bundle[MonteCarloResult.MimeType]["draws"]! == 10_000
    /// </code>
    /// </example>
    public IReadOnlyDictionary<string, JsonNode> ToMimeBundle() => new Dictionary<string, JsonNode>
    {
        [MimeType] = MonteCarloJson.Of(this),
        ["text/html"] = MonteCarloHtml.Of(this),
        ["text/plain"] = MonteCarloText.Full(this),
    };

    /// <summary>The MIME type of the JSON form.</summary>
    public const string MimeType = NotebookFormatterSource.MonteCarlo;
}
