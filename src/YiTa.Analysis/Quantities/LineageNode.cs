namespace YiTa.Analysis.Quantities;

/// <summary>A node of a lineage: the result, an intermediate result with a symbol, or an input.</summary>
public sealed record LineageNode
{
    /// <summary>
    /// Its key in the lineage, the same for the same lineage everywhere: <c>result</c>, <c>step:</c> and the symbol, or the key of the input.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required LineageNodeKind Kind { get; init; }

    /// <summary>Its symbol in formulas; null for a result without one.</summary>
    public string? Symbol { get; init; }

    /// <summary>What it is, for people.</summary>
    public required string Title { get; init; }

    /// <summary>How it is computed from its operands; null for an input.</summary>
    public string? Formula { get; init; }

    /// <summary>Value, bounds and unit.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>The keys of what it is computed from, in the order of the formula; empty for an input.</summary>
    public IReadOnlyList<string> Operands { get; init; } = [];

    /// <summary>The input; null for results.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var half = EvidencePackage.Load().Quantity("yita-population-ili-1962").As("N") / 2;
    /// var nodes = half.Lineage.Nodes;   // the result, then N
    /// nodes[0].Input is null &amp;&amp; nodes[1].Input!.Key == "yita-population-ili-1962"
    /// </code>
    /// </example>
    public QuantityInput? Input => Formula is null ? Quantity.Inputs[0] : null;
}
