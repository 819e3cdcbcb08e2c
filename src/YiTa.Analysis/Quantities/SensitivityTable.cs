using System.Text.Json.Nodes;
using YiTa.Analysis.Display.Internal;
using YiTa.Analysis.Quantities.Internal;

namespace YiTa.Analysis.Quantities;

/// <summary>
/// What depends on how the sources are read: quantities and conclusions under several policies side by side, which conclusions change with
/// the policy, and which input contributes most of the width of each quantity.
/// </summary>
/// <example>
/// <code>
/// using YiTa.Analysis.Evidence;
/// using YiTa.Analysis.Quantities;
/// var evidence = EvidencePackage.Load();
/// var (residents, left) = (evidence.Quantity("yita-population-ili-1962").As("N", "Residents"), evidence.Quantity("yita-border-crossers-body-1962"));
/// var table = new SensitivityTable([residents], [new Comparison("More than a tenth left", left, residents / 10)]);
/// table.Verdict("More than a tenth left", UncertaintyPolicy.AsPrinted) == Verdict.Never &amp;&amp; table.Results[0].Quantity.ToString() == "900,000 persons"
/// </code>
/// </example>
[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Sensitivity, NotebookFormatterSource.Html, NotebookFormatterSource.Plain])]
public sealed class SensitivityTable
{
    /// <summary>The MIME type of the JSON form.</summary>
    public const string MimeType = NotebookFormatterSource.Sensitivity;

    /// <summary>Computes the table.</summary>
    /// <param name="quantities">The quantities; shown under their titles, or formulas where they have none.</param>
    /// <param name="conclusions">The conclusions; none when null.</param>
    /// <param name="policies">The policies, in the order in which they are shown; <see cref="UncertaintyPolicy.All"/> when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="quantities"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no policy, or two conclusions say the same.</exception>
    /// <exception cref="ArithmeticException">Under a policy a lineage divides by zero or leaves the domain of a function.</exception>
    /// <exception cref="InvalidOperationException">Under a policy the claims of an intersection have nothing in common.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var share = EvidencePackage.Load().Quantity("yita-stateless-share-ili-1962").As("s", "Stateless");
    /// var table = new SensitivityTable([share], policies: [UncertaintyPolicy.AsPrinted, UncertaintyPolicy.TenPerCent]);
    /// table.Results.Count == 2 &amp;&amp; table.Results[1].Quantity.ToString() == "54–66 per cent"
    /// </code>
    /// </example>
    public SensitivityTable(IReadOnlyList<Quantity> quantities, IReadOnlyList<Comparison>? conclusions = null, IReadOnlyList<UncertaintyPolicy>? policies = null)
    {
        ArgumentNullException.ThrowIfNull(quantities);
        (Conclusions, Policies) = (conclusions ?? [], policies ?? UncertaintyPolicy.All);
        if (Policies.Count == 0) throw new ArgumentException("Expected at least one policy; found none.", nameof(policies));
        if (Conclusions.CountBy(item => item.Claim).FirstOrDefault(pair => pair.Value > 1).Key is { } twice) throw new ArgumentException($"Expected conclusions that differ; found '{twice}' twice.", nameof(conclusions));
        Results = [.. quantities.SelectMany(quantity => Policies.Select(policy => Result(quantity, quantity.Under(policy), policy)))];
        Verdicts = Conclusions.ToDictionary(item => item.Claim, item => (IReadOnlyList<Verdict>)[.. Policies.Select(item.Under)]);
    }

    /// <summary>The conclusions.</summary>
    public IReadOnlyList<Comparison> Conclusions { get; }

    /// <summary>The policies.</summary>
    public IReadOnlyList<UncertaintyPolicy> Policies { get; }

    /// <summary>Every quantity under every policy: all policies of the first quantity, then of the second.</summary>
    public IReadOnlyList<SensitivityResult> Results { get; }

    /// <summary>The conclusions on which the policies disagree.</summary>
    public IEnumerable<Comparison> Dependent => Conclusions.Where(item => Verdicts[item.Claim].Distinct().Count() > 1);

    internal Dictionary<string, IReadOnlyList<Verdict>> Verdicts { get; }

    /// <summary>Whether a conclusion holds under a policy.</summary>
    /// <param name="claim">What it says.</param>
    /// <param name="policy">A policy of the table.</param>
    /// <exception cref="ArgumentException">The table has no such conclusion or policy.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var share = EvidencePackage.Load().Quantity("yita-stateless-share-ili-1962").As("s", "Stateless");
    /// var table = new SensitivityTable([share], [new Comparison("More than half are stateless", share, Quantity.Constant(50, Unit.PerCent))]);
    /// table.Verdict("More than half are stateless", UncertaintyPolicy.TenPerCent) == Verdict.Always
    /// </code>
    /// </example>
    public Verdict Verdict(string claim, UncertaintyPolicy policy)
    {
        var column = Policies.Index().Where(pair => pair.Item == policy).Select(pair => (int?)pair.Index).FirstOrDefault()
            ?? throw new ArgumentException($"Expected one of the policies {string.Join(", ", Policies.Select(item => $"'{item.Name}'"))}; found '{policy?.Name}'.", nameof(policy));
        return Verdicts.TryGetValue(claim, out var verdicts) ? verdicts[column]
            : throw new ArgumentException($"Expected one of the conclusions {string.Join(", ", Conclusions.Select(item => $"'{item.Claim}'"))}; found '{claim}'.", nameof(claim));
    }

    /// <summary>The table as plain text: a line for each quantity and conclusion under each policy.</summary>
    public override string ToString() => SensitivityText.Plain(this);

    /// <summary>
    /// The table in every MIME type it has: script-free HTML, plain text, and JSON with <c>policies</c>, <c>quantities</c> (<c>title</c>,
    /// <c>policy</c>, <c>value</c>, <c>low</c>, <c>high</c>, <c>unit</c>, <c>text</c>, and <c>widest</c> with <c>input</c>, <c>alone</c>,
    /// <c>without</c>, <c>share</c>) and <c>conclusions</c> (<c>claim</c>, <c>verdicts</c> by policy). What is not finite is left out.
    /// </summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var share = EvidencePackage.Load().Quantity("yita-stateless-share-ili-1962").As("s", "Stateless");
    /// var json = new SensitivityTable([share]).ToMimeBundle()[SensitivityTable.MimeType];
    /// (string?)json["quantities"]![0]!["title"] == "Stateless" &amp;&amp; (string?)json["policies"]![0] == "as printed"
    /// </code>
    /// </example>
    public IReadOnlyDictionary<string, JsonNode> ToMimeBundle() => new Dictionary<string, JsonNode>
    {
        [MimeType] = SensitivityText.Json(this),
        [NotebookFormatterSource.Html] = SensitivityText.Html(this),
        [NotebookFormatterSource.Plain] = ToString(),
    };

    private static SensitivityResult Result(Quantity original, Quantity quantity, UncertaintyPolicy policy) =>
        new(original.Title ?? original.Formula, policy, quantity, QuantityText.IsOneNumber(quantity.Bounds) ? null : quantity.Contributions() is [var widest, ..] ? widest : null);
}
