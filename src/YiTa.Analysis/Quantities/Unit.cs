using System.Globalization;
using System.Numerics;
using YiTa.Analysis.Display.Internal;
using YiTa.Analysis.Quantities.Internal;

namespace YiTa.Analysis.Quantities;

/// <summary>
/// The unit of a quantity: a product of base units with whole exponents, such as <c>persons</c>, <c>persons per day</c> or
/// <c>kilograms per parcel</c>. What is counted is part of the unit: persons, families and parcels are units of their own and never mix.
/// </summary>
/// <remarks>
/// <para>Numbers without a dimension are a <see cref="Ratio"/>, a <see cref="Share"/> (a part of a whole, shown as per cent) or in
/// <see cref="PerCent"/>. Persons divided by persons are a ratio; a share of persons are persons; a share over years is a share per year.</para>
/// <para>Rubles are three units: of the reform of 1961 (<c>new rubles</c>), from before it (<c>old rubles</c>), and <c>Soviet rubles</c>
/// where a source does not say which.</para>
/// <para>A year is 365.2425 days and a month a twelfth of it (the means of the Gregorian calendar). Because that is a convention,
/// days, months and years are only converted when asked for, by <see cref="Quantity.In"/>; tonnes and kilograms convert by themselves.</para>
/// </remarks>
/// <example>
/// <code>
/// using YiTa.Analysis.Quantities;
/// var flow = Unit.Persons / Unit.Days;
/// flow.ToString() == "persons per day" &amp;&amp; flow == Unit.Parse("persons per day") &amp;&amp; flow * Unit.Days == Unit.Persons
/// </code>
/// </example>
[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Html, NotebookFormatterSource.Plain])]
public sealed partial class Unit : IEquatable<Unit>, IMultiplyOperators<Unit, Unit, Unit>, IDivisionOperators<Unit, Unit, Unit>, IEqualityOperators<Unit, Unit, bool>
{
    private readonly UnitFactor[] _factors;
    private readonly Dimensionless _label;

    private Unit(IEnumerable<UnitFactor> factors, Dimensionless label)
    {
        _factors = [.. factors.Where(factor => factor.Exponent != 0).OrderBy(factor => factor.Base.Plural, StringComparer.Ordinal)];
        // Beside something that is counted, a share is a mere number: a share of persons are persons.
        _label = _factors.Any(factor => factor.Exponent > 0) ? Dimensionless.Ratio : label;
    }

    /// <summary>A number without a dimension that is no part of a whole, such as a growth factor.</summary>
    public static Unit Ratio { get; } = new([], Dimensionless.Ratio);

    /// <summary>A part of a whole: 0.6 is 60 per cent. It may be below 0 or above 1, as growth can be.</summary>
    public static Unit Share { get; } = new([], Dimensionless.Share);

    /// <summary>Hundredths: 60 is 60 per cent. Becomes a share in products and quotients.</summary>
    public static Unit PerCent { get; } = new([], Dimensionless.PerCent);

    /// <summary>People.</summary>
    public static Unit Persons { get; } = Known("persons");

    /// <summary>Families, as the petitions of 1962 count them.</summary>
    public static Unit Families { get; } = Known("families");

    /// <summary>Households.</summary>
    public static Unit Households { get; } = Known("households");

    /// <summary>Postal parcels.</summary>
    public static Unit Parcels { get; } = Known("parcels");

    /// <summary>Rubles where the source does not say whether old or new ones.</summary>
    public static Unit SovietRubles { get; } = Known("Soviet rubles");

    /// <summary>Rubles from before the reform of 1 January 1961.</summary>
    public static Unit OldRubles { get; } = Known("old rubles");

    /// <summary>Rubles of the reform of 1 January 1961.</summary>
    public static Unit NewRubles { get; } = Known("new rubles");

    /// <summary>Yuan of the reform of 1955.</summary>
    public static Unit Yuan { get; } = Known("yuan");

    /// <summary>Metric tonnes: 1,000 kilograms.</summary>
    public static Unit Tonnes { get; } = Known("tonnes");

    /// <summary>Kilograms.</summary>
    public static Unit Kilograms { get; } = Known("kilograms");

    /// <summary>Days.</summary>
    public static Unit Days { get; } = Known("days");

    /// <summary>Months of 30.436875 days, a twelfth of a year.</summary>
    public static Unit Months { get; } = Known("months");

    /// <summary>Years of 365.2425 days, the mean of the Gregorian calendar.</summary>
    public static Unit Years { get; } = Known("years");

    /// <summary>Visits, as of the consular staff.</summary>
    public static Unit Visits { get; } = Known("visits");

    /// <summary>Head of livestock.</summary>
    public static Unit Head { get; } = Known("head");

    /// <summary>Whether the unit is a ratio, a share or per cent.</summary>
    public bool IsDimensionless => _factors.Length == 0;

    /// <summary>Whether numbers of this unit are shares, so that people read them as per cent: a share, or a share over something.</summary>
    public bool IsShare => _label == Dimensionless.Share;

    /// <summary>Whether the number is in hundredths.</summary>
    internal bool IsPerCent => _label == Dimensionless.PerCent;

    /// <summary>A unit that counts things of one kind that have no unit of their own here.</summary>
    /// <param name="plural">What is counted, such as <c>telegrams</c>; a known unit is returned as such.</param>
    /// <param name="singular">One of them, such as <c>telegram</c>; null to take it from the plural.</param>
    /// <exception cref="ArgumentException">The name is blank or holds the word “per”, a digit, or one of <c>·/^</c>.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// Unit.Counting("telegrams").ToString() == "telegrams" &amp;&amp; Unit.Counting("persons") == Unit.Persons
    ///     &amp;&amp; Quantity.Constant(1, Unit.Counting("sheep", "sheep")).ToString() == "1 sheep"
    /// </code>
    /// </example>
    public static Unit Counting(string plural, string? singular = null)
    {
        if (string.IsNullOrWhiteSpace(plural) || UnitText.IsReserved(plural))
            throw new ArgumentException($"Expected the name of what is counted, such as 'telegrams', without 'per', digits and operators; found '{plural}'.", nameof(plural));
        return new Unit([new UnitFactor(UnitRegistry.Find(plural) ?? BaseUnit.Of(plural, singular ?? UnitText.Singular(plural)), 1)], Dimensionless.Ratio);
    }

    /// <summary>The product of two units.</summary>
    /// <param name="left">The first factor.</param>
    /// <param name="right">The second factor.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// Unit.Persons / Unit.Days * Unit.Days == Unit.Persons &amp;&amp; Unit.Share * Unit.Persons == Unit.Persons
    /// </code>
    /// </example>
    public static Unit operator *(Unit left, Unit right) => Combine(left, right, 1);

    /// <summary>The quotient of two units.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// (Unit.Kilograms / Unit.Parcels).ToString() == "kilograms per parcel" &amp;&amp; Unit.Persons / Unit.Persons == Unit.Ratio
    /// </code>
    /// </example>
    public static Unit operator /(Unit left, Unit right) => Combine(left, right, -1);

    /// <summary>The same as the operator.</summary>
    /// <param name="left">The first factor.</param>
    /// <param name="right">The second factor.</param>
    public static Unit Multiply(Unit left, Unit right) => left * right;

    /// <summary>The same as the operator.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    public static Unit Divide(Unit left, Unit right) => left / right;

    /// <summary>The unit multiplied by itself.</summary>
    /// <param name="exponent">How often; negative for its inverse.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// Unit.Days.Pow(2) == Unit.Days * Unit.Days &amp;&amp; Unit.Days.Pow(-1).ToString() == "per day"
    /// </code>
    /// </example>
    public Unit Pow(int exponent) => exponent == 1 ? this
        : new(_factors.Select(factor => factor with { Exponent = factor.Exponent * exponent }), exponent > 0 ? _label : Dimensionless.Ratio);

    /// <summary>The unit whose power this is, or null where there is none: there is no square root of persons.</summary>
    internal Unit? Root(int degree) => _factors.All(factor => factor.Exponent % degree == 0)
        ? new(_factors.Select(factor => factor with { Exponent = factor.Exponent / degree }), _label)
        : null;

    /// <summary>By what exact factor numbers of this unit become numbers of another, or null where that takes a convention or is nonsense.</summary>
    internal Rational? ScaleTo(Unit target, bool byConvention)
    {
        if (!SameDimension(target) || (!byConvention && (Conventions(this) + Conventions(target) > 0) && this != target)) return null;
        return Scale / target.Scale;
    }

    /// <summary>Whether both measure the same kind of thing, so that one can be converted into the other.</summary>
    /// <param name="other">The other unit.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// Unit.Tonnes.SameDimension(Unit.Kilograms) &amp;&amp; !Unit.Persons.SameDimension(Unit.Families)
    /// </code>
    /// </example>
    public bool SameDimension(Unit other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Dimensions(this).SequenceEqual(Dimensions(other));
    }

    private Rational Scale => _factors.Aggregate(IsPerCent ? new Rational(1, 100) : Rational.One, (scale, factor) => scale * factor.Base.Scale.Pow(factor.Exponent));

    private static int Conventions(Unit unit) => unit._factors.Count(factor => factor.Base.IsConvention);

    private static IEnumerable<(string, int)> Dimensions(Unit unit) => unit._factors
        .GroupBy(factor => factor.Base.Dimension, StringComparer.Ordinal)
        .Select(group => (group.Key, group.Sum(factor => factor.Exponent)))
        .Where(pair => pair.Item2 != 0)
        .OrderBy(pair => pair.Key, StringComparer.Ordinal);

    private static Unit Known(string plural) => new([new UnitFactor(UnitRegistry.Find(plural)!, 1)], Dimensionless.Ratio);

    private static Unit Combine(Unit left, Unit right, int sign)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var factors = left._factors.Concat(right._factors.Select(factor => factor with { Exponent = factor.Exponent * sign }))
            .GroupBy(factor => factor.Base)
            .Select(group => new UnitFactor(group.Key, group.Sum(factor => factor.Exponent)));
        var label = (left._label, right._label, sign) switch
        {
            (Dimensionless.Ratio, Dimensionless.Ratio, _) => Dimensionless.Ratio,
            (_, Dimensionless.Ratio, _) => left._label,
            (Dimensionless.Ratio, _, 1) => right._label,
            (_, _, 1) => Dimensionless.Share,
            _ => Dimensionless.Ratio,
        };
        return new Unit(factors, label);
    }

    /// <summary>Whether both are the same product of the same base units; shares and ratios differ, though they convert.</summary>
    /// <param name="other">The other unit.</param>
    public bool Equals(Unit? other) => other is not null && _label == other._label && _factors.SequenceEqual(other._factors);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => _factors.Aggregate((int)_label, (hash, factor) => HashCode.Combine(hash, factor));

    /// <summary>Whether both are the same unit.</summary>
    /// <param name="left">A unit.</param>
    /// <param name="right">Another unit.</param>
    public static bool operator ==(Unit? left, Unit? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the units differ.</summary>
    /// <param name="left">A unit.</param>
    /// <param name="right">Another unit.</param>
    public static bool operator !=(Unit? left, Unit? right) => !(left == right);

    /// <summary>“persons”, “persons per day”, “kilograms per parcel”, “share per year”, “per year”; what <see cref="Parse"/> reads.</summary>
    public override string ToString() => UnitText.Format(_factors, _label, one: false);

    /// <summary>The unit after exactly one: “1 person”, “1 parcel”.</summary>
    internal string ToSingular() => UnitText.Format(_factors, _label, one: true);

    /// <summary>Reads a unit as <see cref="ToString"/> writes it, in the plural or the singular.</summary>
    /// <param name="text">Such as <c>persons per day</c>; names of the evidence's units and their aliases, products with <c>·</c>, exponents as <c>²</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="UnitFormatException">A part is no unit that is known here.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// Unit.Parse("persons per day") == Unit.Persons / Unit.Days &amp;&amp; Unit.Parse("person") == Unit.Persons
    /// </code>
    /// </example>
    public static Unit Parse(string text) => TryParse(text, out var unit, out var fault) ? unit : throw fault;

    /// <summary>Reads a unit, if the text is one.</summary>
    /// <param name="text">Such as <c>persons per day</c>.</param>
    /// <param name="unit">The unit; <see cref="Ratio"/> where the text is none.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// Unit.TryParse("kilograms per parcel", out var unit) &amp;&amp; unit == Unit.Kilograms / Unit.Parcels &amp;&amp; !Unit.TryParse("persns", out _)
    /// </code>
    /// </example>
    public static bool TryParse(string? text, out Unit unit)
    {
        unit = Ratio;
        if (text is null || !TryParse(text, out var found, out _)) return false;
        unit = found;
        return true;
    }

    /// <summary>The unit of a figure; what the evidence counts under a name not known here is a counting unit of that name.</summary>
    internal static Unit OfFigure(string text) => TryParse(text, out var unit) ? unit : Counting(text);

    private static bool TryParse(string text, out Unit unit, out UnitFormatException fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        unit = Ratio;
        fault = null!;
        if (UnitText.Read(text, out var factors, out var label) is { } wrong)
        {
            fault = new UnitFormatException(text, wrong, UnitRegistry.Nearest(wrong));
            return false;
        }

        var merged = factors.GroupBy(factor => factor.Base).Select(group => new UnitFactor(group.Key, group.Sum(factor => factor.Exponent)));
        unit = new Unit(merged, label);
        return true;
    }

    /// <summary>Invariant text, for messages.</summary>
    internal string InMessages => _factors.Length == 0 && _label == Dimensionless.Ratio ? "numbers without a unit" : ToString().ToString(CultureInfo.InvariantCulture);
}
