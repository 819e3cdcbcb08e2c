namespace YiTa.Analysis.Quantities.Internal.Bounding;

/// <summary>What a simplified formula is made of.</summary>
internal enum FormKind
{
    Number,
    Variable,

    /// <summary>A constant and terms with exact coefficients; no term is a number or a sum.</summary>
    Sum,

    /// <summary>Factors with whole exponents other than zero; no factor is a number or a product.</summary>
    Product,

    /// <summary>A function of one or two formulas.</summary>
    Function,
}
