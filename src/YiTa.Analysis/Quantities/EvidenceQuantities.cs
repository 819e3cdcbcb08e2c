using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Quantities;

/// <summary>Turns the figures of the evidence into quantities.</summary>
public static class EvidenceQuantities
{
    /// <summary>The quantity that an observation or a context figure of the package states.</summary>
    /// <param name="evidence">The package.</param>
    /// <param name="id">The key of the figure.</param>
    /// <param name="policy">How words and digits become an interval; <see cref="UncertaintyPolicy.AsPrinted"/> when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> or <paramref name="id"/> is null.</exception>
    /// <exception cref="EvidenceLookupException">There is no such figure; the message names the nearest keys.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// evidence.Quantity("yita-stateless-share-ili-1962").ToString() == "60 per cent"
    ///     &amp;&amp; evidence.Quantity("yita-stateless-share-ili-1962", UncertaintyPolicy.TenPerCent).ToString() == "54–66 per cent"
    /// </code>
    /// </example>
    public static Quantity Quantity(this EvidencePackage evidence, string id, UncertaintyPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(id);
        return (evidence.Context.Any(figure => figure.Id == id) ? (IFigure)evidence.ContextFigure(id) : evidence.Observation(id)).ToQuantity(policy);
    }

    /// <summary>The quantity that a figure states.</summary>
    /// <param name="figure">An observation or a context figure.</param>
    /// <param name="policy">How words and digits become an interval; <see cref="UncertaintyPolicy.AsPrinted"/> when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// EvidencePackage.Load().Observation("yita-population-ili-1962").ToQuantity().ToString() == "900,000 persons"
    /// </code>
    /// </example>
    public static Quantity ToQuantity(this IFigure figure, UncertaintyPolicy? policy = null) => Quantities.Quantity.From(figure, policy);
}
