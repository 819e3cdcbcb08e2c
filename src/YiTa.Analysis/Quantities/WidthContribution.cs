namespace YiTa.Analysis.Quantities;

/// <summary>How much of the width of a quantity's bounds comes from one input.</summary>
/// <param name="Input">The input.</param>
/// <param name="FixedAt">The number at which it is held, in its unit: its best value, else the middle of its bounds, else its only end.</param>
/// <param name="Alone">The width that it makes when all other inputs are held, in the quantity's unit; infinite for an open end.</param>
/// <param name="Without">The width that is left when it is held and all others keep their bounds, in the quantity's unit.</param>
/// <param name="Share">1 − <paramref name="Without"/> ÷ width: the part of the width that goes when the input is known; 1 where only it is open, 0 where the width is zero or stays infinite.</param>
public sealed record WidthContribution(QuantityInput Input, decimal FixedAt, double Alone, double Without, double Share);
