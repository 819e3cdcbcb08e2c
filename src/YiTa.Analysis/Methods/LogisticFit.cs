using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Methods;

/// <summary>
/// All logistic curves N(t) = K ÷ (1 + e^(a + b·t)), b ≤ 0, that pass through counts known only as intervals: set-membership or
/// bounded-error estimation. No curve is the best one; what the set leaves open is the answer.
/// </summary>
/// <remarks>
/// <para>E. Walter and H. Piet-Lahanier, <i>Estimation of parameter bounds from bounded-error data: a survey</i>, Mathematics and Computers
/// in Simulation 32 (1990); M. Milanese and A. Vicino, Automatica 27 (1991). The curve is Verhulst's (1838).</para>
/// <para>A count with an open end, such as “at least 2,080”, bounds the curve from one side. Each count and the end are one unknown for
/// the whole curve. Results enclose the set to about ten digits, are the same on every machine and have no best value; each is one unknown
/// of its own in further arithmetic. An end that counts reach exactly, such as 60,000 of 60,000, is the limit of ever steeper curves and
/// belongs to the set.</para>
/// </remarks>
/// <example>
/// <code>
/// using YiTa.Analysis.Methods;
/// using YiTa.Analysis.Quantities;
/// Quantity Day(int day) => Quantity.Constant(day, Unit.Days);
/// Quantity People(int low, int high) => Quantity.Literal(low, high, Unit.Persons, $"people, {low} to {high}", "for the example");
/// var fit = LogisticFit.Through(People(100, 100), (People(18, 22), Day(0)), (People(78, 82), Day(10)));
/// fit.At(Day(5)).ToString() == "46.87–53.13 persons" &amp;&amp; fit.End.ToString() == "100 persons"
/// </code>
/// </example>
public sealed class LogisticFit
{
    private readonly Quantity end;
    private readonly Quantity[] counts;

    private LogisticFit(Quantity end, Quantity[] counts) => (this.end, this.counts) = (end, counts);

    /// <summary>The curves through counts.</summary>
    /// <param name="end">The level K that the curves approach; positive, with an upper end.</param>
    /// <param name="counts">At least two totals with their dates, in any order; totals in a unit that converts to that of the end, dates exact and
    /// in one unit, as <see cref="Quantity.Date(Evidence.IFigure)"/> gives them.</param>
    /// <exception cref="ArgumentException">There are fewer than two counts, a date is a range, or the end is not positive or open.</exception>
    /// <exception cref="InvalidOperationException">No curve passes through all counts, or they are read under different policies.</exception>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Methods;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// Quantity Count(string id) => evidence.Quantity(id, UncertaintyPolicy.TenPerCent);
    /// Quantity Day(string id) => Quantity.Date(evidence.HistoricalEvent(id));
    /// var fit = LogisticFit.Through(
    ///     Count("yita-border-crossers-body-1962"),
    ///     (Count("reply-border-crossers-1962-04-23"), Day("reply-meeting-ba-ke-tu-1962-04-23")),
    ///     (Count("reply-border-crossers-1962-04-29"), Day("reply-sent-for-approval-05-08")));
    /// fit.At(Day("reply-meeting-ba-ke-tu-1962-04-23")).ToString() == "18,000–22,000 persons"
    /// </code>
    /// </example>
    public static LogisticFit Through(Quantity end, params IReadOnlyList<(Quantity Total, Quantity Date)> counts)
    {
        ArgumentNullException.ThrowIfNull(end);
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.Count < 2) throw new ArgumentException($"Expected at least two counts, through which a curve can be laid; found {counts.Count}.", nameof(counts));
        if (end.Bounds is not { Low: > 0, High: < double.PositiveInfinity }) throw new ArgumentException($"Expected an end above zero with an upper bound; found {end}.", nameof(end));
        foreach (var (_, date) in counts) Exact(date, nameof(counts));
        var fit = new LogisticFit(end, [.. counts.SelectMany(count => (Quantity[])[count.Total.In(end.Unit), count.Date])]);
        _ = fit.End;
        return fit;
    }

    /// <summary>The ends at which a curve through all counts can level off: the given one without those that the counts exclude.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Methods;
    /// using YiTa.Analysis.Quantities;
    /// Quantity Day(int day) => Quantity.Constant(day, Unit.Days);
    /// Quantity People(int low, int high) => Quantity.Literal(low, high, Unit.Persons, $"people, {low} to {high}", "for the example");
    /// var fit = LogisticFit.Through(People(90, 120), (People(20, 20), Day(0)), (People(80, 100), Day(10)));
    /// fit.End.Bounds is { Low: >= 89.9, High: 120 }
    /// </code>
    /// </example>
    public Quantity End => Quantity.Fitted([end, .. counts], isEnd: true);

    /// <summary>What the total can be on a date; before, between or after the counts.</summary>
    /// <param name="date">The date, exact and in the unit of the counts' dates.</param>
    /// <returns>Bounds in the unit of the end, without a best value.</returns>
    /// <exception cref="ArgumentException">The date is a range.</exception>
    /// <exception cref="UnitMismatchException">The date is in another unit.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Methods;
    /// using YiTa.Analysis.Quantities;
    /// Quantity Day(int day) => Quantity.Constant(day, Unit.Days);
    /// Quantity People(int low, int high) => Quantity.Literal(low, high, Unit.Persons, $"people, {low} to {high}", "for the example");
    /// var fit = LogisticFit.Through(People(90, 120), (People(20, 20), Day(0)), (People(80, 100), Day(10)));
    /// fit.At(Day(10)).ToString() == "80–100 persons" &amp;&amp; fit.At(Day(5)).Value is null
    /// </code>
    /// </example>
    public Quantity At(Quantity date)
    {
        ArgumentNullException.ThrowIfNull(date);
        Exact(date, nameof(date));
        return Quantity.Fitted([end, date.In(counts[1].Unit), .. counts], isEnd: false);
    }

    private static void Exact(Quantity date, string parameter)
    {
        if (!date.Bounds.IsPoint) throw new ArgumentException($"Expected an exact date; found {date}.", parameter);
    }
}
