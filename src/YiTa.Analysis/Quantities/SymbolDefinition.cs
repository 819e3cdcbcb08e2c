namespace YiTa.Analysis.Quantities;

/// <summary>What a symbol of a formula stands for.</summary>
/// <param name="Symbol">The symbol, such as <c>N₀</c>.</param>
/// <param name="Title">What it is, for people.</param>
/// <param name="Formula">How it is computed; null for an input.</param>
/// <param name="Quantity">The quantity itself.</param>
public sealed record SymbolDefinition(string Symbol, string Title, string? Formula, Quantity Quantity)
{
    /// <summary>The input, where the symbol stands for one; null for an intermediate result.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var half = EvidencePackage.Load().Quantity("yita-population-ili-1962").As("N") / 2;
    /// half.Definitions[0].Input!.Key == "yita-population-ili-1962"
    /// </code>
    /// </example>
    public QuantityInput? Input => Formula is null ? Quantity.Inputs[0] : null;
}
