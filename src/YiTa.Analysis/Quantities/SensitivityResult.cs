namespace YiTa.Analysis.Quantities;

/// <summary>A cell of a <see cref="SensitivityTable"/>: one quantity under one policy.</summary>
/// <param name="Title">What the quantity is, for people.</param>
/// <param name="Policy">The policy under which its figures are read.</param>
/// <param name="Quantity">The quantity under the policy.</param>
/// <param name="Widest">The input that contributes most of the width of its bounds; null where the bounds are one number.</param>
public sealed record SensitivityResult(string Title, UncertaintyPolicy Policy, Quantity Quantity, WidthContribution? Widest);
