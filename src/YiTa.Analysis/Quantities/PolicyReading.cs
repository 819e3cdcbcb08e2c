namespace YiTa.Analysis.Quantities;

/// <summary>What an uncertainty policy makes of a figure, in the figure's unit.</summary>
/// <param name="Value">The best value; null where the figure prints none.</param>
/// <param name="Low">The lower bound; null where there is none.</param>
/// <param name="High">The upper bound; null where there is none.</param>
/// <param name="Rule">The rule that was applied, in a few words.</param>
public sealed record PolicyReading(decimal? Value, decimal? Low, decimal? High, string Rule)
{
    /// <summary>The bounds as an interval of doubles, rounded outward.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// new PolicyReading(63_000, 60_000, null, "as stated").Bounds == Interval.AtLeast(60_000)
    /// </code>
    /// </example>
    public Interval Bounds => Interval.Between(Low, High);
}
