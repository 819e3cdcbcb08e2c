namespace YiTa.Analysis.Reconciliation;

/// <summary>By how much a claim would have to give way.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Change">What its nearer end would move by, in the unit of the claims: positive upward, negative downward, 0 for not at all.</param>
/// <param name="Reaches">The number that the moved end would reach.</param>
public sealed record ClaimChange(Claim Claim, double Change, double Reaches)
{
    /// <summary>The change as a share of the end that moves; null where that is 0.</summary>
    public double? Relative => Reaches - Change is var end && end != 0 ? Change / Math.Abs(end) : null;
}
