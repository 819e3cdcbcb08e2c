using System.Text.Json.Nodes;
using YiTa.Analysis.Display.Internal;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities.Internal.Lineages;

namespace YiTa.Analysis.Quantities;

public sealed partial class Quantity
{
    /// <summary>Where it comes from: result, intermediate results and inputs, as text, HTML, JSON and Mermaid diagram.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// var people = evidence.Quantity("yita-stateless-share-ili-1962").As("s") * evidence.Quantity("yita-population-ili-1962").As("N");
    /// people.Lineage.Nodes[0].Formula == "s · N" &amp;&amp; people.Lineage.Nodes[2].Id == "yita-population-ili-1962"
    /// </code>
    /// </example>
    public Lineage Lineage => new(this);

    /// <summary>The conflicts of the evidence that touch a figure or an event which the quantity rests on, in the order of the evidence.</summary>
    /// <param name="evidence">The package whose conflicts are searched.</param>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// evidence.Quantity("yita-population-ili-1962").Conflicts(evidence).Any(conflict => conflict.Id == "conflict-900000-residents-and-1200000-han")
    /// </code>
    /// </example>
    public IReadOnlyList<Conflict> Conflicts(EvidencePackage evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var records = Inputs.Select(InputWords.Record).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. evidence.Conflicts.Where(conflict => conflict.Involves.Any(records.Contains))];
    }

    /// <summary>
    /// What a notebook shows: script-free HTML with the number and, in a fold, formula, symbols, inputs and passages; the lineage as JSON
    /// (<see cref="Lineage.MimeType"/>); and the lineage as an indented tree.
    /// </summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var residents = EvidencePackage.Load().Quantity("yita-population-ili-1962");
    /// var bundle = residents.ToMimeBundle();
    /// bundle["text/html"].GetValue&lt;string&gt;().Contains("900,000 persons") &amp;&amp; bundle.ContainsKey(Lineage.MimeType)
    /// </code>
    /// </example>
    public IReadOnlyDictionary<string, JsonNode> ToMimeBundle() => new Dictionary<string, JsonNode>
    {
        [NotebookFormatterSource.Html] = QuantityHtml.Alone(this),
        [NotebookFormatterSource.Plain] = Lineage.ToText(),
        [NotebookFormatterSource.Lineage] = Lineage.ToJson(),
    };
}
