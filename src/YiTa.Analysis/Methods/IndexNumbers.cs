using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Methods;

/// <summary>Index numbers: quantities as hundredths of one of them, the base, so that things in different units can stand in one picture.</summary>
public static class IndexNumbers
{
    /// <summary>The simple index of a quantity: 100 · q ÷ base. The base itself is 100.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="reference">The base, in the same unit or one that converts exactly; not zero.</param>
    /// <returns>A number without a unit, with base = 100.</returns>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <exception cref="DivideByZeroException">The base is zero.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Methods;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// var index = IndexNumbers.Of(evidence.Quantity("yita-han-population-ili-1959"), evidence.Quantity("yita-han-population-ili-1949"));
    /// index.ToString() == "958.7"
    /// </code>
    /// </example>
    public static Quantity Of(Quantity quantity, Quantity reference) => 100 * Quantity.Share(quantity, reference).In(Unit.Ratio);

    /// <summary>The simple indices of a series, all against one of its members.</summary>
    /// <param name="series">The quantities, all in one unit.</param>
    /// <param name="reference">Which of them is the base, counted from 0.</param>
    /// <returns>As many index numbers, in the same order; that of the base is exactly 100.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reference"/> is not a place in the series.</exception>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Methods;
    /// using YiTa.Analysis.Quantities;
    /// var series = IndexNumbers.Series([Quantity.Constant(50, Unit.Parcels), Quantity.Constant(75, Unit.Parcels)], reference: 0);
    /// series[1].ToString() == "150"
    /// </code>
    /// </example>
    public static IReadOnlyList<Quantity> Series(IReadOnlyList<Quantity> series, int reference)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfNegative(reference);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(reference, series.Count);
        return [.. series.Select(quantity => Of(quantity, series[reference]))];
    }
}
