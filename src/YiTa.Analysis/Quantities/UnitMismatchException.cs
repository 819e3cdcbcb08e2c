namespace YiTa.Analysis.Quantities;

/// <summary>Quantities of units that do not fit were put together; the message names both units and where both operands come from.</summary>
public sealed class UnitMismatchException : InvalidOperationException
{
    internal UnitMismatchException(string action, Quantity left, Quantity right, string hint)
        : base($"Cannot {action} {left.Unit.InMessages} and {right.Unit.InMessages}: {left.Origin} is in {left.Unit.InMessages}, {right.Origin} in {right.Unit.InMessages}.{hint}")
    {
        Left = left;
        Right = right;
    }

    internal UnitMismatchException(Quantity operand, string expected)
        : base($"Expected {expected}; {operand.Origin} is in {operand.Unit.InMessages}.")
    {
        Left = Right = operand;
    }

    /// <summary>The first operand.</summary>
    public Quantity Left { get; }

    /// <summary>The second operand; the first one again where the operation takes only one.</summary>
    public Quantity Right { get; }
}
