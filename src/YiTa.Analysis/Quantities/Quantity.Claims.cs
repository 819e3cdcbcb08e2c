using YiTa.Analysis.Quantities.Internal;

namespace YiTa.Analysis.Quantities;

public sealed partial class Quantity
{
    /// <summary>
    /// Something of which all that is known is that one of several claims holds it: the smallest interval around all of them, without a best
    /// value. In further arithmetic it is one unknown of its own.
    /// </summary>
    /// <param name="claims">At least one, all in one unit or in units that convert exactly.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// var left = Quantity.Hull(evidence.Quantity("yita-border-crossers-body-1962"), evidence.Quantity("reply-border-crossers-1962-04-29"));
    /// left.ToString() == "60,000–67,000 persons"
    /// </code>
    /// </example>
    public static Quantity Hull(params IReadOnlyList<Quantity> claims) => Joined(Operation.Hull, claims);

    /// <summary>
    /// Something of which several claims hold at once: what their intervals have in common, without a best value. In further arithmetic it is
    /// one unknown of its own.
    /// </summary>
    /// <param name="claims">At least one, all in one unit or in units that convert exactly.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <exception cref="InvalidOperationException">Nothing lies within all of them.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// var left = Quantity.Intersection(evidence.Quantity("yita-border-crossers-body-1962"), evidence.Quantity("yita-border-crossers-lead-1962"));
    /// left.ToString() == "60,000–67,000 persons"
    /// </code>
    /// </example>
    public static Quantity Intersection(params IReadOnlyList<Quantity> claims) => Joined(Operation.Intersection, claims);

    /// <summary>What logistic curves through counts can be; see <see cref="Operation.LogisticSet"/> for the operands, which fit each other.</summary>
    internal static Quantity Fitted(Quantity[] operands, bool isEnd) => Make(Operation.LogisticSet, operands, operands[0].Unit, exponent: isEnd ? 1 : 0);

    private static Quantity Joined(Operation operation, IReadOnlyList<Quantity> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (claims.Count == 0) throw new ArgumentException("Expected at least one claim, which gives the unit; found none.", nameof(claims));
        return Make(operation, [.. claims.Select(claim => Converted(claim, claims[0].Unit, "reconcile", claims[0], claim))], claims[0].Unit);
    }
}
