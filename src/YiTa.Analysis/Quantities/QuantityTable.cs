using System.Text.Json.Nodes;
using YiTa.Analysis.Display.Internal;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities.Internal.Lineages;

namespace YiTa.Analysis.Quantities;

/// <summary>
/// Published quantities as a reader sees them: a table with value and formula, and in a fold the formula with its numbers, the symbols, each
/// input with claimant and passage, the policy, and the conflicts that touch the inputs; the same as JSON for programs.
/// </summary>
/// <example>
/// <code>
/// using YiTa.Analysis.Evidence;
/// using YiTa.Analysis.Quantities;
/// var evidence = EvidencePackage.Load();
/// var stateless = evidence.Quantity("yita-stateless-share-ili-1962").As("s") * evidence.Quantity("yita-population-ili-1962").As("N");
/// var table = new QuantityTable(new PublishedQuantity("ili-stateless-1962", "Stateless residents of Ili in 1962", stateless)).With(evidence);
/// table.ToMimeBundle()["text/plain"].GetValue&lt;string&gt;() == "Stateless residents of Ili in 1962: 540,000 persons   [ili-stateless-1962]"
/// </code>
/// </example>
/// <param name="quantities">The quantities, in the order in which they are shown.</param>
[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Quantities, NotebookFormatterSource.Html, NotebookFormatterSource.Plain])]
public sealed class QuantityTable(params IReadOnlyList<PublishedQuantity> quantities)
{
    /// <summary>The MIME type of the JSON form, under which checks and <c>yita results</c> find published quantities.</summary>
    public const string MimeType = NotebookFormatterSource.Quantities;

    private EvidencePackage? _evidence;

    /// <summary>The quantities.</summary>
    public IReadOnlyList<PublishedQuantity> Quantities { get; } = quantities ?? throw new ArgumentNullException(nameof(quantities));

    /// <summary>The same table, which also names claimants and shows the conflicts that touch the inputs.</summary>
    /// <param name="evidence">The package that knows them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// var table = new QuantityTable(new PublishedQuantity("ili-residents", "Residents of Ili", evidence.Quantity("yita-population-ili-1962"))).With(evidence);
    /// table.ToMimeBundle()["text/html"].GetValue&lt;string&gt;().Contains("conflicts touch these inputs")
    /// </code>
    /// </example>
    public QuantityTable With(EvidencePackage evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return new(Quantities) { _evidence = evidence };
    }

    /// <summary>
    /// The table in every MIME type it has: script-free HTML, plain text, and JSON, an array with <c>name</c>, <c>title</c>, <c>value</c>,
    /// <c>low</c>, <c>high</c>, <c>unit</c>, <c>text</c>, <c>formula</c>, <c>numbers</c> (the formula with numbers), <c>assumption</c>,
    /// <c>policy</c>, <c>inputs</c> (keys of figures and events), <c>sources</c>, <c>conflicts</c> (keys; with evidence only) and
    /// <c>definitions</c> (steps and inputs as in <see cref="Lineage.ToJson"/>). What there is not is left out.
    /// </summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var residents = new PublishedQuantity("ili-residents-1962", "Residents of Ili in 1962", EvidencePackage.Load().Quantity("yita-population-ili-1962"));
    /// var json = new QuantityTable(residents).ToMimeBundle()[QuantityTable.MimeType];
    /// (string?)json[0]!["name"] == "ili-residents-1962" &amp;&amp; (double)json[0]!["value"]! == 900_000
    /// </code>
    /// </example>
    public IReadOnlyDictionary<string, JsonNode> ToMimeBundle() => new Dictionary<string, JsonNode>
    {
        [MimeType] = new JsonArray([.. Quantities.Select(ToJson)]),
        [NotebookFormatterSource.Html] = "<table class=\"yita-quantities\"><thead><tr><th scope=\"col\">Quantity</th><th scope=\"col\">Value</th><th scope=\"col\">Formula and inputs</th></tr></thead><tbody>"
            + string.Concat(Quantities.Select(quantity => QuantityHtml.Row(quantity, _evidence))) + "</tbody></table>",
        [NotebookFormatterSource.Plain] = string.Join('\n', Quantities.Select(quantity => $"{quantity.Title}: {quantity}   [{quantity.Name}]")),
    };

    private JsonObject ToJson(PublishedQuantity published)
    {
        var json = new JsonObject { ["name"] = published.Name, ["title"] = published.Title };
        LineageJson.AddNumbers(json, published.Quantity);
        json["text"] = published.ToString();
        json["formula"] = published.Formula;
        json["numbers"] = published.Quantity.FormulaWithNumbers;
        if (published.Assumption is { } assumption) json["assumption"] = assumption;
        if (published.Quantity.Policy is { } policy) json["policy"] = policy.Name;
        json["inputs"] = Keys(published.Inputs.Select(InputWords.Record));
        json["sources"] = Keys(published.Inputs.Select(input => input.Source));
        if (_evidence is not null) json["conflicts"] = Keys(published.Quantity.Conflicts(_evidence).Select(conflict => conflict.Id));
        json["definitions"] = new JsonArray([.. published.Quantity.Lineage.Nodes.Where(node => node.Kind != LineageNodeKind.Result).Select(LineageJson.Node)]);
        return json;
    }

    private static JsonArray Keys(IEnumerable<string?> keys) => [.. keys.OfType<string>().Distinct().Select(text => (JsonNode)text)];
}
