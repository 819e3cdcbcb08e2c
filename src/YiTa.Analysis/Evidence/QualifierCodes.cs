namespace YiTa.Analysis.Evidence;

/// <summary>The words by which the data files name a <see cref="Qualifier"/>.</summary>
public static class QualifierCodes
{
    private static readonly string[] Codes =
        ["exact", "about", "nearly", "at_least", "at_most", "between", "order_of_magnitude", "implied"];

    /// <summary>All codes, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> All => Codes;

    /// <summary>The word that the data files use.</summary>
    /// <param name="qualifier">A defined qualifier.</param>
    /// <returns>The code, such as <c>at_least</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined qualifier.</exception>
    public static string ToCode(this Qualifier qualifier) => qualifier is >= Qualifier.Exact and <= Qualifier.Implied
        ? Codes[(int)qualifier]
        : throw new ArgumentOutOfRangeException(nameof(qualifier), qualifier, "Expected a defined qualifier.");
}
