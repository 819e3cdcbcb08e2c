using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Quantities;

/// <summary>
/// An input of a quantity: where a lineage ends. Two inputs with equal keys are one and the same unknown, wherever they occur.
/// </summary>
public sealed record QuantityInput
{
    /// <summary>
    /// The identity: the key of the figure; <c>date:</c>, <c>start:</c> or <c>end:</c> and the key of a figure or an event; or
    /// <c>literal:</c> and what was said of the number.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>What kind of input it is.</summary>
    public required QuantityInputKind Kind { get; init; }

    /// <summary>What it is, for people.</summary>
    public required string Title { get; init; }

    /// <summary>The unit of <see cref="Reading"/>.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Best value, bounds and the rule that gave them, in <see cref="Unit"/>.</summary>
    public required PolicyReading Reading { get; init; }

    /// <summary>The figure; null for literals and for dates of events.</summary>
    public IFigure? Figure { get; init; }

    /// <summary>The event whose date it is; null for everything else.</summary>
    public HistoricalEvent? Event { get; init; }

    /// <summary>Why a literal has this number; null for what a source states.</summary>
    public string? Reason { get; init; }

    /// <summary>Who asserts it; null for literals.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var input = EvidencePackage.Load().Quantity("yita-population-ili-1962").Inputs[0];
    /// input.Claimant == "ili-officials"
    /// </code>
    /// </example>
    public string? Claimant => Figure is null ? Event?.Claimant : Figure.Claimant;

    /// <summary>The key of the source that states it; null for literals.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var input = EvidencePackage.Load().Quantity("yita-population-ili-1962").Inputs[0];
    /// input.Source == "yi-ta-incident"
    /// </code>
    /// </example>
    public string? Source => Figure is null ? Event?.Source : Figure.Source;

    /// <summary>Where a reader finds it; null for literals.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var input = EvidencePackage.Load().Quantity("yita-population-ili-1962").Inputs[0];
    /// input.Citation is not null &amp;&amp; Quantity.Literal(30, Unit.Days, "days in April", "The calendar.").Inputs[0].Citation is null
    /// </code>
    /// </example>
    public Citation? Citation => Figure is null ? Event?.Citation : Figure.Citation;

    /// <summary>The bounds as doubles, rounded outward.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var input = EvidencePackage.Load().Quantity("yita-population-ili-1962").Inputs[0];
    /// input.Bounds == Interval.Exactly(900_000)
    /// </code>
    /// </example>
    public Interval Bounds => Reading.Bounds;

    /// <summary>Inputs are equal when their keys, units, numbers and rules are: the same unknown, read in the same way.</summary>
    /// <param name="other">The other input.</param>
    public bool Equals(QuantityInput? other) => other is not null && (ReferenceEquals(this, other)
        || (Key == other.Key && Unit == other.Unit && Reading.Value == other.Reading.Value && Reading.Low == other.Reading.Low && Reading.High == other.Reading.High));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Reading.Value, Reading.Low, Reading.High);
}
