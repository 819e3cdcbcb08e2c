namespace YiTa.Analysis.Quantities;

/// <summary>How many draws fall into bins of equal width.</summary>
/// <param name="Low">The lower end of the first bin, in the unit of the quantity.</param>
/// <param name="High">The upper end of the last bin.</param>
/// <param name="Counts">The draws of each bin: the lower end belongs to a bin, the upper end to the last one only.</param>
/// <param name="Below">How many draws lie below <paramref name="Low"/>.</param>
/// <param name="Above">How many draws lie above <paramref name="High"/>.</param>
/// <example>
/// <code>
/// using YiTa.Analysis.Quantities;
/// var histogram = Quantity.Literal(0, 8, Unit.Persons, "people", "an example").Simulate(new MonteCarloOptions { Draws = 10_000 }).Histogram(bins: 4);
/// histogram.Counts.Count == 4 &amp;&amp; Math.Abs(histogram.BinWidth - 2) &lt; 0.01
/// </code>
/// </example>
public sealed record Histogram(double Low, double High, IReadOnlyList<int> Counts, int Below, int Above)
{
    /// <summary>The width of each bin, in the unit of the quantity; 0 where all draws are the same.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// new Histogram(0, 10, [3, 4, 2, 1], 0, 0).BinWidth == 2.5
    /// </code>
    /// </example>
    public double BinWidth => (High - Low) / Counts.Count;
}
