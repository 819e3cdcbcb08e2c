namespace YiTa.Analysis.Quantities.Internal;

/// <summary>A base unit with its exponent; never 0 inside a unit.</summary>
internal readonly record struct UnitFactor(BaseUnit Base, int Exponent);
