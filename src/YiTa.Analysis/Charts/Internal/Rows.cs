using YiTa.Analysis.Charts.Plotly;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>
/// Rows that read like a list: each has its text at the left edge and its mark on the line below, so that long texts fit a
/// phone and never cover a mark. The vertical axis counts pixels downward.
/// </summary>
internal sealed class Rows
{
    private const int LineHeight = 17;
    private readonly IReadOnlyList<string> texts;
    private readonly int[] places;

    /// <param name="texts">The text of each row, from the top, already as plotly's HTML.</param>
    /// <param name="markHeight">The room of a mark below its text, in pixels.</param>
    public Rows(IReadOnlyList<string> texts, int markHeight = 26)
    {
        this.texts = texts;
        places = new int[texts.Count];
        var bottom = 0;
        for (var row = 0; row < texts.Count; row++)
        {
            places[row] = bottom + (LineHeight * texts[row].Split("<br>").Length) + 12 + (markHeight / 2);
            bottom = places[row] + (markHeight / 2);
        }

        PlotHeight = bottom + 4;
    }

    public int PlotHeight { get; }

    /// <summary>The place of a row's mark on the vertical axis, shifted upward by some pixels.</summary>
    public PlotlyValue Place(int row, int up = 0) => up - places[row];

    public Axis Axis => new() { Type = AxisType.Linear, Range = [-PlotHeight, 0], Visible = false, FixedRange = true };

    public IEnumerable<Annotation> Texts(int up = 0) => texts.Select((text, row) => new Annotation
    {
        Text = text,
        X = 0,
        Y = Place(row),
        XRef = "paper",
        YRef = "y",
        XAnchor = "left",
        YAnchor = "bottom",
        YShift = 9 + up,
        ShowArrow = false,
        Align = "left",
        Font = new Font { Size = 13 },
    });

    /// <summary>A thin line through each row, on which the eye follows a mark to its text.</summary>
    public IEnumerable<Shape> Lines => texts.Select((_, row) => new Shape
    {
        Type = "line",
        X0 = 0,
        X1 = 1,
        Y0 = Place(row),
        Y1 = Place(row),
        XRef = "paper",
        YRef = "y",
        Line = new Line { Color = Frame.Grid, Width = 1 },
        Layer = "below",
    });

    /// <summary>The text of a row: what it is, and in bold what its number says.</summary>
    public static string Text(string label, string number)
    {
        var bold = number.Replace(' ', '\u00a0');
        var text = Wrap.Html($"{label}\u2003{bold}", 50);
        return $"{text[..^Wrap.Escape(bold).Length]}<b>{Wrap.Escape(bold)}</b>";
    }

    /// <summary>The row of a point: that of the very object, not of one that equals it.</summary>
    public static int IndexOf(IReadOnlyList<ChartPoint> rows, ChartPoint point) => rows.TakeWhile(other => !ReferenceEquals(other, point)).Count();
}
