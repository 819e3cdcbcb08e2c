namespace YiTa.Analysis.Evidence;

/// <summary>The words by which the data files name a <see cref="Confidence"/>.</summary>
public static class ConfidenceCodes
{
    private static readonly string[] Codes = ["high", "medium", "low"];

    /// <summary>All codes, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> All => Codes;

    /// <summary>The word that the data files use.</summary>
    /// <param name="confidence">A defined confidence.</param>
    /// <returns>The code, such as <c>high</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined confidence.</exception>
    public static string ToCode(this Confidence confidence) => confidence is >= Confidence.High and <= Confidence.Low
        ? Codes[(int)confidence]
        : throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Expected a defined confidence.");
}
