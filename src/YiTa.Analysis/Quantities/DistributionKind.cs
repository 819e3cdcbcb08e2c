namespace YiTa.Analysis.Quantities;

/// <summary>The kinds of distribution that a simulation draws inputs from.</summary>
public enum DistributionKind
{
    /// <summary>Always the same number.</summary>
    Constant,

    /// <summary>Rectangular: the same density from one end to the other.</summary>
    Uniform,

    /// <summary>Density rising along a straight line to the mode and falling along another.</summary>
    Triangular,

    /// <summary>A scaled beta distribution with α = 1 + 4 (m − a)/(b − a) and β = 1 + 4 (b − m)/(b − a).</summary>
    Pert,

    /// <summary>Gaussian.</summary>
    Normal,

    /// <summary>Student's t, shifted and scaled.</summary>
    StudentT,

    /// <summary>U-shaped: the sine of an angle of which nothing is known.</summary>
    Arcsine,
}
