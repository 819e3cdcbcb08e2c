namespace YiTa.Analysis.Quantities;

/// <summary>What a policy makes of a printed number that ends in zeros, such as 900,000.</summary>
public enum RoundNumberReading
{
    /// <summary>The number itself.</summary>
    Exact,

    /// <summary>
    /// A number rounded to its last digit that is not zero: 900,000 is 850,000 to 950,000, and 1.2 million is 1,150,000 to 1,250,000.
    /// Whole numbers whose last digit is not zero, such as 38,099, are counts and stay exact; decimals are rounded to their last printed
    /// place, so that 0.60 is 0.595 to 0.605.
    /// </summary>
    SignificantDigits,
}
