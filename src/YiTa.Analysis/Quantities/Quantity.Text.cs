using System.Globalization;
using YiTa.Analysis.Quantities.Internal;

namespace YiTa.Analysis.Quantities;

public sealed partial class Quantity : IFormattable
{
    /// <summary>
    /// How it is computed, in symbols: those given by <see cref="As"/>, and letters for inputs without one. Symbols of intermediate
    /// results stand for themselves; <see cref="Definitions"/> tells what they are.
    /// </summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// var stateless = evidence.Quantity("yita-stateless-share-ili-1962").As("s") * evidence.Quantity("yita-population-ili-1962").As("N");
    /// (stateless / 2).Formula == "s · N ÷ 2"
    /// </code>
    /// </example>
    public string Formula => new FormulaText(this).Symbols();

    /// <summary>The same formula with the numbers of the inputs in place of their symbols.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// var stateless = evidence.Quantity("yita-stateless-share-ili-1962").As("s") * evidence.Quantity("yita-population-ili-1962").As("N");
    /// stateless.FormulaWithNumbers == "60 per cent · 900,000 persons"
    /// </code>
    /// </example>
    public string FormulaWithNumbers => new FormulaText(this).Numbers();

    /// <summary>
    /// What the symbols of <see cref="Formula"/> mean, each once: for an intermediate result its own formula, for an input its number,
    /// unit and key.
    /// </summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// var stateless = evidence.Quantity("yita-stateless-share-ili-1962").As("s") * evidence.Quantity("yita-population-ili-1962").As("N");
    /// var steps = (stateless.As("L", "Stateless residents") / 2).Definitions;
    /// steps[0] is { Symbol: "L", Title: "Stateless residents", Formula: "s · N" } &amp;&amp; steps.Count == 3
    /// </code>
    /// </example>
    public IReadOnlyList<SymbolDefinition> Definitions => new FormulaText(this).Definitions();

    /// <summary>Where it comes from, for messages: the key of a figure, or the formula and the keys of its inputs.</summary>
    internal string Origin => FormulaText.Origin(this);

    /// <summary>“540,000 persons”, “7.8–9.1 per cent per year”, “at least 60,000 persons”: what prose would print.</summary>
    /// <remarks>
    /// One number is shown to four significant digits, a count of a thousand and more to the last one. An interval is shown to the digits
    /// that its width leaves meaning in, its ends rounded outward.
    /// </remarks>
    public override string ToString() => ToString(null, null);

    /// <summary>The same; the format and the culture change nothing, for a quantity reads the same everywhere.</summary>
    /// <param name="format">Null or <c>G</c> for the best text; <c>V</c> for the best value alone where there is one, bounds otherwise.</param>
    /// <param name="formatProvider">Not used.</param>
    /// <exception cref="FormatException">Another format is asked for.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => format switch
    {
        null or "" or "G" => QuantityText.Format(Value, Bounds, Unit),
        "V" => QuantityText.Format(Value, Value is { } value ? Interval.Exactly(value) : Bounds, Unit),
        _ => throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Expected the format G (bounds) or V (best value); found '{format}'.")),
    };
}
