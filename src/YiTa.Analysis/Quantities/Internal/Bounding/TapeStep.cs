namespace YiTa.Analysis.Quantities.Internal.Bounding;

/// <summary>One step of a <see cref="Tape"/>; its operands are earlier steps.</summary>
internal sealed class TapeStep(FormKind kind, params int[] operands)
{
    public FormKind Kind { get; } = kind;

    public int[] Operands { get; } = operands;

    /// <summary>The number, or the constant of a sum.</summary>
    public Interval Number { get; init; }

    /// <summary>Which variable it is.</summary>
    public int Variable { get; init; } = -1;

    /// <summary>What the operands of a sum are multiplied with.</summary>
    public Interval[] Coefficients { get; init; } = [];

    /// <summary>The exponents of the operands of a product.</summary>
    public int[] Exponents { get; init; } = [];

    public Operation Function { get; init; }

    /// <summary>The degree of a root.</summary>
    public int Degree { get; init; }
}
