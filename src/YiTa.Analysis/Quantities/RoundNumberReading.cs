namespace YiTa.Analysis.Quantities;

/// <summary>What a policy makes of a printed number that ends in zeros, such as 900,000.</summary>
public enum RoundNumberReading
{
    /// <summary>The number itself.</summary>
    Exact,

    /// <summary>
    /// A whole number that ends in at least two zeros is rounded to its last digit that is not zero: 900,000 is 850,000 to 950,000, and
    /// 1.2 million is 1,150,000 to 1,250,000. Decimals are rounded to their last printed place: 0.60 is 0.595 to 0.605. All other numbers,
    /// such as 38,099 and 270, are counts and stay exact. An interval does not cross zero.
    /// </summary>
    /// <remarks>A rounded number stands for all that round to it (JCGM 100:2008, F.2.2.1); one final zero is no sign of rounding.</remarks>
    SignificantDigits,
}
