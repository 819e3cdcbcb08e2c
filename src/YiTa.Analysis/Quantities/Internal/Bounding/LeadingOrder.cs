namespace YiTa.Analysis.Quantities.Internal.Bounding;

/// <summary>
/// Values of a formula where one variable x runs to infinity or to zero. There (x² + x) ÷ (x² + 1) is ∞ ÷ ∞ to interval arithmetic; here every
/// step is written xᵏ · c with an interval for c, like powers cancel, and what is left is 1 + x⁻¹ over 1 + x⁻², of which both ends are known.
/// </summary>
internal static class LeadingOrder
{
    private const int HighestPower = 64;

    /// <summary>Whether an interval runs to infinity or to zero on one side of zero.</summary>
    public static bool Applies(Interval interval) => (interval.Low > 0 || interval.High < 0)
        ? !double.IsFinite(interval.Width)
        : (interval.Low == 0) != (interval.High == 0) && double.IsFinite(interval.Width);

    /// <summary>All values of the formula on the box on which the tape was evaluated last, or more.</summary>
    public static Interval Evaluate(Tape tape, ReadOnlySpan<Interval> box, int variable)
    {
        var sign = box[variable].High <= 0 ? -1 : 1;
        var size = sign * box[variable];
        var far = double.IsInfinity(size.High);
        var values = tape.Values;
        var powers = new int[values.Length];
        var factors = new Interval[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var step = tape.Steps[i];
            var (power, factor) = step switch
            {
                { Kind: FormKind.Variable } when step.Variable == variable => (1, Interval.Exactly(sign)),
                { Kind: FormKind.Sum } => Sum(step, powers, factors, size, far),
                { Kind: FormKind.Product } => Product(step, powers, factors),
                { Kind: FormKind.Function } => Function(step, powers, factors),
                _ => (0, values[i]),
            } ?? (0, values[i]);
            if (Math.Abs(power) > HighestPower) (power, factor) = (0, values[i]);
            (powers[i], factors[i]) = (power, power == 0 ? factor.Intersect(values[i]) ?? values[i] : factor);
        }

        return factors[^1] * size.Pow(powers[^1]);
    }

    // The greatest power leads where x is large, the smallest where it is small; the rest is made smaller by powers of x.
    private static (int, Interval)? Sum(TapeStep step, int[] powers, Interval[] factors, Interval size, bool far)
    {
        int? lead = step.Number is { Low: 0, High: 0 } ? null : 0;
        foreach (var operand in step.Operands) lead = lead is not { } known ? powers[operand] : far ? Math.Max(known, powers[operand]) : Math.Min(known, powers[operand]);
        if (lead is not { } power) return null;
        var sum = step.Number * size.Pow(-power);
        for (var k = 0; k < step.Operands.Length; k++)
        {
            var operand = step.Operands[k];
            sum += step.Coefficients[k] * factors[operand] * size.Pow(powers[operand] - power);
        }

        return (power, sum);
    }

    private static (int, Interval)? Product(TapeStep step, int[] powers, Interval[] factors)
    {
        var (power, product) = (0L, Interval.Exactly(1));
        for (var k = 0; k < step.Operands.Length; k++)
        {
            var (factor, exponent) = (factors[step.Operands[k]], step.Exponents[k]);
            if (exponent < 0 && factor.Contains(0)) return null;
            product *= factor.Pow(exponent);
            power += (long)powers[step.Operands[k]] * exponent;
        }

        return Math.Abs(power) <= HighestPower ? ((int)power, product) : null;
    }

    private static (int, Interval)? Function(TapeStep step, int[] powers, Interval[] factors)
    {
        var (power, factor) = (powers[step.Operands[0]], factors[step.Operands[0]]);
        return step.Function switch
        {
            Operation.Root when power % step.Degree == 0 && (factor.Low >= 0 || step.Degree % 2 == 1) => (power / step.Degree, factor.Root(step.Degree)),
            Operation.Min when power == powers[step.Operands[1]] => (power, Interval.Min(factor, factors[step.Operands[1]])),
            Operation.Max when power == powers[step.Operands[1]] => (power, Interval.Max(factor, factors[step.Operands[1]])),
            _ => null,
        };
    }
}
