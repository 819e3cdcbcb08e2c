using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Tests.Quantities.Trees;

/// <summary>A node of a random formula.</summary>
internal sealed record Node(Op Op, Node[] Parts, int Number = 0)
{
    public bool IsExact => Op is not (Op.Root or Op.Log or Op.Exp or Op.PowerOf) && Parts.All(part => part.IsExact);

    /// <summary>The quantity, or null where making it throws one of the documented exceptions.</summary>
    public Quantity ToQuantity(IReadOnlyList<Quantity> leaves)
    {
        var parts = Parts.Select(part => part.ToQuantity(leaves)).ToList();
        return Op switch
        {
            Op.Leaf => leaves[Number],
            Op.Constant => Quantity.Constant(Number),
            Op.Add => parts[0] + parts[1],
            Op.Subtract => parts[0] - parts[1],
            Op.Multiply => parts[0] * parts[1],
            Op.Divide => parts[0] / parts[1],
            Op.Share => Quantity.Share(parts[0], parts[1]),
            Op.Negate => -parts[0],
            Op.PerCent => parts[0].In(YiTa.Analysis.Quantities.Unit.PerCent),
            Op.Power => parts[0].Pow(Number),
            Op.Root => parts[0].Root(Number),
            Op.PowerOf => parts[0].Pow(parts[1]),
            Op.Log => parts[0].Log(),
            Op.Exp => parts[0].Exp(),
            Op.Min => Quantity.Min(parts[0], parts[1]),
            Op.Max => Quantity.Max(parts[0], parts[1]),
            _ => Quantity.Sum(parts),
        };
    }

    /// <summary>The exact value, or null where there is none; for exact trees only.</summary>
    public Fraction? Exact(IReadOnlyList<Fraction> leaves)
    {
        var values = new Fraction[Parts.Length];
        for (var i = 0; i < Parts.Length; i++)
        {
            if (Parts[i].Exact(leaves) is not { } value) return null;
            values[i] = value;
        }

        return Op switch
        {
            Op.Leaf => leaves[Number],
            Op.Constant => Fraction.Of((decimal)Number),
            Op.Add or Op.Sum => values.Aggregate((sum, next) => sum + next),
            Op.Subtract => values[0] - values[1],
            Op.Multiply => values[0] * values[1],
            Op.Divide or Op.Share => values[1].Up.IsZero ? null : values[0] / values[1],
            Op.Negate => Fraction.Of(0m) - values[0],
            Op.PerCent => values[0],
            Op.Power => Number < 0 && values[0].Up.IsZero ? null : values[0].Pow(Number),
            Op.Min => values[0].CompareTo(values[1]) <= 0 ? values[0] : values[1],
            _ => values[0].CompareTo(values[1]) >= 0 ? values[0] : values[1],
        };
    }

    /// <summary>The value in doubles with its error, or null where it is not defined or not known to be.</summary>
    public Ball? Approximate(IReadOnlyList<Ball> leaves)
    {
        var values = new Ball[Parts.Length];
        for (var i = 0; i < Parts.Length; i++)
        {
            if (Parts[i].Approximate(leaves) is not { IsUsable: true } value) return null;
            values[i] = value;
        }

        return Op switch
        {
            Op.Leaf => leaves[Number],
            Op.Constant => new Ball(Number, 0),
            Op.Add or Op.Sum => values.Aggregate((sum, next) => sum + next),
            Op.Subtract => values[0] - values[1],
            Op.Multiply => values[0] * values[1],
            Op.Divide or Op.Share => values[0] / values[1],
            Op.Negate => values[0] with { Value = -values[0].Value },
            Op.PerCent => values[0],
            Op.Power => Power(values[0], Number),
            Op.Root => values[0].Root(Number),
            Op.PowerOf => values[0].Log() is { } log ? (log * values[1]).Exp() : null,
            Op.Log => values[0].Log(),
            Op.Exp => values[0].Exp(),
            Op.Min => Ball.Min(values[0], values[1]),
            _ => Ball.Max(values[0], values[1]),
        };
    }

    private static Ball? Power(Ball value, int exponent)
    {
        var result = new Ball(1, 0);
        for (var i = 0; i < Math.Abs(exponent); i++) result *= value;
        return exponent < 0 ? new Ball(1, 0) / result : result;
    }

    public override string ToString() => Op switch
    {
        Op.Leaf => $"x{Number}",
        Op.Constant => $"{Number}",
        Op.Power or Op.Root => $"{Op}({Parts[0]},{Number})",
        _ => $"{Op}({string.Join(',', Parts.Select(part => part.ToString()))})",
    };
}
