using System.Globalization;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities.Internal;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Quantities;

public sealed partial class Quantity
{
    /// <summary>The quantity that a figure states.</summary>
    /// <param name="figure">An observation or a context figure; its key is its identity.</param>
    /// <param name="policy">How words and digits become an interval; <see cref="UncertaintyPolicy.AsPrinted"/> when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var fled = EvidencePackage.Load().Observation("xfao-border-crossers-tacheng-county-1962-04-10");   // around 2,000 people
    /// Quantity.From(fled).ToString() == "2,000 persons" &amp;&amp; Quantity.From(fled, UncertaintyPolicy.TenPerCent).ToString() == "1,800–2,200 persons"
    /// </code>
    /// </example>
    public static Quantity From(IFigure figure, UncertaintyPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(figure);
        policy ??= UncertaintyPolicy.AsPrinted;
        return new Quantity(
            new QuantityInput
            {
                Key = figure.Id,
                Kind = figure.IsContext ? QuantityInputKind.Context : QuantityInputKind.Observation,
                Title = figure.Group is null ? figure.Subject : $"{figure.Subject}: {figure.Group}",
                Unit = Unit.OfFigure(figure.Unit),
                Reading = policy.Read(figure),
                Figure = figure,
            },
            policy);
    }

    /// <summary>A number that no source states, with the reason for it. Literals with the same title, numbers and reason are one unknown.</summary>
    /// <param name="value">The number, in <paramref name="unit"/>; exact.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="title">What it is, such as “days in April”.</param>
    /// <param name="reason">Why this number: a sentence that a reader can check or dispute.</param>
    /// <exception cref="ArgumentException">Title or reason is blank.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var days = Quantity.Literal(30, Unit.Days, "days in April", "The calendar.");
    /// days.ToString() == "30 days" &amp;&amp; days.Inputs[0].Reason == "The calendar."
    /// </code>
    /// </example>
    public static Quantity Literal(decimal value, Unit unit, string title, string reason) => Literal(value, value, value, unit, title, reason);

    /// <summary>A range that no source states, with the reason for it.</summary>
    /// <param name="low">The lower end in <paramref name="unit"/>; null for none.</param>
    /// <param name="high">The upper end in <paramref name="unit"/>; null for none.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="title">What it is, such as “natural increase a year”.</param>
    /// <param name="reason">Why this range.</param>
    /// <exception cref="ArgumentException">Title or reason is blank, or the ends are the wrong way round.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var increase = Quantity.Literal(0.02m, 0.03m, Unit.Share / Unit.Years, "natural increase a year", "What censuses of the time found, for the example.");
    /// increase.ToString() == "2–3 per cent per year" &amp;&amp; increase.Value is null
    /// </code>
    /// </example>
    public static Quantity Literal(decimal? low, decimal? high, Unit unit, string title, string reason) => Literal(null, low, high, unit, title, reason);

    /// <summary>A best value within a range that no source states, with the reason for both.</summary>
    /// <param name="value">The best value in <paramref name="unit"/>; null for none.</param>
    /// <param name="low">The lower end; null for none.</param>
    /// <param name="high">The upper end; null for none.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="title">What it is.</param>
    /// <param name="reason">Why these numbers.</param>
    /// <exception cref="ArgumentException">Title or reason is blank, or the numbers are not in order.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var met = Quantity.Literal(63_000, 60_000, 67_000, Unit.Persons, "people met", "for the example");
    /// met.Value == 63_000 &amp;&amp; met.Bounds == new Interval(60_000, 67_000)
    /// </code>
    /// </example>
    public static Quantity Literal(decimal? value, decimal? low, decimal? high, Unit unit, string title, string reason)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (low > high || value < low || value > high)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Expected a low end, a best value and a high end in this order for '{title}'; found {low}, {value} and {high}."));
        var numbers = string.Create(CultureInfo.InvariantCulture, $"{value}|{low}|{high}");
        return new Quantity(
            new QuantityInput
            {
                Key = $"literal:{title}|{numbers}|{unit}|{reason}",
                Kind = QuantityInputKind.Literal,
                Title = title,
                Unit = unit,
                Reading = new PolicyReading(value, low, high, "as stated"),
                Reason = reason,
            },
            null);
    }

    /// <summary>A whole number that belongs to a formula, such as the 1 of “1 − share”; it needs no reason.</summary>
    /// <param name="number">The number.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var share = Quantity.Literal(0.6m, Unit.Share, "stateless", "for the example").As("s");
    /// (Quantity.Constant(1) - share).Formula == "1 − s"
    /// </code>
    /// </example>
    public static Quantity Constant(int number) => Constant(number, Unit.Ratio);

    /// <summary>A whole number of units that belongs to a formula, such as the one year of a rate “per year”; it needs no reason.</summary>
    /// <param name="number">The number.</param>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentNullException"><paramref name="unit"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// (Quantity.Constant(700, Unit.Persons) / Quantity.Constant(2, Unit.Days)).ToString() == "350 persons per day"
    /// </code>
    /// </example>
    public static Quantity Constant(int number, Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return new(Operation.Constant, [], unit, Interval.Exactly(number), number, number);
    }

    /// <summary>A whole number in a formula.</summary>
    /// <param name="number">The number.</param>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// Quantity one = 1;
    /// one == Quantity.Constant(1) &amp;&amp; (one / 4).Value == 0.25
    /// </code>
    /// </example>
    public static implicit operator Quantity(int number) => Constant(number);

    /// <summary>The same as <see cref="Constant(int)"/>.</summary>
    /// <param name="number">The number.</param>
    public static Quantity FromInt32(int number) => Constant(number);

    /// <summary>
    /// The date of a figure as a number of days since 1 January of the year 1 (day 0), for differences between dates. A period of several
    /// days leaves an interval with no best value; the date is one unknown wherever it occurs.
    /// </summary>
    /// <param name="figure">An observation or a context figure.</param>
    /// <remarks>Only differences of dates mean anything; <see cref="In"/> turns their days into years of 365.2425 days.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var fled = EvidencePackage.Load().Observation("xfao-border-crossers-tacheng-county-1962-04-10");   // from 10 to 20 April
    /// var date = Quantity.Date(fled);
    /// date.Bounds.Width == 10 &amp;&amp; date.Bounds.Low == new DateOnly(1962, 4, 10).DayNumber &amp;&amp; (date - date).ToString() == "0 days"
    /// </code>
    /// </example>
    public static Quantity Date(IFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Date(figure, null, "date", figure.Period, figure.Period.Earliest, figure.Period.Latest);
    }

    /// <summary>The first day of a figure's period, in days as <see cref="Date(IFigure)"/> counts them.</summary>
    /// <param name="figure">An observation or a context figure.</param>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var fled = EvidencePackage.Load().Observation("xfao-border-crossers-tacheng-county-1962-04-10");   // from 10 to 20 April
    /// Quantity.Start(fled).Value == new DateOnly(1962, 4, 10).DayNumber
    /// </code>
    /// </example>
    public static Quantity Start(IFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Date(figure, null, "start", figure.Period, figure.Period.Start?.Earliest, figure.Period.Start?.Latest);
    }

    /// <summary>The last day of a figure's period, in days as <see cref="Date(IFigure)"/> counts them.</summary>
    /// <param name="figure">An observation or a context figure.</param>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var fled = EvidencePackage.Load().Observation("xfao-border-crossers-tacheng-county-1962-04-10");   // from 10 to 20 April
    /// (Quantity.End(fled) - Quantity.Start(fled)).ToString() == "10 days"
    /// </code>
    /// </example>
    public static Quantity End(IFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Date(figure, null, "end", figure.Period, figure.Period.End?.Earliest, figure.Period.End?.Latest);
    }

    /// <summary>The date of an event, in days as <see cref="Date(IFigure)"/> counts them.</summary>
    /// <param name="happening">The event.</param>
    /// <exception cref="ArgumentNullException"><paramref name="happening"/> is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var flight = EvidencePackage.Load().HistoricalEvent("xfao-flight-huocheng-1962-03-13");   // from 13 March to 20 April
    /// Quantity.Date(flight).Bounds.Width == 38
    /// </code>
    /// </example>
    public static Quantity Date(HistoricalEvent happening)
    {
        ArgumentNullException.ThrowIfNull(happening);
        return Date(null, happening, "date", happening.Date, happening.Date.Earliest, happening.Date.Latest);
    }

    private static Quantity Date(IFigure? figure, HistoricalEvent? happening, string part, EdtfPeriod period, DateOnly? earliest, DateOnly? latest)
    {
        var (id, title) = figure is null ? (happening!.Id, happening.Title) : (figure.Id, figure.Subject);
        var (low, high) = (earliest?.DayNumber, latest?.DayNumber);
        return new Quantity(
            new QuantityInput
            {
                Key = $"{part}:{id}",
                Kind = QuantityInputKind.Date,
                Title = $"{part} of {title} ({period})",
                Unit = Unit.Days,
                Reading = new PolicyReading(low == high ? low : null, low, high, $"the {part} of {period}"),
                Figure = figure,
                Event = happening,
            },
            null);
    }
}
