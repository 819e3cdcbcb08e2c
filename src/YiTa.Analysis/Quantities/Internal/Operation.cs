namespace YiTa.Analysis.Quantities.Internal;

/// <summary>What a node of a lineage does with its operands.</summary>
internal enum Operation
{
    /// <summary>A leaf: a figure, a date or a literal.</summary>
    Input,

    /// <summary>A whole number that belongs to the formula, such as the 1 of “1 − share”.</summary>
    Constant,

    Add,
    Subtract,
    Negate,
    Multiply,
    Divide,

    /// <summary>A whole power; <see cref="Quantity.Exponent"/> is the exponent.</summary>
    Power,

    /// <summary>A root; <see cref="Quantity.Exponent"/> is the degree.</summary>
    Root,

    /// <summary>One quantity to the power of another.</summary>
    PowerOf,

    Log,
    Exp,
    Min,
    Max,

    /// <summary>The sum of any number of operands.</summary>
    Sum,

    /// <summary>The same thing in another unit; <see cref="Quantity.Factor"/> is what numbers are multiplied with.</summary>
    Convert,

    /// <summary>The operand under a symbol and a title.</summary>
    Name,

    /// <summary>Something of which all that is known is that one of the operands holds it; a variable of its own.</summary>
    Hull,

    /// <summary>Something that all operands state at once; a variable of its own.</summary>
    Intersection,

    /// <summary>
    /// What a logistic curve through counts can be; a variable of its own. The operands are the end, with an <see cref="Quantity.Exponent"/>
    /// of 0 the date asked for, and each count before its date; with an exponent of 1 the end itself is asked for.
    /// </summary>
    LogisticSet,
}
