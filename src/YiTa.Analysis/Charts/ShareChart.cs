using System.Runtime.CompilerServices;
using YiTa.Analysis.Charts.Internal;
using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Charts;

/// <summary>
/// Lying bars of a hundred per cent, cut into parts. Counts are taken as shares of their sum, so the parts must be the whole;
/// shares are drawn as they are, and what they leave over stays empty. Bounds stand below the end of their part.
/// Made by <see cref="Chart.Shares"/>.
/// </summary>
public sealed record ShareChart : ChartBuilder<ShareChart>
{
    internal ShareChart(string title)
        : base(title)
    {
    }

    /// <summary>Adds a part: one point for each bar, labelled with the bar; each needs a value.</summary>
    /// <param name="name">The name of the part in the legend.</param>
    /// <param name="points">The points.</param>
    [OverloadResolutionPriority(1)]
    public ShareChart Part(string name, params IEnumerable<ChartPoint> points) => Add(name, points);

    /// <summary>Adds a part: its figures, each in the bar of its label (group or subject); each needs a value.</summary>
    /// <param name="name">The name of the part in the legend.</param>
    /// <param name="figures">The figures.</param>
    public ShareChart Part(string name, params IEnumerable<IFigure> figures) => Add(name, figures);

    private protected override PlotlyFigure Draw()
    {
        var points = Parts.SelectMany(part => part.Points).ToList();
        var isShare = PointText.IsShare(ValueScale.UnitOf(Title, points));
        if (points.FirstOrDefault(point => point.Value is null or < 0) is { } wrong)
            throw new ChartException(Title, ChartFault.Point, $"{wrong.Id} is {wrong.Text}; a part of a whole needs a value that is not negative.");
        string[] bars = [.. points.Select(point => point.Label).Distinct()];
        var wholes = bars.ToDictionary(bar => bar, bar => Whole(bar, points, isShare));
        var rows = new Rows([.. bars.Select(bar => Wrap.Html(bar, 50))], markHeight: 44);
        var series = ChartSeries.Split(Title, Parts);
        var drawn = new ShareBars(series, rows, bars, wholes);
        var frame = new Frame(Title, SubtitleText) { PlotHeight = rows.PlotHeight, AxisRoom = 52, HasLegend = true };
        var layout = frame.Layout;
        return new PlotlyFigure([.. drawn.Draw()])
        {
            Layout = layout with
            {
                XAxis = new Axis
                {
                    Title = new Title { Text = "share of the whole", StandOff = 8, Font = new Font { Size = 12 } },
                    Type = AxisType.Linear, Range = [0, 1.02], TickVals = [0, 0.25, 0.5, 0.75, 1], TickFormat = ".0%", GridColor = Frame.Grid, ZeroLine = true, ZeroLineColor = Frame.AxisLine,
                },
                YAxis = rows.Axis,
                Annotations = [.. rows.Texts(up: ShareBars.TextUp), .. drawn.Labels()],
                BarMode = "overlay",
                // The labels inside the bars cannot be switched off with them.
                Legend = layout.Legend! with { TraceOrder = "normal", ItemClick = false, ItemDoubleClick = false },
            },
            Config = Frame.Config,
        };
    }

    private double Whole(string bar, List<ChartPoint> points, bool isShare)
    {
        var sum = points.Where(point => point.Label == bar).Sum(point => point.Value!.Value);
        if (!isShare)
            return sum > 0 ? sum : throw new ChartException(Title, ChartFault.Scale, $"the parts of “{bar}” come to nothing, of which there are no shares.");
        return sum <= 1 + 1e-9 ? 1 : throw new ChartException(Title, ChartFault.Scale, $"the parts of “{bar}” come to {PointText.Number(sum, "share", computed: true)}, which is more than the whole.");
    }
}
