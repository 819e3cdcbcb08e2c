namespace YiTa.Analysis.Charts;

public sealed partial class Chart
{
    /// <summary>Lines over time, with bands and whiskers where there are bounds.</summary>
    /// <param name="title">The title.</param>
    public static SeriesChart Lines(string title) => new(title, joined: true);

    /// <summary>Points over time, with whiskers where there are bounds; nothing is drawn between them.</summary>
    /// <param name="title">The title.</param>
    public static SeriesChart Points(string title) => new(title, joined: false);

    /// <summary>Bars from zero, side by side or stacked.</summary>
    /// <param name="title">The title.</param>
    public static BarChart Bars(string title) => new(title);

    /// <summary>Numbers one below the other, each with its bounds.</summary>
    /// <param name="title">The title.</param>
    public static RangeChart Ranges(string title) => new(title);

    /// <summary>Rows of two numbers each, joined by a line.</summary>
    /// <param name="title">The title.</param>
    public static DumbbellChart Dumbbells(string title) => new(title);

    /// <summary>Bars of a hundred per cent, cut into parts.</summary>
    /// <param name="title">The title.</param>
    public static ShareChart Shares(string title) => new(title);

    /// <summary>Events in the order of their dates.</summary>
    /// <param name="title">The title.</param>
    public static TimeLineChart TimeLine(string title) => new(title);

    /// <summary>Flows from place to place, as wide as their number.</summary>
    /// <param name="title">The title.</param>
    public static FlowChart Flows(string title) => new(title);
}
