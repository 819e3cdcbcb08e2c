using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>
/// The axis of time. Where all periods are whole years it is one of years, so that a figure of 1949 stands at 1949 and not in
/// its July; else it is one of days. A period stands at its middle, and its length can be drawn.
/// </summary>
internal sealed class TimeScale
{
    private readonly bool years;
    private readonly double from;
    private readonly double to;
    private readonly double[]? ticks;

    /// <param name="periods">The periods; at least one with a known end.</param>
    /// <param name="leftRoom">The share of the axis that is left free before the first.</param>
    /// <param name="rightRoom">The share of the axis that is left free after the last.</param>
    public TimeScale(IReadOnlyCollection<EdtfPeriod> periods, double leftRoom, double rightRoom)
    {
        years = periods.All(period => period.Precision >= EdtfPrecision.Year);
        double[] ends = [.. periods.SelectMany(period => ((DateOnly?[])[period.Earliest, period.Latest]).OfType<DateOnly>()).Select(Number)];
        if (ends.Length == 0) ends = [0];
        var span = Math.Max(ends.Max() - ends.Min(), years ? 2 : 10);
        (from, to) = (ends.Min() - (span * leftRoom), ends.Max() + (span * rightRoom));
        ticks = years ? OwnTicks([.. ends.Distinct().Order()]) : null;
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
        Place(period.Earliest is { } first ? Number(first) : from), Place(period.Latest is { } last ? Number(last) : to));

    /// <summary>The room that the labels of the axis take below it, in pixels.</summary>
    public int Room => years ? 32 : 48;

    /// <summary>Where the period stands, as a share of the axis from 0 to 1.</summary>
    public double Share(EdtfPeriod period) => (Position(period) - from) / (to - from);

    /// <summary>Whether the period stands in the right half of the axis.</summary>
    public bool IsRight(EdtfPeriod period) => Share(period) > 0.5;

    /// <summary>Whether the period is so long that a point would hide it.</summary>
    public bool IsLong(EdtfPeriod period) => Last(period) - First(period) > (to - from) * 0.015;

    private double First(EdtfPeriod period) => Number(period.Earliest ?? period.Latest ?? default);

    private double Last(EdtfPeriod period) => Number(period.Latest ?? period.Earliest ?? default);

    private double Number(DateOnly day) => years ? day.Year : day.DayNumber;

    private PlotlyValue Place(double position) => years ? Significant.Round(position) : DateOnly.FromDayNumber((int)Math.Round(position));

    // The years of the data themselves, where they are few and far enough apart to be read on a phone.
    private double[]? OwnTicks(double[] known) =>
        known.Length is > 1 and <= 7 && known.Zip(known.Skip(1)).All(pair => pair.Second - pair.First >= (to - from) * 0.12) ? known : null;

    private static double Step(double span) => ((double[])[1, 2, 5, 10, 20, 25, 50, 100, 200, 500]).First(step => span / step <= 9 || step == 500);
}
