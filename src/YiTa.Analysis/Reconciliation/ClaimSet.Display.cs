using System.Text.Json.Nodes;
using YiTa.Analysis.Reconciliation.Internal;

namespace YiTa.Analysis.Reconciliation;

public sealed partial class ClaimSet
{
    /// <summary>The claims in every form that a notebook shows: script-free HTML, JSON and plain text.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// using YiTa.Analysis.Reconciliation;
    /// Claim People(string label, int low, int high) => new(label, Quantity.Literal(low, high, Unit.Persons, label, "for the example"));
    /// var bundle = new ClaimSet(People("a letter", 10, 20), People("a report", 15, 30)).ToMimeBundle();
    /// bundle["text/plain"].GetValue&lt;string&gt;().StartsWith("All 2 claims can be true together: 15–20 persons.")
    /// </code>
    /// </example>
    public IReadOnlyDictionary<string, JsonNode> ToMimeBundle()
    {
        var changes = LeastChange;
        var table = new ReconciliationTable(Verdict, ["Claim", "Says", "Agrees with", "Least change"],
        [
            .. Claims.Select((claim, i) => new ReconciliationRow(claim,
            [
                claim.Quantity.ToString(),
                Agreements.Count(agreement => agreement.Agrees && (agreement.First == claim || agreement.Second == claim)) + $" of {Claims.Count - 1} others",
                changes[i].Change == 0 ? "none" : ReconciliationTable.Signed(changes[i].Change, claim.Quantity.Unit),
            ])),
        ], Conflicts);
        return table.ToMimeBundle(new JsonObject
        {
            ["consistent"] = AreConsistent,
            ["hull"] = ReconciliationTable.ToJson(Hull.Bounds),
            ["intersection"] = Intersection is { } common ? ReconciliationTable.ToJson(common.Bounds) : null,
            ["unit"] = Hull.Unit.ToString(),
        });
    }

    /// <summary>One sentence on whether the claims can all be true, and where.</summary>
    public string Verdict => Intersection is { } common
        ? $"All {Claims.Count} claims can be true together: {common}."
        : $"The {Claims.Count} claims cannot all be true: at most {Parties[0].Count} of them can. Together they span {Hull}.";

    /// <summary>The verdict and a line for each claim.</summary>
    public override string ToString() => ToMimeBundle()["text/plain"].GetValue<string>();
}
