using YiTa.Analysis.Display.Internal;
using YiTa.Analysis.Quantities.Internal;

namespace YiTa.Analysis.Quantities;

/// <summary>
/// A number that remembers where it came from: a best value (or none), an interval that encloses the truth if the inputs do, a unit, and
/// the whole lineage down to the passages that state its inputs.
/// </summary>
/// <remarks>
/// <para>Quantities are immutable. Arithmetic makes new ones and checks units. An input that occurs several times in a lineage is one
/// unknown: <c>x − x</c> is 0, <c>x ÷ x</c> is 1 (where x is not 0), and <c>a ÷ (a + b)</c> is bounded as tightly as the truth.</para>
/// <para>All inputs of a quantity are read under one uncertainty policy; <see cref="Under"/> recomputes the lineage under another.</para>
/// <para>Two quantities are equal when they are made from equal inputs by the same operations in the same order.</para>
/// </remarks>
/// <example>
/// <code>
/// using YiTa.Analysis.Evidence;
/// using YiTa.Analysis.Quantities;
/// var evidence = EvidencePackage.Load();
/// var residents = evidence.Quantity("yita-population-ili-1962");
/// var stateless = evidence.Quantity("yita-stateless-share-ili-1962");
/// var people = residents * stateless;
/// people.ToString() == "540,000 persons" &amp;&amp; people.Under(UncertaintyPolicy.TenPerCent).Bounds.Contains(486_000)
/// </code>
/// </example>
[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Html, NotebookFormatterSource.Lineage, NotebookFormatterSource.Plain])]
public sealed partial class Quantity : IEquatable<Quantity>
{
    private readonly Interval _natural;
    private readonly double _value;
    private readonly int _hash;
    private BoundsBox? _bounds;

    private Quantity(Operation operation, Quantity[] operands, Unit unit, Interval natural, double value, int exponent = 0, Rational factor = default, string? symbol = null, string? title = null)
    {
        (Operation, Operands, Unit, _natural, _value) = (operation, operands, unit, natural, value);
        (Exponent, Factor, Symbol, Title) = (exponent, factor, symbol, title);
        Policy = CommonPolicy(operation, operands);
        var hash = new HashCode();
        hash.Add(operation);
        hash.Add(exponent);
        hash.Add(factor);
        hash.Add(symbol);
        foreach (var operand in operands) hash.Add(operand._hash);
        _hash = hash.ToHashCode();
    }

    private Quantity(QuantityInput input, UncertaintyPolicy? policy)
    {
        (Operation, Operands, Input, Unit, Policy) = (Operation.Input, [], input, input.Unit, policy);
        (_natural, _value, _hash) = (input.Bounds, (double?)input.Reading.Value ?? double.NaN, input.GetHashCode());
    }

    /// <summary>The unit of <see cref="Value"/> and <see cref="Bounds"/>.</summary>
    public Unit Unit { get; }

    /// <summary>The policy under which the figures of the lineage are read; null where there are none.</summary>
    public UncertaintyPolicy? Policy { get; }

    /// <summary>
    /// The best value, computed from the best values of the inputs; null where an input has none or the result is no finite number.
    /// It lies within <see cref="Bounds"/>.
    /// </summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var met = Quantity.Literal(63_000, 60_000, 67_000, Unit.Persons, "people met", "for the example");
    /// (2 * met).Value == 126_000 &amp;&amp; Quantity.Literal(60_000, 67_000, Unit.Persons, "people met", "for the example").Value is null
    /// </code>
    /// </example>
    public double? Value
    {
        get
        {
            if (Bounds.IsPoint) return Bounds.Low;
            return double.IsFinite(_value) ? Math.Clamp(_value, Bounds.Low, Bounds.High) : null;
        }
    }

    /// <summary>
    /// The interval that encloses the quantity whenever every input lies in its own interval; an end may be infinite. Every input is one
    /// unknown throughout. Computed when first asked for, and kept.
    /// </summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var met = Quantity.Literal(60_000, 67_000, Unit.Persons, "people met", "for the example");
    /// (2 * met).Bounds == new Interval(120_000, 134_000) &amp;&amp; (met - met).Bounds == Interval.Exactly(0)
    /// </code>
    /// </example>
    public Interval Bounds => (_bounds ??= new(Quantities.Internal.Bounding.TightBounds.Of(this))).Bounds;

    /// <summary>The symbol under which formulas show it, such as <c>N₀</c>; null for none.</summary>
    public string? Symbol { get; }

    /// <summary>What it is, for people; null where nobody said.</summary>
    public string? Title { get; }

    /// <summary>The inputs that the lineage ends in, each once, in the order in which the formula names them.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// var stateless = evidence.Quantity("yita-stateless-share-ili-1962").As("s") * evidence.Quantity("yita-population-ili-1962").As("N");
    /// stateless.Inputs.Select(input => input.Key).SequenceEqual(["yita-stateless-share-ili-1962", "yita-population-ili-1962"])
    /// </code>
    /// </example>
    public IReadOnlyList<QuantityInput> Inputs => [.. Leaves().Select(leaf => leaf.Input!)];

    internal Operation Operation { get; }

    internal Quantity[] Operands { get; }

    internal QuantityInput? Input { get; }

    /// <summary>The exponent of a power, the degree of a root, or the number of a constant.</summary>
    internal int Exponent { get; }

    /// <summary>Whether it is a variable of the lineage: an input, or what other quantities only enclose.</summary>
    internal bool IsUnknown => Operation == Operation.Input || IsEnclosed;

    /// <summary>Whether only its bounds are known, but not how it follows its operands.</summary>
    internal bool IsEnclosed => Operation is Operation.Hull or Operation.Intersection or Operation.LogisticSet;

    /// <summary>What numbers are multiplied with by a conversion.</summary>
    internal Rational Factor { get; }

    /// <summary>The bounds by interval arithmetic alone, in which an input that occurs twice counts twice.</summary>
    internal Interval Natural => _natural;

    /// <summary>The value by plain arithmetic on best values; NaN where there is none.</summary>
    internal double PlainValue => _value;

    /// <summary>The leaves of the lineage, each unknown once, in the order of the formula.</summary>
    internal IEnumerable<Quantity> Leaves()
    {
        var keys = new HashSet<QuantityInput>();
        return Nodes().Where(node => node.Input is not null && keys.Add(node.Input));
    }

    /// <summary>All nodes of the lineage, each object once, operands after what they are operands of.</summary>
    internal IEnumerable<Quantity> Nodes()
    {
        var seen = new HashSet<Quantity>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Quantity>([this]);
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node)) continue;
            yield return node;
            for (var i = node.Operands.Length - 1; i >= 0; i--) open.Push(node.Operands[i]);
        }
    }

    /// <summary>The whole lineage again, with every figure read under another policy. Literals and dates stay as they are.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="ArithmeticException">Under this policy the lineage divides by zero or leaves the domain of a function.</exception>
    /// <exception cref="InvalidOperationException">The lineage holds an <see cref="Intersection"/> whose claims have nothing in common under this policy.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// var people = evidence.Quantity("yita-stateless-share-ili-1962") * evidence.Quantity("yita-population-ili-1962");
    /// people.ToString() == "540,000 persons" &amp;&amp; people.Under(UncertaintyPolicy.TenPerCent).ToString() == "486,000–594,000 persons"
    /// </code>
    /// </example>
    public Quantity Under(UncertaintyPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy == Policy ? this : Rebuild(leaf => leaf.Input!.Kind is QuantityInputKind.Observation or QuantityInputKind.Context ? From(leaf.Input.Figure!, policy) : leaf);
    }

    /// <summary>The same operations on other leaves.</summary>
    internal Quantity Rebuild(Func<Quantity, Quantity> leaf)
    {
        var made = new Dictionary<Quantity, Quantity>(ReferenceEqualityComparer.Instance);
        // Operands stand after their owners in the list, so it is walked from its end; an operand met early may also be an owner's owner.
        foreach (var node in PostOrder())
            made[node] = node.Input is not null ? leaf(node) : node.Operation == Operation.Constant ? node : node.With([.. node.Operands.Select(operand => made[operand])]);
        return made[this];
    }

    /// <summary>All nodes, each object once, operands before what they are operands of. Does not recurse: lineages may be deep.</summary>
    internal List<Quantity> PostOrder()
    {
        var order = new List<Quantity>();
        var done = new HashSet<Quantity>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(Quantity Node, int Next)>([(this, 0)]);
        while (open.TryPop(out var top))
        {
            if (top.Next == 0 && done.Contains(top.Node)) continue;
            if (top.Next < top.Node.Operands.Length)
            {
                open.Push((top.Node, top.Next + 1));
                open.Push((top.Node.Operands[top.Next], 0));
            }
            else if (done.Add(top.Node))
            {
                order.Add(top.Node);
            }
        }

        return order;
    }

    private static UncertaintyPolicy? CommonPolicy(Operation operation, Quantity[] operands)
    {
        Quantity? first = null;
        foreach (var operand in operands)
        {
            if (operand.Policy is null) continue;
            first ??= operand;
            if (!ReferenceEquals(first.Policy, operand.Policy) && first.Policy != operand.Policy)
            {
                throw new InvalidOperationException(
                    $"{first.Origin} is read under the policy '{first.Policy!.Name}' and {operand.Origin} under '{operand.Policy.Name}'; read both under one before you {FormulaText.Verb(operation)} them, with Under(policy).");
            }
        }

        return first?.Policy;
    }

    /// <summary>Whether both are made from equal inputs by the same operations in the same order.</summary>
    /// <param name="other">The other quantity.</param>
    public bool Equals(Quantity? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || _hash != other._hash) return false;
        var same = new HashSet<(Quantity, Quantity)>(PairComparer.Instance);
        var open = new Stack<(Quantity A, Quantity B)>([(this, other)]);
        while (open.TryPop(out var pair))
        {
            var (a, b) = pair;
            if (ReferenceEquals(a, b) || !same.Add(pair)) continue;
            if (a._hash != b._hash || a.Operation != b.Operation || a.Exponent != b.Exponent || a.Factor != b.Factor || a.Unit != b.Unit
                || a.Symbol != b.Symbol || a.Title != b.Title || a.Operands.Length != b.Operands.Length || !Equals(a.Input, b.Input)) return false;
            for (var i = 0; i < a.Operands.Length; i++) open.Push((a.Operands[i], b.Operands[i]));
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Quantity);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>Whether both are made from equal inputs by the same operations.</summary>
    /// <param name="left">A quantity.</param>
    /// <param name="right">Another quantity.</param>
    public static bool operator ==(Quantity? left, Quantity? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the lineages differ. The numbers may be the same all the same: compare <see cref="Bounds"/> for these.</summary>
    /// <param name="left">A quantity.</param>
    /// <param name="right">Another quantity.</param>
    public static bool operator !=(Quantity? left, Quantity? right) => !(left == right);

    private sealed record BoundsBox(Interval Bounds);

    private sealed class PairComparer : IEqualityComparer<(Quantity, Quantity)>
    {
        public static PairComparer Instance { get; } = new();

        public bool Equals((Quantity, Quantity) x, (Quantity, Quantity) y) => ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2);

        public int GetHashCode((Quantity, Quantity) pair) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Item1), System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Item2));
    }
}
