using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Reconciliation;
using Interval = YiTa.Analysis.Quantities.Interval;

namespace YiTa.Analysis.Tests.Reconciliation;

public class ReconciliationTests
{
    private static readonly EvidencePackage Evidence = EvidencePackage.Load();

    [Fact]
    public void The_two_crossings_leave_each_other_less_than_is_claimed()
    {
        var balance = Balance.Of(Evidence, "yita-border-crossers-body-1962", "yita-border-crossers-ili-via-korgas-1962", "yita-border-crossers-tacheng-via-tacheng-1962");
        Assert.True(balance.IsConsistent);
        Assert.Equal("at most 72,000 persons", balance.Sum.ToString());
        Assert.Equal("46,000–53,000 persons", balance.Left(balance.Parts[1])!.ToString());
        Assert.Equal(["conflict-total-of-exodus", "conflict-crossings-exceed-total"], balance.Conflicts.Select(conflict => conflict.Id).Take(2));
    }

    [Fact]
    public void Taken_as_counts_they_exceed_the_total_by_five_thousand()
    {
        var counted = Quantity.Literal(58_000, Unit.Persons, "all of the ceiling", "the ceiling taken as a count");
        var balance = new Balance(Evidence.Observation("yita-border-crossers-body-1962"), Evidence.Observation("yita-border-crossers-ili-via-korgas-1962"), counted);
        Assert.False(balance.IsConsistent);
        Assert.Equal(5_000, balance.Gap);
        Assert.Equal([5_000, -5_000, -5_000], balance.LeastChangeAlone.Select(change => change.Change));
        Assert.Equal([72_000, 9_000, 53_000], balance.LeastChangeAlone.Select(change => change.Reaches));
        Assert.Equal(5_000.0 / (67_000 + 14_000 + 58_000), balance.CommonShare, 1e-15);
        Assert.Null(balance.Left(balance.Whole));
        Assert.Equal("The parts sum to 72,000 persons; the whole is 60,000–67,000 persons. They miss each other by +5,000 persons, or all must give way by 3.597 per cent each.", balance.Verdict);
    }

    [Fact]
    public void Claims_that_contradict_each_other_form_parties()
    {
        var set = new ClaimSet(Persons(10, 20, "a"), Persons(15, 25, "b"), Persons(30, 40, "c"), Persons(38, null, "d"));
        Assert.False(set.AreConsistent);
        Assert.Null(set.Intersection);
        Assert.Equal(Interval.AtLeast(10), set.Hull.Bounds);
        Assert.Equal([["a", "b"], ["c", "d"]], set.Parties.Select(party => party.Select(claim => claim.Label)));
        Assert.Equal([10, 5], set.Agreements.Where(agreement => agreement.Second.Label == "c").Take(2).Select(agreement => agreement.Gap));
        Assert.Equal("The 4 claims cannot all be true: at most 2 of them can. Together they span at least 10 persons.", set.Verdict);
    }

    [Fact]
    public void The_least_change_moves_as_little_as_possible()
    {
        var set = new ClaimSet(Persons(10, 20, "a"), Persons(15, 25, "b"), Persons(30, 40, "c"));
        // Brute force: no number needs a smaller sum of moves.
        var least = Enumerable.Range(0, 501).Select(step => step / 10.0).Min(number => set.Claims.Sum(claim => Math.Max(0, Math.Max(claim.Bounds.Low - number, number - claim.Bounds.High))));
        Assert.Equal(least, set.LeastChange.Sum(change => Math.Abs(change.Change)), 1e-12);
        Assert.All(set.LeastChange, change => Assert.Equal(change.Reaches, change.Change == 0 ? change.Reaches : change.Change > 0 ? change.Claim.Bounds.High + change.Change : change.Claim.Bounds.Low + change.Change));
    }

    [Fact]
    public void Weights_are_only_given_by_a_named_rule_and_stand_in_the_lineage()
    {
        var set = new ClaimSet(Persons(10, 20, "a"), Persons(30, 40, "b"), Persons(50, 70, "c"));
        Assert.Equal("30.0–43.4 persons", set.Weighted(WeightingRule.EqualClaims).ToString());
        // Weights 4 : 4 : 1, for widths of 10, 10 and 20.
        Assert.Equal(((4 * 10) + (4 * 30) + 50) / 9.0, set.Weighted(WeightingRule.InverseVariance).Bounds.Low, 1e-9);
        Assert.Contains(set.Weighted(WeightingRule.EqualClaims).Inputs, input => input.Reason == "Weighting rule EqualClaims: every claim counts the same.");
        Assert.Equal("Expected claims of a finite width above 0 to weight them by it; 'open' is at least 5 persons. Read the claims under a policy that gives every claim a width, or choose another rule.",
            Assert.Throws<InvalidOperationException>(() => new ClaimSet(Persons(10, 20, "a"), Persons(5, null, "open")).Weighted(WeightingRule.InverseVariance)).Message);
    }

    [Fact]
    public void A_source_that_repeats_itself_counts_once_where_sources_count_alike()
    {
        var set = ClaimSet.Of(Evidence, "reply-border-crossers-1962-04-23", "reply-border-crossers-restated-1962-04-23", "xfao-border-crossers-tacheng-county-1962-04-10");
        Assert.Equal(11_000, set.Weighted(WeightingRule.EqualSources).Value!.Value, 1e-9);
        Assert.Equal(14_000, set.Weighted(WeightingRule.EqualClaims).Value!.Value, 1e-9);
    }

    [Fact]
    public void Claims_show_themselves_with_their_passages_and_conflicts()
    {
        var bundle = ClaimSet.Of(Evidence, "yita-border-crossers-body-1962", "reply-border-crossers-1962-04-29").ToMimeBundle();
        Assert.StartsWith("All 2 claims can be true together: 60,000 persons.\narticle-yi-ta: yita-border-crossers-body-1962", bundle["text/plain"].GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("#:~:text=", bundle["text/html"].GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("data-conflict=\"conflict-total-of-exodus\"", bundle["text/html"].GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", bundle["text/html"].GetValue<string>(), StringComparison.Ordinal);
    }

    private static Claim Persons(decimal? low, decimal? high, string title) => new(title, Quantity.Literal(low, high, Unit.Persons, title, "test"));
}
