using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>The marks of a map: border, links, places, names and the bar of its scale.</summary>
/// <param name="south">The southern edge in degrees.</param>
/// <param name="west">The western edge in degrees.</param>
/// <param name="narrowing">How much shorter a degree east is than a degree north.</param>
/// <param name="width">The width in degrees.</param>
internal sealed class MapMarks(double south, double west, double narrowing, double width)
{
    private const int Kilometres = 100;
    private static readonly (string Kind, string Name, string Symbol)[] Kinds = [("border crossing", "Border crossing", "diamond"), ("county", "Seat of a county", "square-open"), ("", "Town", "circle")];

    private double ScaleNorth => Significant.Round(south + (width * narrowing * 0.035));

    private double ScaleWest => Significant.Round(west + (width * 0.04));

    /// <summary>The state border within the map.</summary>
    public Trace Border(double westEdge, double eastEdge, double southEdge, double northEdge)
    {
        // One point beyond each edge, so that the line runs off the map.
        bool Near((double East, double North) p) => p.East > westEdge - 1 && p.East < eastEdge + 1 && p.North > southEdge - 1 && p.North < northEdge + 1;
        (double East, double North)[] line = [.. StateBorder.Line.Where(Near)];
        return new ScatterTrace
        {
            Name = "State border, simplified", Mode = ScatterMode.Lines, HoverInfo = "skip", Line = new Line { Color = "#7A7A7A", Width = 5 }, Opacity = 0.6,
            X = [.. line.Select(p => (PlotlyValue)p.East)], Y = [.. line.Select(p => (PlotlyValue)p.North)],
        };
    }

    /// <summary>The links, those of one name under one entry of the legend.</summary>
    public static IEnumerable<Trace> Ways(IReadOnlyList<(string Name, Place[] Way)> ways) => ways.GroupBy(way => way.Name).Select((group, i) => (Trace)new ScatterTrace
    {
        Name = group.Key, Mode = ScatterMode.Lines, HoverInfo = "skip", Line = new Line { Color = Palette.Series(1).Color, Width = 2, Dash = i == 0 ? "dash" : "dot" },
        X = [.. Along(group, place => place.Longitude!.Value)], Y = [.. Along(group, place => place.Latitude!.Value)],
    });

    /// <summary>The places by their kind; one mark for each figure, so that each can be named.</summary>
    public static IEnumerable<Trace> Places(IReadOnlyList<MapPlace> places) =>
        from kind in Kinds
        let own = places.Where(place => KindOf(place) == kind)
            .SelectMany(place => place.Figures.Select(figure => (place, id: figure.Id, text: HoverText.Of(place.Name, figure))).DefaultIfEmpty((place, id: place.Place.Id, text: Wrap.Escape($"{place.Name}, {place.Place.Kind}")))).ToList()
        where own.Count > 0
        select (Trace)new ScatterTrace
        {
            Name = kind.Name, Mode = ScatterMode.Markers, HoverInfo = "text", HoverText = [.. own.Select(mark => mark.text)], CustomData = [.. own.Select(mark => mark.id)],
            Marker = new Marker { Color = Palette.Series(0).Color, Size = 11, Symbol = [.. own.Select(_ => kind.Symbol)], Line = new Line { Color = Palette.Series(0).Color, Width = 2 } },
            X = [.. own.Select(mark => (PlotlyValue)mark.place.East)], Y = [.. own.Select(mark => (PlotlyValue)mark.place.North)],
        };

    /// <summary>The names of the places, with the first number in bold.</summary>
    public static IEnumerable<Annotation> Names(IReadOnlyList<MapPlace> places) => places.Select(place =>
    {
        var (up, across) = (place.Side.Split(' ')[0], place.Side.Split(' ')[^1]);
        return new Annotation
        {
            Text = string.Concat([Wrap.Escape(place.Name), .. place.Figures.Select(figure => $"<br>{Figure(figure)}")]),
            X = place.East, Y = place.North, XRef = "x", YRef = "y", ShowArrow = false, Font = new Font { Size = 12 },
            Align = across switch { "right" => "left", "left" => "right", _ => "center" },
            XAnchor = across switch { "right" => "left", "left" => "right", _ => "center" }, XShift = across switch { "right" => 8, "left" => -8, _ => 0 },
            YAnchor = up switch { "top" => "bottom", "bottom" => "top", _ => "middle" }, YShift = up switch { "top" => 7, "bottom" => -7, _ => 0 },
        };
    });

    /// <summary>The names of states and regions.</summary>
    public static IEnumerable<Annotation> Regions(IReadOnlyList<(string Text, double East, double North)> regions) => regions.Select(region => new Annotation
    {
        Text = $"<i>{Wrap.Html(region.Text, 18)}</i>", X = region.East, Y = region.North, XRef = "x", YRef = "y", ShowArrow = false, Font = new Font { Size = 14, Color = "#6B6B6B" },
    });

    /// <summary>A bar as long as some kilometres on the ground.</summary>
    public Trace Scale(double kilometresPerDegree) => new ScatterTrace
    {
        Mode = ScatterMode.LinesMarkers, ShowLegend = false, HoverInfo = "skip", Line = new Line { Color = "#1f2328", Width = 2 },
        Marker = new Marker { Color = "#1f2328", Size = 8, Symbol = ["line-ns-open", "line-ns-open"], Line = new Line { Color = "#1f2328", Width = 2 } },
        X = [ScaleWest, Significant.Round(ScaleWest + (Kilometres / kilometresPerDegree / narrowing))], Y = [ScaleNorth, ScaleNorth],
    };

    /// <summary>The length of the bar.</summary>
    public Annotation ScaleText() =>
        new() { Text = $"{Kilometres} km", X = ScaleWest, Y = ScaleNorth, XRef = "x", YRef = "y", ShowArrow = false, XAnchor = "left", YAnchor = "bottom", YShift = 4, Font = new Font { Size = 11 } };

    // Beside a name a line is short, so that it stays on the map.
    private static string Figure(ChartPoint point)
    {
        var number = PointText.Short(point);
        return $"<b>{Wrap.Escape(number)}</b>{(number.Length + point.Label.Length > 28 ? "<br>" : " ")}{Wrap.Html(point.Label, 20)}";
    }

    private static (string Kind, string Name, string Symbol) KindOf(MapPlace place) => Kinds.First(kind => kind.Kind == place.Place.Kind || kind.Kind.Length == 0);

    private static IEnumerable<PlotlyValue> Along(IEnumerable<(string Name, Place[] Way)> ways, Func<Place, double> degree) =>
        ways.SelectMany(way => way.Way.Select(place => (PlotlyValue)degree(place)).Append(PlotlyValue.Gap)).SkipLast(1);
}
