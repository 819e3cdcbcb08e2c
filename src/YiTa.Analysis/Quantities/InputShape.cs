namespace YiTa.Analysis.Quantities;

/// <summary>How a simulation spreads an input over its interval around its best value, where nothing else is said of it.</summary>
public enum InputShape
{
    /// <summary>Every number of the interval is as likely as any other (JCGM 101 6.4.2); the best value is left out of account.</summary>
    Uniform,

    /// <summary>Likeliest at the best value, falling to nothing at both ends along straight lines. The default.</summary>
    Triangular,

    /// <summary>
    /// A beta distribution that is likeliest at the best value m and has the mean (a + 4 m + b)/6: narrower than a triangle
    /// (D. G. Malcolm et al., Operations Research 7, 1959).
    /// </summary>
    Pert,
}
