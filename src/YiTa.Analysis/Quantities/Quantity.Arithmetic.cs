using System.Numerics;
using YiTa.Analysis.Quantities.Internal;

namespace YiTa.Analysis.Quantities;

public sealed partial class Quantity :
    IAdditionOperators<Quantity, Quantity, Quantity>, ISubtractionOperators<Quantity, Quantity, Quantity>,
    IMultiplyOperators<Quantity, Quantity, Quantity>, IDivisionOperators<Quantity, Quantity, Quantity>,
    IUnaryNegationOperators<Quantity, Quantity>, IUnaryPlusOperators<Quantity, Quantity>, IMultiplicativeIdentity<Quantity, Quantity>,
    IEqualityOperators<Quantity, Quantity, bool>
{
    /// <summary>The number 1 without a unit.</summary>
    public static Quantity MultiplicativeIdentity { get; } = Constant(1);

    /// <summary>The sum, in the unit of the first operand; a share and a ratio give a ratio.</summary>
    /// <param name="left">The first summand.</param>
    /// <param name="right">The second summand, in the same unit or one that converts exactly.</param>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <exception cref="InvalidOperationException">The operands are read under different policies.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var weight = Quantity.Constant(2, Unit.Tonnes) + Quantity.Constant(500, Unit.Kilograms);
    /// weight.ToString() == "2.5 tonnes"
    /// </code>
    /// </example>
    public static Quantity operator +(Quantity left, Quantity right) => Aligned(Operation.Add, "add", left, right);

    /// <summary>The difference, in the unit of the first operand; a share and a ratio give a ratio.</summary>
    /// <param name="left">The minuend.</param>
    /// <param name="right">The subtrahend, in the same unit or one that converts exactly.</param>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <exception cref="InvalidOperationException">The operands are read under different policies.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var met = Quantity.Literal(60_000, 67_000, Unit.Persons, "people met", "for the example");
    /// (met - Quantity.Constant(14_000, Unit.Persons)).ToString() == "46,000–53,000 persons" &amp;&amp; (met - met).ToString() == "0 persons"
    /// </code>
    /// </example>
    public static Quantity operator -(Quantity left, Quantity right) => Aligned(Operation.Subtract, "subtract", left, right);

    /// <summary>The product; its unit is the product of the units.</summary>
    /// <param name="left">The first factor.</param>
    /// <param name="right">The second factor.</param>
    /// <exception cref="InvalidOperationException">The operands are read under different policies.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var stateless = Quantity.Constant(60, Unit.PerCent) * Quantity.Constant(900_000, Unit.Persons);
    /// stateless.ToString() == "540,000 persons"
    /// </code>
    /// </example>
    public static Quantity operator *(Quantity left, Quantity right)
    {
        (left, right) = (WithoutPerCent(left), WithoutPerCent(right));
        return Make(Operation.Multiply, [left, right], left.Unit * right.Unit);
    }

    /// <summary>
    /// The quotient; its unit is the quotient of the units. A divisor that may be zero leaves it unbounded on one or both sides; that the
    /// divisor is not zero is taken for granted, so <c>x ÷ x</c> is 1.
    /// </summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    /// <exception cref="DivideByZeroException">The divisor is zero and nothing else.</exception>
    /// <exception cref="InvalidOperationException">The operands are read under different policies.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var met = Quantity.Literal(60_000, 67_000, Unit.Persons, "people met", "for the example");
    /// (met / Quantity.Constant(10, Unit.Days)).ToString() == "6,000–6,700 persons per day" &amp;&amp; (met / met).Bounds == Interval.Exactly(1)
    /// </code>
    /// </example>
    public static Quantity operator /(Quantity left, Quantity right)
    {
        (left, right) = (WithoutPerCent(left), WithoutPerCent(right));
        if (right._natural.Low == 0 && right._natural.High == 0) throw new DivideByZeroException($"Cannot divide {left.Origin} by {right.Origin}: the divisor is zero.");
        return Make(Operation.Divide, [left, right], left.Unit / right.Unit);
    }

    /// <summary>The quantity with the opposite sign.</summary>
    /// <param name="value">The quantity.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var met = Quantity.Literal(60_000, 67_000, Unit.Persons, "people met", "for the example");
    /// (-met).Bounds == new Interval(-67_000, -60_000) &amp;&amp; (met + -met).Bounds == Interval.Exactly(0)
    /// </code>
    /// </example>
    public static Quantity operator -(Quantity value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Make(Operation.Negate, [value], value.Unit);
    }

    /// <summary>The quantity itself.</summary>
    /// <param name="value">The quantity.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var met = Quantity.Literal(60_000, 67_000, Unit.Persons, "people met", "for the example");
    /// +met == met
    /// </code>
    /// </example>
    public static Quantity operator +(Quantity value) => value;

    /// <summary>The same as the operator.</summary>
    /// <param name="left">The first summand.</param>
    /// <param name="right">The second summand.</param>
    public static Quantity Add(Quantity left, Quantity right) => left + right;

    /// <summary>The same as the operator.</summary>
    /// <param name="left">The minuend.</param>
    /// <param name="right">The subtrahend.</param>
    public static Quantity Subtract(Quantity left, Quantity right) => left - right;

    /// <summary>The same as the operator.</summary>
    /// <param name="left">The first factor.</param>
    /// <param name="right">The second factor.</param>
    public static Quantity Multiply(Quantity left, Quantity right) => left * right;

    /// <summary>The same as the operator.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    public static Quantity Divide(Quantity left, Quantity right) => left / right;

    /// <summary>The same as the operator.</summary>
    /// <param name="value">The quantity.</param>
    public static Quantity Negate(Quantity value) => -value;

    /// <summary>The same as the operator.</summary>
    /// <param name="value">The quantity.</param>
    public static Quantity Plus(Quantity value) => value;

    /// <summary>The same quantity in another unit.</summary>
    /// <param name="unit">A unit of the same dimension. Days, months and years convert by the mean Gregorian year of 365.2425 days.</param>
    /// <exception cref="UnitMismatchException">The unit measures something else.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// Quantity.Constant(2, Unit.Tonnes).In(Unit.Kilograms).Value == 2_000 &amp;&amp; Quantity.Constant(1, Unit.Years).In(Unit.Days).ToString() == "365.2 days"
    /// </code>
    /// </example>
    public Quantity In(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (unit == Unit) return this;
        return Unit.ScaleTo(unit, byConvention: true) is { } scale
            ? new Quantity(Operation.Convert, [this], unit, _natural * scale.ToInterval(), _value * scale.ToDouble(), factor: scale)
            : throw new UnitMismatchException(this, $"a quantity that can be told in {unit.InMessages}");
    }

    /// <summary>The same quantity under a symbol for formulas and a title for people.</summary>
    /// <param name="symbol">The symbol, such as <c>N₀</c>; not blank.</param>
    /// <param name="title">What it is; null to leave that open.</param>
    /// <exception cref="ArgumentException">The symbol is blank.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var met = Quantity.Literal(60_000, 67_000, Unit.Persons, "people met", "for the example").As("M", "People met at the border");
    /// (2 * met).Formula == "2 · M" &amp;&amp; met.Title == "People met at the border"
    /// </code>
    /// </example>
    public Quantity As(string symbol, string? title = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(symbol);
        var inner = Operation == Operation.Name ? Operands[0] : this;
        return new Quantity(Operation.Name, [inner], Unit, _natural, _value, symbol: symbol, title: title ?? Title);
    }

    /// <summary>The same operation on other operands.</summary>
    internal Quantity With(Quantity[] operands)
    {
        if (Operation == Operation.Divide && operands[1]._natural is { Low: 0, High: 0 })
            throw new DivideByZeroException($"Cannot divide {operands[0].Origin} by {operands[1].Origin}: the divisor is zero.");
        return Make(Operation, operands, Unit, Exponent, Factor, Symbol, Title);
    }

    private static Quantity Make(Operation operation, Quantity[] operands, Unit unit, int exponent = 0, Rational factor = default, string? symbol = null, string? title = null)
    {
        var (natural, value) = Evaluation.Apply(operation, operands, exponent, factor);
        return new Quantity(operation, operands, unit, natural, value, exponent, factor, symbol, title);
    }

    private static Quantity Aligned(Operation operation, string verb, Quantity left, Quantity right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Unit == right.Unit) return Make(operation, [left, right], left.Unit);
        var unit = left.Unit.SameDimension(right.Unit) && left.Unit.IsDimensionless ? Unit.Ratio : left.Unit;
        return Make(operation, [Converted(left, unit, verb, left, right), Converted(right, unit, verb, left, right)], unit);
    }

    private static Quantity Converted(Quantity operand, Unit unit, string verb, Quantity left, Quantity right)
    {
        if (operand.Unit == unit) return operand;
        if (operand.Unit.ScaleTo(unit, byConvention: false) is { } scale)
            return new Quantity(Operation.Convert, [operand], unit, operand._natural * scale.ToInterval(), operand._value * scale.ToDouble(), factor: scale);
        var hint = left.Unit.SameDimension(right.Unit) ? $" The length of a month or a year is a convention: ask for it with In(Unit), such as right.In(Unit.Parse(\"{left.Unit}\"))." : "";
        throw new UnitMismatchException(verb, left, right, hint);
    }

    private static Quantity WithoutPerCent(Quantity value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Unit.IsPerCent ? value.In(Unit.Share) : value;
    }
}
