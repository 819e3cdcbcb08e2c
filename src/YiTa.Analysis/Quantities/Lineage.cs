using System.Text.Json.Nodes;
using YiTa.Analysis.Display.Internal;
using YiTa.Analysis.Quantities.Internal.Lineages;

namespace YiTa.Analysis.Quantities;

/// <summary>
/// Where a quantity comes from, for people: the result, the intermediate results that were given a symbol, and the inputs with their
/// passages. What has no symbol is part of the formula of what has one, so <see cref="Quantity.As"/> folds a long lineage into steps.
/// </summary>
/// <example>
/// <code>
/// using YiTa.Analysis.Evidence;
/// using YiTa.Analysis.Quantities;
/// var evidence = EvidencePackage.Load();
/// var growth = (evidence.Quantity("yita-han-population-ili-1959").As("N₁") / evidence.Quantity("yita-han-population-ili-1949").As("N₀")).As("f");
/// var lineage = (growth - 1).Lineage;
/// lineage.Nodes.Count == 4 &amp;&amp; lineage.ToMermaid().StartsWith("flowchart LR") &amp;&amp; lineage.ToText().StartsWith("8.587 = f − 1")
/// </code>
/// </example>
[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Mermaid, NotebookFormatterSource.Plain])]
public sealed class Lineage
{
    internal Lineage(Quantity quantity) => (Quantity, Nodes) = (quantity, LineageReader.Read(quantity));

    /// <summary>The MIME type of <see cref="ToJson"/>.</summary>
    public const string MimeType = NotebookFormatterSource.Lineage;

    /// <summary>The quantity.</summary>
    public Quantity Quantity { get; }

    /// <summary>The nodes, each once: the result first, then what it is computed from, level by level. A mere input is its only node.</summary>
    public IReadOnlyList<LineageNode> Nodes { get; }

    /// <summary>
    /// A flow chart for Mermaid, inputs to the left. Shapes tell what a node is: a rectangle an observation, a slanted one a context figure,
    /// a hexagon a literal, a pill a date, round corners a step, a double frame the result. Inputs link to their passages.
    /// </summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// var lineage = (evidence.Quantity("yita-stateless-share-ili-1962").As("s") * evidence.Quantity("yita-population-ili-1962").As("N")).Lineage;
    /// lineage.ToMermaid().Contains("n1 --&gt; n0")   // the first input leads to the result
    /// </code>
    /// </example>
    public string ToMermaid() => LineageMermaid.Write(this);

    /// <summary>
    /// Nodes and edges for programs: <c>nodes</c> with <c>id</c>, <c>kind</c>, <c>symbol</c>, <c>title</c>, <c>formula</c>, <c>value</c>,
    /// <c>low</c>, <c>high</c>, <c>unit</c> and <c>text</c>; inputs also with <c>rule</c>, <c>source</c>, <c>claimant</c>, <c>locator</c>,
    /// <c>fragment</c>, <c>address</c>, <c>period</c> or <c>reason</c>; <c>edges</c> with <c>from</c> and <c>to</c>; and the <c>policy</c>.
    /// </summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// var lineage = (evidence.Quantity("yita-stateless-share-ili-1962").As("s") * evidence.Quantity("yita-population-ili-1962").As("N")).Lineage;
    /// (string?)lineage.ToJson()["nodes"]![0]!["formula"] == "s · N" &amp;&amp; lineage.ToJson()["edges"]!.AsArray().Count == 2
    /// </code>
    /// </example>
    public JsonObject ToJson() => LineageJson.Write(this);

    /// <summary>An indented tree: each result above what it is computed from. A step that occurs again is not written out again.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// var lineage = (evidence.Quantity("yita-stateless-share-ili-1962").As("s") * evidence.Quantity("yita-population-ili-1962").As("N")).Lineage;
    /// lineage.ToText().StartsWith("540,000 persons = s · N\n  s = 60 per cent")
    /// </code>
    /// </example>
    public string ToText() => LineageText.Write(this);

    /// <summary>The tree as nested <c>details</c>, open at the top; it needs no script.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// var lineage = (evidence.Quantity("yita-stateless-share-ili-1962").As("s") * evidence.Quantity("yita-population-ili-1962").As("N")).Lineage;
    /// lineage.ToHtml().StartsWith("&lt;div class=\"yita-lineage\"&gt;&lt;details open&gt;") &amp;&amp; !lineage.ToHtml().Contains("script")
    /// </code>
    /// </example>
    public string ToHtml() => LineageHtml.Write(this);

    /// <summary>What a notebook shows: the diagram, and the tree as its text.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// var lineage = (evidence.Quantity("yita-stateless-share-ili-1962").As("s") * evidence.Quantity("yita-population-ili-1962").As("N")).Lineage;
    /// lineage.ToMimeBundle().ContainsKey("text/vnd.mermaid")
    /// </code>
    /// </example>
    public IReadOnlyDictionary<string, JsonNode> ToMimeBundle() => new Dictionary<string, JsonNode>
    {
        [NotebookFormatterSource.Mermaid] = ToMermaid(),
        [NotebookFormatterSource.Plain] = ToText(),
    };

    /// <summary>The same as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();
}
