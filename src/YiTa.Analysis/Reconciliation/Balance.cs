using YiTa.Analysis.Display.Internal;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Reconciliation;

/// <summary>
/// Claims about parts and claims about their sum: whether they fit, what each leaves for the others, and who would have to give way and by how
/// much. That the parts make up the whole is the caller's assumption; the result names it.
/// </summary>
/// <example>
/// <code>
/// using YiTa.Analysis.Evidence;
/// using YiTa.Analysis.Reconciliation;
/// var evidence = EvidencePackage.Load();
/// var balance = Balance.Of(evidence, "yita-border-crossers-body-1962", "yita-border-crossers-ili-via-korgas-1962", "yita-border-crossers-tacheng-via-tacheng-1962");
/// balance.IsConsistent &amp;&amp; balance.Left(balance.Parts[1])!.ToString() == "46,000–53,000 persons"
/// </code>
/// </example>
[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Reconciliation, NotebookFormatterSource.Html, NotebookFormatterSource.Plain])]
public sealed partial class Balance
{
    /// <summary>Sets parts against their sum.</summary>
    /// <param name="whole">The claim about the sum.</param>
    /// <param name="parts">At least two claims about the parts.</param>
    /// <exception cref="ArgumentException">There are fewer than two parts.</exception>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <exception cref="InvalidOperationException">The claims are read under different policies.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// using YiTa.Analysis.Reconciliation;
    /// Claim People(string label, int low, int high) => new(label, Quantity.Literal(low, high, Unit.Persons, label, "for the example"));
    /// var balance = new Balance(People("all", 90, 100), People("women", 50, 60), People("men", 55, 60));
    /// !balance.IsConsistent &amp;&amp; balance.Gap == 5
    /// </code>
    /// </example>
    public Balance(Claim whole, params IReadOnlyList<Claim> parts)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count < 2) throw new ArgumentException($"Expected at least two parts of '{whole.Label}'; found {parts.Count}.", nameof(parts));
        (Whole, Parts) = (whole, [.. parts]);
        Sum = Quantity.Sum([.. parts.Select(part => part.Quantity)]);
        Difference = Sum - whole.Quantity;
    }

    /// <summary>Sets figures of the evidence against each other, read as printed, and finds the conflicts that touch them.</summary>
    /// <param name="evidence">The package.</param>
    /// <param name="whole">The key of the figure of the sum.</param>
    /// <param name="parts">The keys of the figures of the parts, at least two.</param>
    /// <exception cref="EvidenceLookupException">There is no such figure.</exception>
    /// <exception cref="ArgumentException">There are fewer than two parts.</exception>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Reconciliation;
    /// var balance = Balance.Of(EvidencePackage.Load(), "yita-border-crossers-body-1962", "yita-border-crossers-ili-via-korgas-1962", "yita-border-crossers-tacheng-via-tacheng-1962");
    /// balance.IsConsistent &amp;&amp; balance.Sum.ToString() == "at most 72,000 persons"
    /// </code>
    /// </example>
    public static Balance Of(EvidencePackage evidence, string whole, params IReadOnlyList<string> parts) => Of(evidence, UncertaintyPolicy.AsPrinted, whole, parts);

    /// <summary>Sets figures of the evidence against each other under a policy, and finds the conflicts that touch them.</summary>
    /// <param name="evidence">The package.</param>
    /// <param name="policy">How words and digits become an interval.</param>
    /// <param name="whole">The key of the figure of the sum.</param>
    /// <param name="parts">The keys of the figures of the parts, at least two.</param>
    /// <exception cref="EvidenceLookupException">There is no such figure.</exception>
    /// <exception cref="ArgumentException">There are fewer than two parts.</exception>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// using YiTa.Analysis.Reconciliation;
    /// var balance = Balance.Of(EvidencePackage.Load(), UncertaintyPolicy.TenPerCent, "yita-border-crossers-body-1962", "yita-border-crossers-ili-via-korgas-1962", "yita-border-crossers-tacheng-via-tacheng-1962");
    /// balance.Sum.ToString() == "at most 73,400 persons"
    /// </code>
    /// </example>
    public static Balance Of(EvidencePackage evidence, UncertaintyPolicy policy, string whole, params IReadOnlyList<string> parts)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(parts);
        Claim Read(string id) => Claim.From(evidence.Quantity(id, policy).Inputs[0].Figure!, policy);
        return new Balance(Read(whole), [.. parts.Select(Read)]) { Conflicts = ClaimSet.FindConflicts(evidence, [whole, .. parts]) };
    }

    /// <summary>The claim about the sum.</summary>
    public Claim Whole { get; }

    /// <summary>The claims about the parts.</summary>
    public IReadOnlyList<Claim> Parts { get; }

    /// <summary>The entries of <c>conflicts.csv</c> that touch a claim; empty where the balance was not made from the evidence.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; private init; } = [];

    /// <summary>The sum of the parts as claimed.</summary>
    public Quantity Sum { get; }

    /// <summary>The sum of the parts less the whole.</summary>
    public Quantity Difference { get; }

    /// <summary>Whether parts and whole can all be true at once.</summary>
    public bool IsConsistent => Difference.Bounds.Contains(0);

    /// <summary>How far the sum is from the whole at best: positive where the parts are too much, negative where they are too little, 0 where they fit.</summary>
    public double Gap => IsConsistent ? 0 : Difference.Bounds.Low > 0 ? Difference.Bounds.Low : Difference.Bounds.High;

    /// <summary>
    /// What the whole and the other parts leave for a part, within what is claimed of it; for the whole, what the parts leave for it.
    /// </summary>
    /// <param name="claim">The whole or one of the parts.</param>
    /// <returns>Null where nothing is left: the claims contradict each other.</returns>
    /// <exception cref="ArgumentException">The claim is not of this balance.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// using YiTa.Analysis.Reconciliation;
    /// Claim People(string label, int low, int high) => new(label, Quantity.Literal(low, high, Unit.Persons, label, "for the example"));
    /// var balance = new Balance(People("all", 100, 100), People("women", 45, 60), People("men", 0, 100));
    /// balance.Left(balance.Parts[1])!.ToString() == "40–55 persons"
    /// </code>
    /// </example>
    public Quantity? Left(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var left = claim == Whole ? Sum
            : Parts.Contains(claim) ? Parts.Where(part => part != claim).Aggregate(Whole.Quantity, (rest, part) => rest - part.Quantity)
            : throw new ArgumentException($"'{claim.Label}' is neither the whole nor a part of this balance.", nameof(claim));
        return left.Bounds.Intersect(claim.Bounds) is null ? null : Quantity.Intersection(claim.Quantity, left);
    }

    /// <summary>By how much each claim would have to change if it alone gave way; all 0 where the claims fit.</summary>
    public IReadOnlyList<ClaimChange> LeastChangeAlone =>
    [
        .. Parts.Select(part => Alone(part, -Gap)).Prepend(Alone(Whole, Gap)),
    ];

    /// <summary>
    /// The same share by which every claim would have to change if all gave way alike: the whole towards the sum, each part towards the whole;
    /// 0 where they fit. A share of each claim's own end.
    /// </summary>
    /// <remarks>With g the gap and e the ends that meet, p = |g| ÷ Σ |e|.</remarks>
    public double CommonShare
    {
        get
        {
            if (IsConsistent) return 0;
            var ends = Parts.Select(part => Gap > 0 ? part.Bounds.Low : part.Bounds.High).Append(Gap > 0 ? Whole.Bounds.High : Whole.Bounds.Low).Sum(Math.Abs);
            return ends == 0 ? double.PositiveInfinity : Math.Abs(Gap) / ends;
        }
    }

    private static ClaimChange Alone(Claim claim, double change)
    {
        // The whole has to rise to what the parts are at least, or a part to fall below what is claimed of it at least; or the other way round.
        var end = change >= 0 ? claim.Bounds.High : claim.Bounds.Low;
        return new ClaimChange(claim, change, end + change);
    }
}
