namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>One step of a compiled lineage.</summary>
/// <param name="Code">What to do.</param>
/// <param name="To">The register that is written; for <see cref="OpCode.Store"/> the number of the result.</param>
/// <param name="Left">The first operand's register; for <see cref="OpCode.Draw"/> the number of the input.</param>
/// <param name="Right">The second operand's register.</param>
/// <param name="Number">A constant or a factor.</param>
/// <param name="Exponent">The exponent of a power or the degree of a root.</param>
internal readonly record struct Instruction(OpCode Code, int To, int Left = 0, int Right = 0, double Number = 0, int Exponent = 0);
