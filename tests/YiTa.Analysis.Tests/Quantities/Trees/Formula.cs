using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Tests.Quantities.Trees;

/// <summary>A random formula over a few unknowns.</summary>
internal sealed record Formula(Node Root, Leaf[] Leaves)
{
    /// <summary>The quantity as a ratio, or null where making it throws one of the documented exceptions.</summary>
    public Quantity? ToQuantity()
    {
        try
        {
            return Root.ToQuantity([.. Leaves.Select(leaf => leaf.ToQuantity())]).In(YiTa.Analysis.Quantities.Unit.Ratio);
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    /// <summary>Points of the box: all combinations of the members of the leaves, but no more than some.</summary>
    public IEnumerable<decimal[]> Points(IReadOnlyList<decimal> shares, int most)
    {
        var members = Leaves.Select((leaf, i) => leaf.Members(shares[i % shares.Count]).ToArray()).ToArray();
        var count = members.Aggregate(1L, (product, list) => product * list.Length);
        for (var k = 0L; k < Math.Min(count, most); k++)
        {
            // A stride that is prime to most counts spreads the points where not all are taken.
            var rest = count <= most ? k : k * 7919 % count;
            var point = new decimal[members.Length];
            for (var i = 0; i < members.Length; i++) (point[i], rest) = (members[i][rest % members[i].Length], rest / members[i].Length);
            yield return point;
        }
    }

    /// <summary>Where a value of the formula lies outside of bounds, or null.</summary>
    public string? Escape(Interval bounds, decimal[] point)
    {
        if (Root.IsExact)
        {
            if (Root.Exact([.. point.Select(Fraction.Of)]) is not { } exact) return null;
            var inside = (double.IsInfinity(bounds.Low) || exact.CompareTo(Fraction.Of(bounds.Low)) >= 0) && (double.IsInfinity(bounds.High) || exact.CompareTo(Fraction.Of(bounds.High)) <= 0);
            return inside ? null : FormattableString.Invariant($"{exact.ToDouble():R} at ({string.Join("; ", point)}) is not in {bounds.Low:R}..{bounds.High:R}");
        }

        if (Root.Approximate([.. point.Select(number => Ball.Of(Fraction.Of(number)))]) is not { IsUsable: true } near) return null;
        return near.Value + near.Error >= bounds.Low && near.Value - near.Error <= bounds.High
            ? null
            : FormattableString.Invariant($"{near.Value:R} ± {near.Error:R} at ({string.Join("; ", point)}) is not in {bounds.Low:R}..{bounds.High:R}");
    }

    public override string ToString() => $"{Root} with {string.Join(", ", Leaves.Select(leaf => leaf.ToString()))}";
}
