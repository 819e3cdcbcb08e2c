using System.Text.RegularExpressions;
using YiTa.Analysis.Display.Internal;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Quantities;

/// <summary>
/// A quantity that a notebook publishes under a name, so that prose can be checked against it and a reader can follow it to its formula,
/// its inputs, and the passages that state them.
/// </summary>
/// <example>
/// <code>
/// using YiTa.Analysis.Evidence;
/// using YiTa.Analysis.Quantities;
/// var evidence = EvidencePackage.Load();
/// var growth = evidence.Quantity("yita-han-population-ili-1959").As("N₁") / evidence.Quantity("yita-han-population-ili-1949").As("N₀");
/// var published = new PublishedQuantity("ili-han-factor", "Growth factor of the Han of Ili", growth);
/// published.ToString() == "9.587" &amp;&amp; published.Formula == "N₁ ÷ N₀" &amp;&amp; published.Figures.Count == 2
/// </code>
/// </example>
[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Quantities, NotebookFormatterSource.Html, NotebookFormatterSource.Plain])]
public sealed partial record PublishedQuantity
{
    /// <summary>Publishes a quantity.</summary>
    /// <param name="name">A stable name of lower-case words, digits and hyphens, such as <c>ili-han-factor-1949-1959</c>.</param>
    /// <param name="title">What it is, for people; not blank.</param>
    /// <param name="quantity">The quantity; a source states at least one of its inputs.</param>
    /// <exception cref="ArgumentNullException"><paramref name="quantity"/> is null.</exception>
    /// <exception cref="ArgumentException">The name is not of that form, the title is blank, or no source states any input.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var residents = EvidencePackage.Load().Quantity("yita-population-ili-1962");
    /// new PublishedQuantity("ili-residents-1962", "Residents of Ili in 1962", residents) { Assumption = "The officials counted all residents." }.ToString() == "900,000 persons"
    /// </code>
    /// </example>
    public PublishedQuantity(string name, string title, Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        if (name is null || !NamePattern().IsMatch(name))
            throw new ArgumentException($"A quantity is named with lower-case words, digits and hyphens, such as 'ili-han-factor-1949-1959'; found '{name}'.", nameof(name));
        if (string.IsNullOrWhiteSpace(title)) throw new ArgumentException($"The quantity '{name}' needs a title; found none.", nameof(title));
        (Name, Title, Quantity, Inputs) = (name, title, quantity, quantity.Inputs);
        if (!Inputs.Any(input => input.Citation is not null))
            throw new ArgumentException($"The quantity '{name}' needs at least one input that a source states; found {(Inputs.Count == 0 ? "no input" : "literals only")}: {quantity.Formula}.", nameof(quantity));
    }

    /// <summary>The stable name.</summary>
    public string Name { get; }

    /// <summary>What it is, for people.</summary>
    public string Title { get; }

    /// <summary>The quantity with its lineage.</summary>
    public Quantity Quantity { get; }

    /// <summary>The best value in <see cref="Unit"/>; null where an input has none.</summary>
    public double? Value => Quantity.Value;

    /// <summary>The bounds between which it lies, in <see cref="Unit"/>; an end may be infinite.</summary>
    public Interval Bounds => Quantity.Bounds;

    /// <summary>The unit of <see cref="Value"/> and <see cref="Bounds"/>.</summary>
    public Unit Unit => Quantity.Unit;

    /// <summary>How it is computed, in symbols.</summary>
    public string Formula => Quantity.Formula;

    /// <summary>What it is computed from: figures, dates, and literals with their reasons.</summary>
    public IReadOnlyList<QuantityInput> Inputs { get; }

    /// <summary>The figures among the inputs, also those of which only the date is used, each once.</summary>
    public IReadOnlyList<IFigure> Figures => [.. Inputs.Select(input => input.Figure).OfType<IFigure>().DistinctBy(figure => figure.Id)];

    /// <summary>Assumptions under which the number holds, in a sentence; null for none beyond the inputs themselves.</summary>
    public string? Assumption { get; init; }

    /// <summary>“9.587”, “540,000 persons”, “at most 534,750 persons”, “40.58 per cent”: as prose would print it.</summary>
    public override string ToString() => Quantity.ToString();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
