using YiTa.Analysis.Charts.Internal;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Charts;

/// <summary>
/// One thing that a chart shows: a figure that a source states, a computed quantity, or an event. It carries what the table
/// below the chart needs: key, numbers, qualifier, and the passages or the formula that it rests on.
/// </summary>
public sealed record ChartPoint
{
    private ChartPoint(string id) => Id = id;

    /// <summary>The key of the figure or event, or the name of the computed quantity.</summary>
    public string Id { get; }

    /// <summary>What the point is called in a chart of rows or bars.</summary>
    public string Label { get; private init; } = "";

    /// <summary>The time; null for a computed quantity that was not put at one.</summary>
    public EdtfPeriod? Period { get; private init; }

    /// <summary>The number in <see cref="Unit"/>; null where only bounds are known, and for events.</summary>
    public double? Value { get; private init; }

    /// <summary>The lower bound in <see cref="Unit"/>; null where there is none.</summary>
    public double? Low { get; private init; }

    /// <summary>The upper bound in <see cref="Unit"/>; null where there is none.</summary>
    public double? High { get; private init; }

    /// <summary>The unit; null for events.</summary>
    public string? Unit { get; private init; }

    /// <summary>How the source states the figure; null for computed quantities and events.</summary>
    public Qualifier? Qualifier { get; private init; }

    /// <summary>Who asserts the figure or tells of the event; null for computed quantities.</summary>
    public string? Claimant { get; private init; }

    /// <summary>How the number is computed; null for what a source states.</summary>
    public string? Formula { get; private init; }

    /// <summary>Under which assumptions a computed number holds, in a sentence; null for none beyond its inputs.</summary>
    public string? Assumption { get; private init; }

    /// <summary>What a computed number rests on: figures, dates, and literals with their reasons; empty for what a source states.</summary>
    public IReadOnlyList<QuantityInput> Inputs { get; private init; } = [];

    /// <summary>The passages that the point rests on; for a computed number those of its inputs.</summary>
    public IReadOnlyList<Citation> Citations { get; private init; } = [];

    /// <summary>Whether the point, or an input of it, comes from outside the project's sources.</summary>
    public bool IsContext { get; private init; }

    /// <summary>The number as prose would print it: “38,099 persons”, “at most 58,000 persons”; empty for events.</summary>
    public string Text => PointText.WithUnit(this);

    /// <summary>Whether the source loosens its number with a word, or the number was read out of words.</summary>
    internal bool IsLoose => Qualifier is Evidence.Qualifier.About or Evidence.Qualifier.Nearly or Evidence.Qualifier.OrderOfMagnitude or Evidence.Qualifier.Implied;

    /// <summary>Whether there is a value with a lower bound and none above: “1.2 million, at least 1.15 million”.</summary>
    internal bool IsOpenAbove => this is { Value: not null, Low: not null, High: null };

    /// <summary>Whether there is a value with an upper bound and none below.</summary>
    internal bool IsOpenBelow => this is { Value: not null, Low: null, High: not null };

    /// <summary>The point of a figure. Its label is its group, or its subject where it is of no group.</summary>
    /// <param name="figure">An observation or a context figure.</param>
    public static ChartPoint From(IFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new ChartPoint(figure.Id)
        {
            Label = figure.Group ?? figure.Subject,
            Period = figure.Period,
            Value = (double?)figure.Value,
            Low = (double?)figure.Low,
            High = (double?)figure.High,
            Unit = figure.Unit,
            Qualifier = figure.Qualifier,
            Claimant = figure.Claimant,
            Citations = [figure.Citation],
            IsContext = figure.IsContext,
        };
    }

    /// <summary>The point of a computed quantity. Its label is its title; it has no time until <see cref="At"/> gives it one.</summary>
    /// <param name="quantity">The quantity.</param>
    public static ChartPoint From(PublishedQuantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        var isRange = quantity.Value is null || !Quantities.Internal.QuantityText.IsOneNumber(quantity.Bounds);
        return new ChartPoint(quantity.Name)
        {
            Label = quantity.Title,
            Value = quantity.Value,
            Low = isRange && double.IsFinite(quantity.Bounds.Low) ? quantity.Bounds.Low : null,
            High = isRange && double.IsFinite(quantity.Bounds.High) ? quantity.Bounds.High : null,
            Unit = quantity.Unit.ToString(),
            Formula = quantity.Formula,
            Assumption = quantity.Assumption,
            Inputs = quantity.Inputs,
            Citations = [.. quantity.Inputs.Select(input => input.Citation).OfType<Citation>().Distinct()],
            IsContext = quantity.Figures.Any(figure => figure.IsContext),
        };
    }

    /// <summary>The point of an event. Its label is its title.</summary>
    /// <param name="happening">The event.</param>
    public static ChartPoint From(HistoricalEvent happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return new ChartPoint(happening.Id)
        {
            Label = happening.Title,
            Period = happening.Date,
            Claimant = happening.Claimant,
            Citations = [happening.Citation],
        };
    }

    /// <summary>The same point under another label.</summary>
    /// <param name="label">What the chart calls it; not blank.</param>
    public ChartPoint Labelled(string label)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(label);
        return this with { Label = label };
    }

    /// <summary>The same point at a time.</summary>
    /// <param name="period">The time in EDTF, such as <c>1959</c> or <c>1949/1959</c>.</param>
    /// <exception cref="EdtfFormatException">The text is no EDTF period.</exception>
    public ChartPoint At(string period) => this with { Period = EdtfPeriod.Parse(period) };

    /// <summary>The same point with other numbers: for sums that only scale an axis.</summary>
    internal ChartPoint WithNumbers(double? value, double? low, double? high) => this with { Value = value, Low = low, High = high };

    /// <summary>The point of a figure.</summary>
    /// <param name="figure">An observation.</param>
    public static implicit operator ChartPoint(Observation figure) => From(figure);

    /// <summary>The point of a figure.</summary>
    /// <param name="figure">A context figure.</param>
    public static implicit operator ChartPoint(ContextFigure figure) => From(figure);

    /// <summary>The point of a computed quantity.</summary>
    /// <param name="quantity">The quantity.</param>
    public static implicit operator ChartPoint(PublishedQuantity quantity) => From(quantity);

    /// <summary>The point of an event.</summary>
    /// <param name="happening">The event.</param>
    public static implicit operator ChartPoint(HistoricalEvent happening) => From(happening);

    /// <inheritdoc cref="From(IFigure)"/>
    public static ChartPoint FromObservation(Observation figure) => From(figure);

    /// <inheritdoc cref="From(IFigure)"/>
    public static ChartPoint FromContextFigure(ContextFigure figure) => From(figure);

    /// <inheritdoc cref="From(PublishedQuantity)"/>
    public static ChartPoint FromPublishedQuantity(PublishedQuantity quantity) => From(quantity);

    /// <inheritdoc cref="From(HistoricalEvent)"/>
    public static ChartPoint FromHistoricalEvent(HistoricalEvent happening) => From(happening);
}
