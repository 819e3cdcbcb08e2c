using System.Globalization;
using YiTa.Analysis.Display.Internal;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Reconciliation;

/// <summary>
/// Several claims of one thing: what each allows, who agrees with whom, what all allow together, and the least change that would make them
/// consistent. Nothing is averaged unless a <see cref="WeightingRule"/> is named.
/// </summary>
/// <example>
/// <code>
/// using YiTa.Analysis.Evidence;
/// using YiTa.Analysis.Reconciliation;
/// var evidence = EvidencePackage.Load();
/// var exodus = ClaimSet.Of(evidence, "yita-border-crossers-body-1962", "yita-border-crossers-lead-1962", "reply-border-crossers-1962-04-29");
/// exodus.AreConsistent &amp;&amp; exodus.Hull.Bounds.Low == 60_000 &amp;&amp; exodus.Conflicts.Any(conflict => conflict.Id == "conflict-total-of-exodus")
/// </code>
/// </example>
[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Reconciliation, NotebookFormatterSource.Html, NotebookFormatterSource.Plain])]
public sealed partial class ClaimSet
{
    /// <summary>Takes claims together.</summary>
    /// <param name="claims">At least two, about one thing, all in one unit or in units that convert exactly, read under one policy.</param>
    /// <exception cref="ArgumentException">There are fewer than two.</exception>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <exception cref="InvalidOperationException">The claims are read under different policies.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// using YiTa.Analysis.Reconciliation;
    /// Claim People(string label, int low, int high) => new(label, Quantity.Literal(low, high, Unit.Persons, label, "for the example"));
    /// var set = new ClaimSet(People("a letter", 10, 20), People("a report", 15, 30));
    /// set.AreConsistent &amp;&amp; set.Intersection!.ToString() == "15–20 persons" &amp;&amp; set.Hull.ToString() == "10–30 persons"
    /// </code>
    /// </example>
    public ClaimSet(params IReadOnlyList<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (claims.Count < 2) throw new ArgumentException($"Expected at least two claims of one thing; found {claims.Count}.", nameof(claims));
        Claims = [.. claims.Select(claim => claim with { Quantity = claim.Quantity.Unit == claims[0].Quantity.Unit ? claim.Quantity : claim.Quantity.In(claims[0].Quantity.Unit) })];
        Hull = Quantity.Hull([.. Claims.Select(claim => claim.Quantity)]);
    }

    /// <summary>Takes figures of the evidence together, read as printed, and finds the conflicts that touch them.</summary>
    /// <param name="evidence">The package.</param>
    /// <param name="ids">The keys of at least two figures.</param>
    /// <exception cref="EvidenceLookupException">There is no such figure.</exception>
    /// <exception cref="ArgumentException">There are fewer than two.</exception>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Reconciliation;
    /// var exodus = ClaimSet.Of(EvidencePackage.Load(), "yita-border-crossers-body-1962", "yita-border-crossers-lead-1962");
    /// exodus.AreConsistent &amp;&amp; exodus.Intersection!.ToString() == "60,000–67,000 persons"
    /// </code>
    /// </example>
    public static ClaimSet Of(EvidencePackage evidence, params IReadOnlyList<string> ids) => Of(evidence, UncertaintyPolicy.AsPrinted, ids);

    /// <summary>Takes figures of the evidence together under a policy, and finds the conflicts that touch them.</summary>
    /// <param name="evidence">The package.</param>
    /// <param name="policy">How words and digits become an interval.</param>
    /// <param name="ids">The keys of at least two figures.</param>
    /// <exception cref="EvidenceLookupException">There is no such figure.</exception>
    /// <exception cref="ArgumentException">There are fewer than two.</exception>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// using YiTa.Analysis.Reconciliation;
    /// var exodus = ClaimSet.Of(EvidencePackage.Load(), UncertaintyPolicy.SignificantDigits, "yita-border-crossers-body-1962", "reply-border-crossers-1962-04-29");
    /// exodus.Intersection!.ToString() == "60,000–65,000 persons"
    /// </code>
    /// </example>
    public static ClaimSet Of(EvidencePackage evidence, UncertaintyPolicy policy, params IReadOnlyList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(ids);
        return new ClaimSet([.. ids.Select(id => Claim.From(evidence.Quantity(id, policy).Inputs[0].Figure!, policy))]) { Conflicts = FindConflicts(evidence, ids) };
    }

    /// <summary>The claims, in the order in which they were given.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>The entries of <c>conflicts.csv</c> that touch a claim; empty where the set was not made from the evidence.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; private init; } = [];

    /// <summary>The smallest interval around all claims.</summary>
    public Quantity Hull { get; }

    /// <summary>What all claims allow; null where they contradict each other.</summary>
    public Quantity? Intersection => AreConsistent ? Quantity.Intersection([.. Claims.Select(claim => claim.Quantity)]) : null;

    /// <summary>Whether there is a number that all claims allow.</summary>
    public bool AreConsistent => Claims.Max(claim => claim.Bounds.Low) <= Claims.Min(claim => claim.Bounds.High);

    /// <summary>Every pair of claims, and whether both can be true.</summary>
    public IReadOnlyList<Agreement> Agreements =>
    [
        .. from i in Enumerable.Range(0, Claims.Count)
           from j in Enumerable.Range(i + 1, Claims.Count - i - 1)
           let a = Claims[i]
           let b = Claims[j]
           select new Agreement(a, b, a.Bounds.Intersect(b.Bounds), Math.Max(0, Math.Max(a.Bounds.Low, b.Bounds.Low) - Math.Min(a.Bounds.High, b.Bounds.High))),
    ];

    /// <summary>The largest groups of claims that can be true together, the largest first. Intervals that meet in pairs meet all in one number.</summary>
    public IReadOnlyList<IReadOnlyList<Claim>> Parties
    {
        get
        {
            // Every largest group has its common part begin at the low end of one of its members.
            var groups = Claims.Select(claim => Claims.Where(other => claim.Bounds.Low >= other.Bounds.Low && claim.Bounds.Low <= other.Bounds.High).ToList()).ToList();
            return [.. groups.Where(group => !groups.Any(other => other.Count > group.Count && group.All(other.Contains)))
                .DistinctBy(group => string.Join('|', group.Select(claim => Claims.ToList().IndexOf(claim)))).OrderByDescending(group => group.Count)];
        }
    }

    /// <summary>
    /// The least total change that would make the claims consistent: each moves its nearer end to the number for which the sum of all moves is
    /// smallest. Of several such numbers the middle one is taken.
    /// </summary>
    /// <remarks>The sum of distances to intervals is convex and piecewise linear, so that it is smallest at an end (least absolute deviations).</remarks>
    /// <returns>A change for every claim; all 0 where they are consistent.</returns>
    public IReadOnlyList<ClaimChange> LeastChange
    {
        get
        {
            if (AreConsistent) return [.. Claims.Select(claim => new ClaimChange(claim, 0, claim.Bounds.Low))];
            var ends = Claims.SelectMany(claim => (double[])[claim.Bounds.Low, claim.Bounds.High]).Where(double.IsFinite).Distinct().Order().ToList();
            var least = ends.Min(Total);
            var best = ends.Where(end => Total(end) <= least * (1 + 1e-12)).ToList();
            var goal = (best[0] + best[^1]) / 2;
            return [.. Claims.Select(claim => Change(claim, goal))];
        }
    }

    /// <summary>The claims weighted by a named rule: Σ wᵢ · xᵢ ÷ Σ wᵢ, with every weight in the lineage.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>A quantity whose interval is that of the weighted mean of the claims' intervals; it need not lie within any of them.</returns>
    /// <exception cref="InvalidOperationException">The rule is by width and a claim has an open end or no width.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// using YiTa.Analysis.Reconciliation;
    /// Claim People(string label, int low, int high) => new(label, Quantity.Literal(low, high, Unit.Persons, label, "for the example"));
    /// var set = new ClaimSet(People("a letter", 10, 20), People("a report", 30, 60));
    /// set.Weighted(WeightingRule.EqualClaims).ToString() == "20–40 persons"
    /// </code>
    /// </example>
    public Quantity Weighted(WeightingRule rule)
    {
        var weights = Claims.Select(claim => Weight(claim, rule)).ToList();
        var total = weights.Sum();
        return Quantity.Sum([.. Claims.Zip(weights, (claim, weight) => claim.Quantity * Quantity.Literal(
            weight / total, Unit.Ratio, $"weight of {claim.Label}", $"Weighting rule {rule}: {Describe(rule)}"))]);
    }

    private decimal Weight(Claim claim, WeightingRule rule)
    {
        switch (rule)
        {
            case WeightingRule.EqualClaims:
                return 1;
            case WeightingRule.EqualSources:
                return 1m / Claims.Count(other => other.Source == claim.Source && (claim.Source is not null || ReferenceEquals(other, claim)));
            default:
                var width = claim.Bounds.Width;
                if (!double.IsFinite(width) || width <= 0)
                {
                    throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                        $"Expected claims of a finite width above 0 to weight them by it; '{claim.Label}' is {claim.Quantity}. Read the claims under a policy that gives every claim a width, or choose another rule."));
                }

                // Only the proportions count: against the narrowest claim, weights lie between 0 and 1.
                return (decimal)Math.Pow(Claims.Min(other => other.Bounds.Width is > 0 and var least ? least : width) / width, 2);
        }
    }

    private static string Describe(WeightingRule rule) => rule switch
    {
        WeightingRule.EqualClaims => "every claim counts the same.",
        WeightingRule.EqualSources => "every source counts the same.",
        _ => "by one over the variance of a rectangular distribution.",
    };

    private double Total(double number) => Claims.Sum(claim => Math.Abs(Change(claim, number).Change));

    private static ClaimChange Change(Claim claim, double goal) =>
        goal < claim.Bounds.Low ? new ClaimChange(claim, goal - claim.Bounds.Low, goal)
        : goal > claim.Bounds.High ? new ClaimChange(claim, goal - claim.Bounds.High, goal)
        : new ClaimChange(claim, 0, claim.Bounds.Low);

    internal static IReadOnlyList<Conflict> FindConflicts(EvidencePackage evidence, IEnumerable<string> ids) =>
        [.. ids.SelectMany(evidence.ConflictsOf).DistinctBy(conflict => conflict.Id)];
}
