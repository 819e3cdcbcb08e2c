namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>What one instruction does to whole registers.</summary>
internal enum OpCode
{
    /// <summary>Fills the register with a number.</summary>
    Constant,

    /// <summary>Draws an input.</summary>
    Draw,

    Add,
    Subtract,
    Multiply,
    Divide,

    /// <summary>Multiplies with a number.</summary>
    Scale,

    /// <summary>A whole power.</summary>
    Power,

    /// <summary>A root of a whole degree.</summary>
    Root,

    /// <summary>One register to the power of another.</summary>
    PowerOf,

    Log,
    Exp,
    Min,
    Max,

    /// <summary>Writes a register into the sample of a result; what is no finite number becomes NaN.</summary>
    Store,
}
