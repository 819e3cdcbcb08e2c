using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Tests.Quantities.Trees;

/// <summary>An unknown of a random formula: a literal with decimal ends, of which one or both may be open.</summary>
internal sealed record Leaf(string Name, decimal? Low, decimal? High, decimal? Best)
{
    public Quantity ToQuantity() => Quantity.Literal(Best, Low, High, YiTa.Analysis.Quantities.Unit.Ratio, Name, "for the test");

    /// <summary>Members of the interval: the ends, what lies far out where there is none, and one inside.</summary>
    public IEnumerable<decimal> Members(decimal share) => (Low, High) switch
    {
        ({ } low, { } high) => low == high ? [low] : [low, high, Math.Clamp(low + ((high - low) * share), low, high)],
        ({ } low, null) => [low, low + share, low + 1, low + (1000 * share), low + 1_000_000, low + 1_000_000_000_000m],
        (null, { } high) => [high, high - share, high - 1, high - (1000 * share), high - 1_000_000, high - 1_000_000_000_000m],
        _ => [0, share, -share, 1, -1, 1000 * share, -1_000_000, 1_000_000_000_000m],
    };

    public override string ToString() => FormattableString.Invariant($"{Name}=[{Low?.ToString() ?? "−∞"},{High?.ToString() ?? "∞"}]");
}
