using YiTa.Analysis.Charts.Plotly;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>The parts of lying bars of a hundred per cent.</summary>
internal sealed class ShareBars
{
    /// <summary>How far the bars stand above the middle of their rows, in pixels: below them is room for bounds.</summary>
    public const int Up = 9;

    /// <summary>How far above the middle of their rows the texts stand, in pixels.</summary>
    public const int TextUp = 16;

    private const double Thickness = 26;
    private readonly Rows rows;
    private readonly string[] bars;
    private readonly List<Part> parts = [];

    public ShareBars(IReadOnlyList<DrawnSeries> series, Rows rows, string[] bars, Dictionary<string, double> wholes)
    {
        (this.rows, this.bars) = (rows, bars);
        var reached = bars.ToDictionary(bar => bar, _ => 0.0);
        foreach (var drawn in series)
        {
            foreach (var point in drawn.Points)
            {
                var start = reached[point.Label];
                var whole = wholes[point.Label];
                reached[point.Label] = start + (point.Value!.Value / whole);
                parts.Add(new Part(drawn, point, start, point.Value.Value / whole, point.Low / whole, point.High / whole));
            }
        }
    }

    public IEnumerable<Trace> Draw()
    {
        foreach (var group in parts.GroupBy(part => part.Series))
        {
            Part[] own = [.. group];
            yield return new BarTrace
            {
                Name = group.Key.Name,
                LegendGroup = group.Key.Name,
                Orientation = "h",
                Base = [.. own.Select(part => (PlotlyValue)Significant.Round(part.Start))],
                X = [.. own.Select(part => (PlotlyValue)Significant.Round(part.Size))],
                Y = [.. own.Select(part => rows.Place(Row(part), Up))],
                Width = Thickness,
                Marker = group.Key.Look.Bar(group.Key.Look.Color) with { Line = new Line { Color = "#ffffff", Width = 1.5 } },
                HoverInfo = "text",
                HoverText = [.. own.Select(part => HoverText.Of(part.Series.Name, part.Point))],
                CustomData = [.. own.Select(part => part.Point.Id)],
            };
            if (Bounds([.. own.Where(part => part.Low is not null || part.High is not null)]) is { } bounds)
                yield return bounds with { Name = group.Key.Name, LegendGroup = group.Key.Name };
        }
    }

    /// <summary>The shares in their parts, with the names where there is room on a phone.</summary>
    public IEnumerable<Annotation> Labels() =>
        from part in parts
        let number = PointText.Number(part.Size, "share", computed: true)
        let name = $"{part.Series.Name} {number}"
        let text = part.Size * 300 > name.Length * 7 ? name : part.Size * 300 > number.Length * 7.5 ? number : null
        where text is not null
        select new Annotation
        {
            Text = $"<b>{Wrap.Escape(text)}</b>", X = Significant.Round(part.Start + (part.Size / 2)), Y = rows.Place(Row(part), Up), XRef = "x", YRef = "y", ShowArrow = false,
            Font = new Font { Size = 12, Color = "#ffffff" }, Background = part.Series.Look.Ink, BorderPad = 2,
        };

    private ScatterTrace? Bounds(Part[] own)
    {
        if (own.Length == 0) return null;
        var look = own[0].Series.Look;
        return new ScatterTrace
        {
            ShowLegend = false,
            HoverInfo = "skip",
            Mode = ScatterMode.LinesMarkers,
            X = [.. own.SelectMany(part => ((PlotlyValue[])[Significant.Round(part.Start + (part.Low ?? 0)), Significant.Round(part.Start + Math.Min(part.High ?? 1, 1 - part.Start)), PlotlyValue.Gap])).SkipLast(1)],
            Y = [.. own.SelectMany(part => ((PlotlyValue[])[rows.Place(Row(part), Up - 20), rows.Place(Row(part), Up - 20), PlotlyValue.Gap])).SkipLast(1)],
            Line = new Line { Color = look.Color, Width = 2.5 },
            Marker = new Marker { Color = look.Color, Size = 9, Symbol = [.. Enumerable.Repeat("line-ns-open", (own.Length * 3) - 1)], Line = new Line { Color = look.Color, Width = 2.5 } },
            ClipOnAxis = false,
        };
    }

    private int Row(Part part) => Array.IndexOf(bars, part.Point.Label);

    private sealed record Part(DrawnSeries Series, ChartPoint Point, double Start, double Size, double? Low, double? High);
}
