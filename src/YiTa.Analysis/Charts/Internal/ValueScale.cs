using YiTa.Analysis.Charts.Plotly;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>The axis of the numbers: it begins at zero, or it is logarithmic and says so.</summary>
internal sealed class ValueScale
{
    private const double ArrowShare = 0.16;
    private readonly string? unit;
    private readonly string name;
    private readonly bool log;
    private readonly double low;
    private readonly double high;

    /// <param name="title">The title of the chart, for messages.</param>
    /// <param name="points">The points; all in one unit.</param>
    /// <param name="name">What the axis measures; null for the unit.</param>
    /// <param name="log">Whether equal steps are equal factors.</param>
    /// <param name="room">The share of the axis that is left free beyond the largest number.</param>
    public ValueScale(string title, IReadOnlyCollection<ChartPoint> points, string? name, bool log, double room)
    {
        this.log = log;
        unit = UnitOf(title, points);
        this.name = name ?? (PointText.IsShare(unit) ? "per cent" : unit ?? "");
        double[] numbers = [.. points.SelectMany(Numbers)];
        if (numbers.Length == 0)
            throw new ChartException(title, ChartFault.Data, "none of its points has a number.");
        if (log && points.FirstOrDefault(point => Numbers(point).Any(number => number <= 0)) is { } wrong)
            throw new ChartException(title, ChartFault.Scale, $"{wrong.Id} is {wrong.Text}; a logarithmic axis has no place for zero or less.");

        var reach = points.Any(point => point.IsOpenAbove || point is { Value: null, High: null }) ? room + ArrowShare : room;
        if (log)
        {
            var (from, to) = (Math.Log10(numbers.Min()), Math.Log10(numbers.Max()));
            var span = Math.Max(to - from, 0.5);
            low = from - (span * (points.Any(point => point.IsOpenBelow || point is { Value: null, Low: null }) ? 0.1 + ArrowShare : 0.12));
            high = to + (span * reach);
        }
        else
        {
            var (from, to) = (Math.Min(0, numbers.Min()), Math.Max(0, numbers.Max()));
            var span = to - from == 0 ? 1 : to - from;
            low = from < 0 ? from - (span * room) : 0;
            high = to > 0 ? to + (span * reach) : 0;
        }
    }

    /// <summary>The name of the axis with what a reader must know of its scale.</summary>
    public string Title => log ? $"{name}, logarithmic scale" : low < 0 ? name : $"{name}, from zero";

    /// <summary>The end of an arrow that begins at a bound and says “or more” or “or less”.</summary>
    public double ArrowEnd(double bound, bool up)
    {
        var (at, length) = (log ? Math.Log10(bound) : bound, (high - low) * ArrowShare * 0.8);
        var end = up ? Math.Min(at + length, high) : Math.Max(at - length, log || low < 0 ? low : 0);
        return Significant.Round(log ? Math.Pow(10, end) : end);
    }

    /// <summary>Where a number stands, as a share of the axis from 0 to 1.</summary>
    public double Share(double number) => ((log ? Math.Log10(number) : number) - low) / (high - low);

    /// <summary>The number at a share of the axis.</summary>
    public double At(double share) => Significant.Round(log ? Math.Pow(10, low + (share * (high - low))) : low + (share * (high - low)));

    public Axis Axis => new()
    {
        Title = new Title { Text = Wrap.Escape(Title), StandOff = 8, Font = new Font { Size = 12 } },
        Type = log ? AxisType.Log : AxisType.Linear,
        Range = [Significant.Round(low), Significant.Round(high)],
        TickFormat = PointText.IsShare(unit) ? ",.0%" : log ? null : ",",
        TickVals = log ? LogTicks() : null,
        TickText = log ? [.. LogTicks().Select(tick => PointText.Number(tick.Number!.Value, unit, computed: false))] : null,
        NTicks = log ? null : 6,
        ShowGrid = true,
        GridColor = Frame.Grid,
        ZeroLine = !log,
        ZeroLineColor = log ? null : Frame.AxisLine,
        ZeroLineWidth = log ? null : 1,
        AutoMargin = true,
    };

    /// <summary>The one unit of the points; null where none has any.</summary>
    /// <exception cref="ChartException">There are several.</exception>
    public static string? UnitOf(string title, IEnumerable<ChartPoint> points)
    {
        ChartPoint? first = null;
        foreach (var point in points.Where(point => point.Unit is not null))
        {
            first ??= point;
            if (point.Unit != first.Unit)
            {
                throw new ChartException(title, ChartFault.Units,
                    $"its points have different units: {first.Id} is in {first.Unit}, {point.Id} in {point.Unit}.");
            }
        }

        return first?.Unit;
    }

    private static IEnumerable<double> Numbers(ChartPoint point) =>
        ((double?[])[point.Value, point.Low, point.High]).OfType<double>();

    // 1, 2 and 5 of each decade over a short axis, the decades alone over a long one.
    private PlotlyValue[] LogTicks()
    {
        double[] steps = high - low > 3.2 ? [1] : high - low > 1.6 ? [1, 3] : [1, 2, 5];
        return
        [
            .. from decade in Enumerable.Range((int)Math.Floor(low), (int)Math.Ceiling(high) - (int)Math.Floor(low) + 1)
               from step in steps
               let tick = decade >= 0 ? step * Math.Pow(10, decade) : step / Math.Pow(10, -decade)
               where Math.Log10(tick) >= low && Math.Log10(tick) <= high
               select PlotlyValue.From(tick),
        ];
    }
}
