namespace YiTa.Analysis.Tests.Quantities.Trees;

/// <summary>The operations of random formulas: all that quantities have.</summary>
internal enum Op
{
    Leaf,
    Constant,
    Add,
    Subtract,
    Multiply,
    Divide,
    Share,
    Negate,
    PerCent,
    Power,
    Root,
    PowerOf,
    Log,
    Exp,
    Min,
    Max,
    Sum,
}
