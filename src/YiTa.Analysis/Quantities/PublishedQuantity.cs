using System.Text.RegularExpressions;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Quantities;

/// <summary>
/// A computed number that a notebook publishes under a name, with its formula and the figures it was computed from,
/// so that prose can be checked against it and a reader can follow it to the passages that state its inputs.
/// </summary>
public sealed partial record PublishedQuantity
{
    /// <summary>Publishes a quantity.</summary>
    /// <param name="name">A stable name of lower-case words, digits and hyphens, such as <c>ili-han-factor-1949-1959</c>.</param>
    /// <param name="title">What it is, for people.</param>
    /// <param name="bounds">The value, or the bounds between which it lies, in <paramref name="unit"/>.</param>
    /// <param name="unit">The unit, such as <c>persons</c>; <c>ratio</c> and <c>share</c> for numbers without a dimension.</param>
    /// <param name="formula">How it is computed, in the symbols of the field.</param>
    /// <param name="inputs">The figures that it is computed from; at least one.</param>
    /// <exception cref="ArgumentException">The name is not of that form, a text is blank, or there are no inputs.</exception>
    public PublishedQuantity(string name, string title, Interval bounds, string unit, string formula, params IReadOnlyList<IFigure> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (name is null || !NamePattern().IsMatch(name))
        {
            throw new ArgumentException($"A quantity is named with lower-case words, digits and hyphens, such as 'ili-han-factor-1949-1959'; found '{name}'.", nameof(name));
        }

        if (string.IsNullOrWhiteSpace(title) || string.IsNullOrWhiteSpace(unit) || string.IsNullOrWhiteSpace(formula) || inputs.Count == 0)
        {
            throw new ArgumentException($"The quantity '{name}' needs a title, a unit, a formula and at least one input figure.", nameof(inputs));
        }

        (Name, Title, Bounds, Unit, Formula, Inputs) = (name, title, bounds, unit, formula, inputs);
    }

    /// <summary>Publishes a quantity with its lineage.</summary>
    /// <param name="name">A stable name of lower-case words, digits and hyphens, such as <c>ili-han-factor-1949-1959</c>.</param>
    /// <param name="title">What it is, for people.</param>
    /// <param name="quantity">The quantity; at least one of its inputs is a figure.</param>
    /// <exception cref="ArgumentException">The name is not of that form, the title is blank, or no input is a figure.</exception>
    public PublishedQuantity(string name, string title, Quantity quantity)
        : this(name, title, Checked(quantity).Bounds, quantity.Unit.ToString(), quantity.Formula, [.. quantity.Inputs.Select(input => input.Figure).OfType<IFigure>()])
    {
        Quantity = quantity;
    }

    /// <summary>The quantity with its lineage.</summary>
    public Quantity? Quantity { get; }

    /// <summary>The stable name.</summary>
    public string Name { get; }

    /// <summary>What it is, for people.</summary>
    public string Title { get; }

    /// <summary>The value, or the bounds between which it lies, in <see cref="Unit"/>; an end may be infinite.</summary>
    public Interval Bounds { get; }

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>How it is computed.</summary>
    public string Formula { get; }

    /// <summary>The figures that it is computed from.</summary>
    public IReadOnlyList<IFigure> Inputs { get; }

    /// <summary>Assumptions under which the number holds, in a sentence; null for none beyond the figures themselves.</summary>
    public string? Assumption { get; init; }

    /// <summary>The one number that the bounds come down to but for the last digits of floating point, or null for a real interval.</summary>
    public double? Value => Quantity is not null ? Quantity.Value : double.IsFinite(Bounds.Width) && Bounds.Width <= 1e-9 * Math.Max(1, Math.Abs(Bounds.High)) ? (Bounds.Low + Bounds.High) / 2 : null;

    /// <summary>“9.59 ratio”, “540,000 persons”, “at most 534,750 persons”, “40.6 per cent”: as prose would print it.</summary>
    public override string ToString() => Internal.QuantityText.Format(Value, Bounds, Quantities.Unit.OfFigure(Unit));

    private static Quantity Checked(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return quantity;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
