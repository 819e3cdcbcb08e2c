namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>What the adaptive procedure found.</summary>
/// <param name="Draws">How many draws count.</param>
/// <param name="IsStable">Whether every result became stable.</param>
/// <param name="Tolerances">The numerical tolerance of each result.</param>
internal sealed record AdaptiveOutcome(int Draws, bool IsStable, double[] Tolerances);
