using YiTa.Analysis.Quantities.Internal;

namespace YiTa.Analysis.Quantities;

public sealed partial class Quantity
{
    /// <summary>The quantity multiplied by itself.</summary>
    /// <param name="exponent">How often; negative for one over it; 0 gives 1.</param>
    /// <exception cref="DivideByZeroException">The quantity is zero and nothing else, and the exponent is negative.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var days = Quantity.Literal(2, 3, Unit.Days, "days", "for the example");
    /// days.Pow(2).ToString() == "4–9 days²" &amp;&amp; days.Pow(0).Value == 1
    /// </code>
    /// </example>
    public Quantity Pow(int exponent)
    {
        var operand = WithoutPerCent(this);
        if (exponent < 0 && operand._natural is { Low: 0, High: 0 }) throw new DivideByZeroException($"Cannot take the power {exponent} of {Origin}: it is zero.");
        return Make(Operation.Power, [operand], operand.Unit.Pow(exponent), exponent);
    }

    /// <summary>A positive quantity without a unit to the power of another: x^y = exp(y · ln x).</summary>
    /// <param name="exponent">The exponent; without a unit.</param>
    /// <exception cref="UnitMismatchException">The base or the exponent has a unit.</exception>
    /// <exception cref="ArithmeticException">The base cannot be positive.</exception>
    /// <exception cref="InvalidOperationException">The operands are read under different policies.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var doubled = Quantity.Constant(2).Pow(Quantity.Literal(0.5m, Unit.Ratio, "half", "for the example"));
    /// Math.Abs(doubled.Value!.Value - Math.Sqrt(2)) &lt; 1e-15
    /// </code>
    /// </example>
    public Quantity Pow(Quantity exponent)
    {
        var (x, y) = (Pure(this, "a base without a unit"), Pure(exponent, "an exponent without a unit"));
        if (x._natural.High <= 0) throw new ArithmeticException($"Cannot raise {Origin} to a power that is no whole number: it is never positive.");
        return Make(Operation.PowerOf, [x, y], Unit.Ratio);
    }

    /// <summary>The real root.</summary>
    /// <param name="degree">2 for the square root, 3 for the cube root; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degree"/> is below 1.</exception>
    /// <exception cref="UnitMismatchException">The unit is no power of that degree: persons have no square root.</exception>
    /// <exception cref="ArithmeticException">The degree is even and the quantity is negative.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// Math.Abs(Quantity.Constant(27).Root(3).Value!.Value - 3) &lt; 1e-15
    /// </code>
    /// </example>
    public Quantity Root(int degree)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degree, 1);
        var operand = WithoutPerCent(this);
        if (degree % 2 == 0 && operand._natural.High < 0) throw new ArithmeticException($"Cannot take a root of degree {degree} of {Origin}: it is negative.");
        var unit = operand.Unit.Root(degree) ?? throw new UnitMismatchException(this, FormattableString.Invariant($"a unit that has a root of degree {degree}, such as a ratio"));
        return Make(Operation.Root, [operand], unit, degree);
    }

    /// <summary>The square root; the same as <see cref="Root"/> of degree 2.</summary>
    /// <exception cref="UnitMismatchException">The unit is no square: persons have no square root.</exception>
    /// <exception cref="ArithmeticException">The quantity is negative.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var square = Quantity.Constant(9, Unit.Days.Pow(2));
    /// square.Sqrt().ToString() == "3 days"
    /// </code>
    /// </example>
    public Quantity Sqrt() => Root(2);

    /// <summary>The natural logarithm of a positive quantity without a unit.</summary>
    /// <exception cref="UnitMismatchException">The quantity has a unit: divide by one of its kind first.</exception>
    /// <exception cref="ArithmeticException">The quantity is never positive.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var factor = Quantity.Literal(2, Unit.Ratio, "growth factor", "for the example");
    /// Math.Abs(factor.Log().Value!.Value - Math.Log(2)) &lt; 1e-15
    /// </code>
    /// </example>
    public Quantity Log()
    {
        var operand = Pure(this, "a number without a unit for a logarithm");
        if (operand._natural.High <= 0) throw new ArithmeticException($"Cannot take the logarithm of {Origin}: it is never positive.");
        return Make(Operation.Log, [operand], Unit.Ratio);
    }

    /// <summary>e to the power of a quantity without a unit.</summary>
    /// <exception cref="UnitMismatchException">The quantity has a unit.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// Math.Abs(Quantity.Constant(1).Exp().Value!.Value - Math.E) &lt; 1e-15
    /// </code>
    /// </example>
    public Quantity Exp() => Make(Operation.Exp, [Pure(this, "a number without a unit for an exponential")], Unit.Ratio);

    /// <summary>The smaller one of two quantities.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other, in the same unit or one that converts exactly.</param>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <exception cref="InvalidOperationException">The operands are read under different policies.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var a = Quantity.Literal(1, 5, Unit.Persons, "a", "for the example");
    /// var b = Quantity.Literal(2, 3, Unit.Persons, "b", "for the example");
    /// Quantity.Min(a, b).ToString() == "1–3 persons"
    /// </code>
    /// </example>
    public static Quantity Min(Quantity left, Quantity right) => Aligned(Operation.Min, "compare", left, right);

    /// <summary>The greater one of two quantities.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other, in the same unit or one that converts exactly.</param>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <exception cref="InvalidOperationException">The operands are read under different policies.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var a = Quantity.Literal(1, 5, Unit.Persons, "a", "for the example");
    /// var b = Quantity.Literal(2, 3, Unit.Persons, "b", "for the example");
    /// Quantity.Max(a, b).ToString() == "2–5 persons"
    /// </code>
    /// </example>
    public static Quantity Max(Quantity left, Quantity right) => Aligned(Operation.Max, "compare", left, right);

    /// <summary>The sum of quantities, in the unit of the first.</summary>
    /// <param name="parts">At least one, all in one unit or in units that convert exactly.</param>
    /// <exception cref="ArgumentException">There are none: nobody could tell the unit.</exception>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <exception cref="InvalidOperationException">The operands are read under different policies.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var a = Quantity.Literal(1, 5, Unit.Persons, "a", "for the example");
    /// var b = Quantity.Literal(2, 3, Unit.Persons, "b", "for the example");
    /// Quantity.Sum(a, b, Quantity.Constant(10, Unit.Persons)).ToString() == "13–18 persons"
    /// </code>
    /// </example>
    public static Quantity Sum(params IReadOnlyList<Quantity> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0) throw new ArgumentException("Expected at least one quantity to sum, which gives the unit of the sum; found none.", nameof(parts));
        return parts.Count == 1 ? parts[0] : Make(Operation.Sum, [.. parts.Select(part => Converted(part, parts[0].Unit, "add", parts[0], part))], parts[0].Unit);
    }

    /// <summary>A part of a whole as a share: part ÷ whole, shown as per cent.</summary>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole, in the same unit or one that converts exactly. It may hold the part: a ÷ (a + b) is bounded tightly.</param>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <exception cref="DivideByZeroException">The whole is zero.</exception>
    /// <exception cref="InvalidOperationException">The operands are read under different policies.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var part = Quantity.Literal(1, 3, Unit.Persons, "part", "for the example");
    /// var rest = Quantity.Constant(1, Unit.Persons);
    /// Quantity.Share(part, part + rest).ToString() == "50–75 per cent"   // the part is one unknown above and below
    /// </code>
    /// </example>
    public static Quantity Share(Quantity part, Quantity whole)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(whole);
        return (part / Converted(whole, part.Unit, "take the share of", part, whole)).In(Unit.Share);
    }

    private static Quantity Pure(Quantity value, string expected)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Unit.IsDimensionless ? WithoutPerCent(value) : throw new UnitMismatchException(value, expected);
    }
}
