namespace YiTa.Analysis.Quantities.Internal;

/// <summary>How a number without a dimension is meant.</summary>
internal enum Dimensionless
{
    Ratio,
    Share,
    PerCent,
}
