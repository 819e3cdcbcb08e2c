using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>
/// The axis of time. Where all figures are of whole years it is one of years: the tick of a year is its middle, and a figure
/// of that year stands there; else it is one of days. A period stands at its middle, and its length can be drawn.
/// </summary>
internal sealed class TimeScale
{
    private readonly bool years;
    private readonly double from;
    private readonly double to;
    private readonly double[]? ticks;

    /// <param name="periods">The periods of figures; at least one with a known end.</param>
    /// <param name="marks">The periods of events that are marked beside the figures.</param>
    /// <param name="leftRoom">The share of the axis that is left free before the first.</param>
    /// <param name="rightRoom">The share of the axis that is left free after the last.</param>
    public TimeScale(IReadOnlyCollection<EdtfPeriod> periods, IReadOnlyCollection<EdtfPeriod> marks, double leftRoom, double rightRoom)
    {
        years = periods.All(period => period.Precision >= EdtfPrecision.Year);
        double[] own = Ends(periods);
        double[] ends = [.. own, .. Ends(marks)];
        if (ends.Length == 0) ends = [0];
        var span = Math.Max(ends.Max() - ends.Min(), years ? 2 : 10);
        (from, to) = (ends.Min() - (span * leftRoom), ends.Max() + (span * rightRoom));
        ticks = years ? OwnTicks([.. own.Distinct().Order()]) : null;
    }

    public Axis Axis => new()
    {
        Type = years ? AxisType.Linear : AxisType.Date,
        Range = [Place(from), Place(to)],
        TickFormat = years ? "d" : to - from > 4 * 365 ? "%Y" : to - from > 150 ? "%b %Y" : "%-d %b\n%Y",
        TickVals = ticks is null ? null : [.. ticks.Select(PlotlyValue.From)],
        DTick = years && ticks is null ? PlotlyValue.From(Step(to - from)) : default(PlotlyValue?),
        NTicks = years ? null : 5,
        TickAngle = 0,
        ShowGrid = false,
        ZeroLine = false,
        ShowLine = true,
        LineColor = Frame.AxisLine,
        Ticks = "outside",
        TickColor = Frame.AxisLine,
        AutoMargin = true,
    };

    /// <summary>Where the period stands: its middle; its known end where the other is open or unknown.</summary>
    public PlotlyValue Middle(EdtfPeriod period) => Place(Position(period));

    /// <summary>The order of periods on the axis.</summary>
    public double Position(EdtfPeriod period) => (First(period) + Last(period)) / 2;

    /// <summary>The first and the last day or year of the period; the edge of the axis where one is open or unknown.</summary>
    public (PlotlyValue First, PlotlyValue Last) Ends(EdtfPeriod period) => (
        Place(period.Start is { } start ? First(start) : from), Place(period.End is { } end ? Last(end) : to));

    /// <summary>The room that the labels of the axis take below it, in pixels.</summary>
    public int Room => years ? 32 : 48;

    /// <summary>Where the period stands, as a share of the axis from 0 to 1.</summary>
    public double Share(EdtfPeriod period) => (Position(period) - from) / (to - from);

    /// <summary>Whether the period stands in the right half of the axis.</summary>
    public bool IsRight(EdtfPeriod period) => Share(period) > 0.5;

    /// <summary>Whether the period is so long that a point would hide it.</summary>
    public bool IsLong(EdtfPeriod period) => Last(period) - First(period) > (to - from) * 0.015;

    private double First(EdtfPeriod period) => period.Start is { } start ? First(start) : First(period.End!);

    private double Last(EdtfPeriod period) => period.End is { } end ? Last(end) : Last(period.Start!);

    private double First(EdtfDate date) => Number(date, date.Earliest);

    private double Last(EdtfDate date) => Number(date, date.Latest);

    // On an axis of years the tick of a year is its middle, so the first day of a year stands half a step before it.
    private double Number(EdtfDate date, DateOnly day) => !years ? day.DayNumber
        : date.Precision >= EdtfPrecision.Year ? day.Year
        : day.Year - 0.5 + ((day.DayOfYear - 1) / (DateTime.IsLeapYear(day.Year) ? 366.0 : 365));

    private double[] Ends(IEnumerable<EdtfPeriod> periods) => [.. periods.SelectMany(period =>
        ((double?[])[period.Start is { } start ? First(start) : null, period.End is { } end ? Last(end) : null]).OfType<double>())];

    private PlotlyValue Place(double position) => years ? Significant.Round(position) : DateOnly.FromDayNumber((int)Math.Round(position));

    // The years of the data themselves, where they are few and far enough apart to be read on a phone.
    private double[]? OwnTicks(double[] known) =>
        known.Length is > 1 and <= 7 && known.Zip(known.Skip(1)).All(pair => pair.Second - pair.First >= (to - from) * 0.12) ? known : null;

    private static double Step(double span) => ((double[])[1, 2, 5, 10, 20, 25, 50, 100, 200, 500]).First(step => span / step <= 9 || step == 500);
}
