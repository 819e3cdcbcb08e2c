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
    public static Claim From(IFigure figure, UncertaintyPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new Claim(figure.Claimant is { } claimant ? $"{claimant}: {figure.Id}" : figure.Id, Quantity.From(figure, policy));
    }

    /// <summary>A claim that an observation makes, read as printed.</summary>
    /// <param name="figure">The observation.</param>
    public static implicit operator Claim(Observation figure) => From(figure);

    /// <summary>The same as <see cref="From"/> for an observation.</summary>
    /// <param name="figure">The observation.</param>
    public static Claim FromObservation(Observation figure) => From(figure);

    /// <summary>A claim that a quantity makes, labelled with its title or its formula.</summary>
    /// <param name="quantity">The quantity.</param>
    public static implicit operator Claim(Quantity quantity) => FromQuantity(quantity);

    /// <summary>A claim that a quantity makes, labelled with its title, its one input or its formula.</summary>
    /// <param name="quantity">The quantity.</param>
    public static Claim FromQuantity(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return new Claim(quantity.Title ?? (quantity.Inputs is [var only] ? only.Key : quantity.Formula), quantity);
    }
}
