using YiTa.Analysis.Methods.Internal;

namespace YiTa.Analysis.Quantities.Internal;

/// <summary>One operation on intervals and on best values.</summary>
internal static class Evaluation
{
    public static (Interval Natural, double Value) Apply(Operation operation, Quantity[] operands, int exponent, Rational factor)
    {
        var (a, x) = (operands[0].Natural, operands[0].PlainValue);
        var (b, y) = operands.Length > 1 ? (operands[1].Natural, operands[1].PlainValue) : (a, x);
        return operation switch
        {
            Operation.Add => (a + b, x + y),
            Operation.Subtract => (a - b, x - y),
            Operation.Negate => (-a, -x),
            Operation.Multiply => (a * b, x * y),
            Operation.Divide => (a / b, x / y),
            Operation.Power => (a.Pow(exponent), Math.Pow(x, exponent)),
            Operation.Root => (a.Root(exponent), Root(x, exponent)),
            Operation.PowerOf => (a.Pow(b), x > 0 ? Math.Pow(x, y) : double.NaN),
            Operation.Log => (a.Log(), Math.Log(x)),
            Operation.Exp => (a.Exp(), Math.Exp(x)),
            Operation.Min => (Interval.Min(a, b), Math.Min(x, y)),
            Operation.Max => (Interval.Max(a, b), Math.Max(x, y)),
            Operation.Sum => (operands.Select(operand => operand.Natural).Aggregate((sum, next) => sum + next), operands.Sum(operand => operand.PlainValue)),
            Operation.Convert => (a * factor.ToInterval(), x * factor.ToDouble()),
            Operation.Name => (a, x),
            Operation.Hull => (operands.Select(operand => operand.Bounds).Aggregate((hull, next) => hull.Hull(next)), double.NaN),
            Operation.Intersection => (Intersect(operands), double.NaN),
            Operation.LogisticSet => (LogisticSet.Of(operands, endAsked: exponent == 1), double.NaN),
            _ => throw new InvalidOperationException($"{operation} has no operands."),
        };
    }

    public static double Root(double x, int degree) => degree == 2 ? Math.Sqrt(x) : degree == 3 ? Math.Cbrt(x)
        : x < 0 && degree % 2 == 1 ? -Math.Pow(-x, 1.0 / degree) : Math.Pow(x, 1.0 / degree);

    private static Interval Intersect(Quantity[] operands)
    {
        var result = operands[0].Bounds;
        foreach (var operand in operands.AsSpan(1))
        {
            result = result.Intersect(operand.Bounds)
                ?? throw new InvalidOperationException($"Nothing lies within all {operands.Length} intervals: {operand.Origin} ({operand.Bounds}) has nothing in common with {result}.");
        }

        return result;
    }
}
