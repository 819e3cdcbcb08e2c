using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Methods.Internal;

/// <summary>
/// All logistic curves that pass through every count, each within its bounds, and level off at an end within its own. With
/// u = ln(K ÷ N − 1) a curve of one end K is a falling straight line u = a + b·t, and a count is an interval of u at its date; what u can be
/// at another date is then a linear programme in two unknowns, solved by its pairs of constraints. Over K the search is branch and bound:
/// a slice of ends loosens the intervals, so that what it gives encloses the truth.
/// </summary>
internal sealed class LogisticSet
{
    private const double Tolerance = 1e-10;
    private const int MostSlices = 20_000;
    private readonly (double Date, Interval Total)[] counts;
    private readonly Interval end;

    private LogisticSet(Interval end, (double Date, Interval Total)[] counts) => (this.end, this.counts) = (end, counts);

    /// <param name="operands">The end, the date asked for unless the end is, then each total and its date.</param>
    /// <param name="endAsked">Whether the end is asked for.</param>
    /// <exception cref="InvalidOperationException">No curve passes through all counts.</exception>
    public static Interval Of(Quantity[] operands, bool endAsked)
    {
        var first = endAsked ? 1 : 2;
        var counts = Enumerable.Range(0, (operands.Length - first) / 2).Select(i => (operands[first + (2 * i) + 1].Bounds.Low, operands[first + (2 * i)].Bounds)).ToArray();
        var set = new LogisticSet(operands[0].Bounds, counts);
        Func<Interval, Interval?> enclose = endAsked ? set.Ends : slice => set.Totals(slice, operands[1].Bounds.Low);
        return set.Extreme(enclose, upper: false) is { } low && set.Extreme(enclose, upper: true) is { } high
            ? new Interval(Math.Min(low, high), Math.Max(low, high))
            : throw new InvalidOperationException(
                $"No logistic curve that ends within {operands[0]} passes through all {counts.Length} counts: {string.Join(", ", operands.Skip(first).Where((_, i) => i % 2 == 0).Select(count => $"{count.Origin} ({count})"))}.");
    }

    // The outermost number that any slice of ends allows; null where no slice allows any.
    private double? Extreme(Func<Interval, Interval?> enclose, bool upper)
    {
        var sign = upper ? -1 : 1;
        double Outer(Interval range) => upper ? range.High : range.Low;
        var open = new PriorityQueue<(Interval Slice, double Outer), double>();
        var attained = double.PositiveInfinity;
        Add(end);
        for (var slices = 0; open.TryDequeue(out var best, out var order); slices++)
        {
            var isThin = best.Slice.Width <= Tolerance * end.High;
            if (isThin || slices == MostSlices || attained - order <= Tolerance * Math.Abs(order)) return best.Outer;
            var middle = best.Slice.Low + (best.Slice.Width / 2);
            if (enclose(Interval.Exactly(middle)) is { } reached) attained = Math.Min(attained, sign * Outer(reached));
            Add(new Interval(best.Slice.Low, middle));
            Add(new Interval(middle, best.Slice.High));
        }

        return null;

        void Add(Interval slice)
        {
            if (enclose(slice) is { } range) open.Enqueue((slice, Outer(range)), sign * Outer(range));
        }
    }

    private Interval? Ends(Interval slice) => IsPossible(Logits(slice)) ? slice : null;

    private Interval? Totals(Interval slice, double date)
    {
        var logits = Logits(slice);
        if (!IsPossible(logits)) return null;
        var (low, high) = At(logits, date);
        var (least, most) = (slice.Low / (1 + Math.Exp(high)) * (1 - Tolerance), Math.Min(slice.High, slice.High / (1 + Math.Exp(low)) * (1 + Tolerance)));
        foreach (var count in counts)
        {
            if (count.Date == date) (least, most) = (Math.Max(least, count.Total.Low), Math.Min(most, count.Total.High));
        }

        return least <= most ? new Interval(least, most) : null;
    }

    // The interval of u of each count, for any end of the slice; a total that no end exceeds leaves u without a lower end.
    private (double Date, double Low, double High)[] Logits(Interval slice) =>
    [
        .. counts.Select(count => (
            count.Date,
            count.Total.High < slice.Low ? Math.Log((slice.Low / count.Total.High) - 1) : double.NegativeInfinity,
            count.Total.Low <= 0 ? double.PositiveInfinity : count.Total.Low < slice.High ? Math.Log((slice.High / count.Total.Low) - 1) : double.NegativeInfinity)),
    ];

    // By Helly's theorem, contradictions among intervals of lines show at a date of one of them.
    private static bool IsPossible((double Date, double Low, double High)[] logits) => logits.All(logit =>
    {
        var (low, high) = At(logits, logit.Date);
        return low <= high + (Tolerance * (1 + Math.Abs(high)));
    });

    // What every line through the intervals, falling or level, can be at a date: the tightest bound of one or two of them.
    private static (double Low, double High) At((double Date, double Low, double High)[] logits, double date)
    {
        var (low, high) = (double.NegativeInfinity, double.PositiveInfinity);
        foreach (var one in logits)
        {
            if (one.Date <= date) high = Math.Min(high, one.High);
            if (one.Date >= date) low = Math.Max(low, one.Low);
            foreach (var other in logits)
            {
                if (one.Date >= other.Date) continue;
                var late = (date - one.Date) / (other.Date - one.Date);
                var early = 1 - late;
                high = Math.Min(high, Part(early, one, upper: true) + Part(late, other, upper: true));
                low = Math.Max(low, Part(early, one, upper: false) + Part(late, other, upper: false));
            }
        }

        return (low, high);

        static double Part(double weight, (double Date, double Low, double High) logit, bool upper) =>
            weight == 0 ? 0 : weight * (upper == weight > 0 ? logit.High : logit.Low);
    }
}
