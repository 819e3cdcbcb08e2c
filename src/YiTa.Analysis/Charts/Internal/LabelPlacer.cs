namespace YiTa.Analysis.Charts.Internal;

/// <summary>
/// Writes numbers beside their marks so that none covers another one or a mark; a number for which there is no room is left to
/// the hover label and the table. Works in the pixels of a plot on a phone, so that it holds on wider screens too.
/// </summary>
internal sealed class LabelPlacer(double plotHeight)
{
    private const double PlotWidth = 240;
    private const double CharacterWidth = 6.3;
    private const double LineHeight = 15;
    private const double Gap = 8;

    private static readonly (string Position, double X, double Y)[] Sides =
    [
        ("top center", -0.5, -1), ("top right", 0, -1), ("top left", -1, -1), ("bottom center", -0.5, 0),
        ("bottom right", 0, 0), ("bottom left", -1, 0), ("middle right", 0, -0.5), ("middle left", -1, -0.5),
    ];

    private readonly List<Box> marks = [];
    private readonly List<Box> labels = [];

    /// <summary>Keeps room for a mark; places are shares of the plot from the left and from below.</summary>
    public void AddMark(double x, double low, double high) =>
        marks.Add(new Box((x * PlotWidth) - 5, ((1 - high) * plotHeight) - 5, (x * PlotWidth) + 5, ((1 - low) * plotHeight) + 5));

    /// <summary>Keeps room for the caption of an event at the top of the plot, to the left or to the right of its place.</summary>
    public void AddCaption(IReadOnlyList<string> lines, double x, bool toTheLeft)
    {
        var width = lines.Max(line => line.Length) * CharacterWidth;
        var left = (x * PlotWidth) - (toTheLeft ? width : 0);
        labels.Add(new Box(left, 0, left + width, lines.Count * LineHeight));
    }

    /// <summary>Keeps room for a line.</summary>
    public void AddLine(double x0, double y0, double x1, double y1)
    {
        const int steps = 40;
        for (var i = 1; i < steps; i++)
        {
            var (x, y) = ((x0 + ((x1 - x0) * i / steps)) * PlotWidth, (1 - y0 - ((y1 - y0) * i / steps)) * plotHeight);
            marks.Add(new Box(x - 1, y - 1, x + 1, y + 1));
        }
    }

    /// <summary>The side of a mark on which its text has room, as plotly names it, or null. The text is taken as written there.</summary>
    /// <param name="text">The text, of one line.</param>
    /// <param name="x">The mark's place from the left, as a share of the plot.</param>
    /// <param name="low">Its lower end from below.</param>
    /// <param name="high">Its upper end from below.</param>
    public string? Place(string text, double x, double low, double high)
    {
        (double Cost, string Position, Box Box)? best = null;
        foreach (var (position, shiftX, shiftY) in Sides)
        {
            var box = BoxOf(text, x, low, high, shiftX, shiftY);
            if (box.Left < 4 || box.Right > PlotWidth + 14 || box.Top < -24 || box.Bottom > plotHeight || labels.Any(box.Meets)) continue;
            var cost = marks.Count(box.Meets);
            if (best is null || cost < best.Value.Cost) best = (cost, position, box);
        }

        if (best is not { } found) return null;
        labels.Add(found.Box);
        return found.Position;
    }

    private Box BoxOf(string text, double x, double low, double high, double shiftX, double shiftY)
    {
        var width = text.Length * CharacterWidth;
        var anchorX = (x * PlotWidth) + (shiftX == 0 ? (shiftY == -0.5 ? Gap : 2) : shiftX == -1 ? -(shiftY == -0.5 ? Gap : 2) : 0);
        var anchorY = shiftY switch { -1 => ((1 - high) * plotHeight) - Gap, 0 => ((1 - low) * plotHeight) + Gap, _ => (1 - ((low + high) / 2)) * plotHeight };
        var (left, top) = (anchorX + (shiftX * width), anchorY + (shiftY * LineHeight));
        return new Box(left, top, left + width, top + LineHeight);
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
