using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Reconciliation;

/// <summary>One claim about a thing that others claim something about too.</summary>
/// <param name="Label">What tells it from the others: who claims it, and where.</param>
/// <param name="Quantity">What is claimed.</param>
public sealed record Claim(string Label, Quantity Quantity)
{
    /// <summary>What is claimed, as an interval in the unit of <see cref="Quantity"/>.</summary>
    public Interval Bounds => Quantity.Bounds;

    /// <summary>The key of the one source that everything in the claim comes from; null for none or several.</summary>
    public string? Source => Quantity.Inputs.Select(input => input.Source).OfType<string>().Distinct().ToList() is [var only] ? only : null;

    /// <summary>A claim that a figure makes, labelled with its claimant and key.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="policy">How words and digits become an interval; <see cref="UncertaintyPolicy.AsPrinted"/> when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// using YiTa.Analysis.Reconciliation;
    /// var figure = EvidencePackage.Load().Observation("yita-border-crossers-body-1962");
    /// var claim = Claim.From(figure);
    /// claim.Label == "article-yi-ta: yita-border-crossers-body-1962" &amp;&amp; claim.Bounds == new Interval(60_000, 67_000)
    /// </code>
    /// </example>
    public static Claim From(IFigure figure, UncertaintyPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new Claim(figure.Claimant is { } claimant ? $"{claimant}: {figure.Id}" : figure.Id, Quantity.From(figure, policy));
    }

    /// <summary>A claim that an observation makes, read as printed.</summary>
    /// <param name="figure">The observation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Reconciliation;
    /// var figure = EvidencePackage.Load().Observation("yita-border-crossers-body-1962");
    /// Claim claim = figure;
    /// claim == Claim.From(figure)
    /// </code>
    /// </example>
    public static implicit operator Claim(Observation figure) => From(figure);

    /// <summary>The same as <see cref="From"/> for an observation.</summary>
    /// <param name="figure">The observation.</param>
    public static Claim FromObservation(Observation figure) => From(figure);

    /// <summary>A claim that a quantity makes, labelled with its title or its formula.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <exception cref="ArgumentNullException"><paramref name="quantity"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// using YiTa.Analysis.Reconciliation;
    /// Claim claim = Quantity.Literal(60_000, 67_000, Unit.Persons, "people met", "for the example").As("M", "People met");
    /// claim.Label == "People met"
    /// </code>
    /// </example>
    public static implicit operator Claim(Quantity quantity) => FromQuantity(quantity);

    /// <summary>A claim that a quantity makes, labelled with its title, its one input or its formula.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <exception cref="ArgumentNullException"><paramref name="quantity"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// using YiTa.Analysis.Reconciliation;
    /// var evidence = EvidencePackage.Load();
    /// var stateless = evidence.Quantity("yita-stateless-share-ili-1962").As("s") * evidence.Quantity("yita-population-ili-1962").As("N");
    /// Claim.FromQuantity(stateless).Label == "s · N"
    /// </code>
    /// </example>
    public static Claim FromQuantity(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return new Claim(quantity.Title ?? (quantity.Inputs is [var only] ? only.Key : quantity.Formula), quantity);
    }
}
