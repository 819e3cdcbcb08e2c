using System.Globalization;
using System.Text.Json.Nodes;
using YiTa.Analysis.Quantities.Internal;
using YiTa.Analysis.Reconciliation.Internal;

namespace YiTa.Analysis.Reconciliation;

public sealed partial class Balance
{
    /// <summary>The balance in every form that a notebook shows: script-free HTML, JSON and plain text.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// using YiTa.Analysis.Reconciliation;
    /// Claim People(string label, int low, int high) => new(label, Quantity.Literal(low, high, Unit.Persons, label, "for the example"));
    /// var bundle = new Balance(People("all", 90, 100), People("women", 50, 60), People("men", 55, 60)).ToMimeBundle();
    /// bundle["text/plain"].GetValue&lt;string&gt;().StartsWith("The parts sum to 105–120 persons; the whole is 90–100 persons.")
    /// </code>
    /// </example>
    public IReadOnlyDictionary<string, JsonNode> ToMimeBundle()
    {
        var table = new ReconciliationTable(Verdict, ["Claim", "Says", "The others leave", "Change, if it alone gives way"],
        [
            .. LeastChangeAlone.Select(change => new ReconciliationRow(change.Claim,
            [
                change.Claim.Quantity.ToString(),
                Left(change.Claim)?.ToString() ?? "nothing",
                change.Change == 0 ? "none" : ReconciliationTable.Signed(change.Change, Sum.Unit),
            ])),
        ], Conflicts);
        return table.ToMimeBundle(new JsonObject
        {
            ["consistent"] = IsConsistent,
            ["gap"] = Gap,
            ["commonShare"] = double.IsFinite(CommonShare) ? CommonShare : null,
            ["sum"] = ReconciliationTable.ToJson(Sum.Bounds),
            ["unit"] = Sum.Unit.ToString(),
        });
    }

    /// <summary>One sentence on whether parts and whole fit.</summary>
    public string Verdict
    {
        get
        {
            var sums = $"The parts sum to {Sum}; the whole is {Whole.Quantity}.";
            if (IsConsistent) return $"{sums} They can all be true.";
            var share = double.IsFinite(CommonShare) ? string.Create(CultureInfo.InvariantCulture, $", or all must give way by {QuantityText.Number(CommonShare * 100)} per cent each") : "";
            return $"{sums} They miss each other by {ReconciliationTable.Signed(Gap, Sum.Unit)}{share}.";
        }
    }

    /// <summary>The verdict and a line for each claim.</summary>
    public override string ToString() => ToMimeBundle()["text/plain"].GetValue<string>();
}
