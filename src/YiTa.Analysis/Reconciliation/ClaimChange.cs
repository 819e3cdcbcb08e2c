namespace YiTa.Analysis.Reconciliation;

/// <summary>By how much a claim would have to give way.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Change">What its nearer end would move by, in the unit of the claims: positive upward, negative downward, 0 for not at all.</param>
/// <param name="Reaches">The number that the moved end would reach.</param>
public sealed record ClaimChange(Claim Claim, double Change, double Reaches)
{
    /// <summary>The change as a share of the end that moves; null where that is 0.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// using YiTa.Analysis.Reconciliation;
    /// var claim = new Claim("a letter", Quantity.Literal(10, 20, Unit.Persons, "people", "for the example"));
    /// new ClaimChange(claim, Change: 5, Reaches: 25).Relative == 0.25   // 5 more than 20
    /// </code>
    /// </example>
    public double? Relative => Reaches - Change is var end && end != 0 ? Change / Math.Abs(end) : null;
}
