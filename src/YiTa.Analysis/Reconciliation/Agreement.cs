using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Reconciliation;

/// <summary>Whether two claims can both be true of one thing.</summary>
/// <param name="First">The one claim.</param>
/// <param name="Second">The other.</param>
/// <param name="Common">What both allow; null where they contradict each other.</param>
/// <param name="Gap">How far they are apart, in the unit of the claims; 0 where they agree.</param>
public sealed record Agreement(Claim First, Claim Second, Interval? Common, double Gap)
{
    /// <summary>Whether both can be true.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// using YiTa.Analysis.Reconciliation;
    /// Claim People(string label, int low, int high) => new(label, Quantity.Literal(low, high, Unit.Persons, label, "for the example"));
    /// var set = new ClaimSet(People("a letter", 10, 20), People("a report", 30, 60));
    /// !set.Agreements[0].Agrees &amp;&amp; set.Agreements[0].Gap == 10
    /// </code>
    /// </example>
    public bool Agrees => Common is not null;
}
