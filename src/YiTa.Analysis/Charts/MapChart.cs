using YiTa.Analysis.Charts.Internal;
using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Charts;

/// <summary>
/// Places of the gazetteer by their coordinates, with what was counted there, schematic links and the simplified state border of
/// western Xinjiang. A degree north is as long as it is on the ground beside a degree east. Made by <see cref="Chart.Map"/>.
/// </summary>
public sealed record MapChart : ChartBuilder<MapChart>
{
    private const double KilometresPerDegree = 111.2;
    private const int PlotWidth = 620;

    internal MapChart(string title)
        : base(title)
    {
    }

    private protected override string? Reading => StateBorder.Origin;

    private IReadOnlyList<MapPlace> Places { get; init; } = [];

    private IReadOnlyList<(string Name, Place[] Way)> Ways { get; init; } = [];

    private IReadOnlyList<(string Text, double East, double North)> Regions { get; init; } = [];

    /// <summary>Adds a place, with figures that are of it: they are written below its name with their labels.</summary>
    /// <param name="place">A place with coordinates.</param>
    /// <param name="name">Its name on the map: the gazetteer's or one of its variants, such as that of the time.</param>
    /// <param name="side">Where the name stands beside the mark, as plotly says it: <c>middle right</c>, <c>top center</c> and so on.</param>
    /// <param name="figures">The figures, each with a short label.</param>
    /// <exception cref="ArgumentException">The place has no coordinates, or no such name.</exception>
    public MapChart Place(Place place, string name, string side = "middle right", params IReadOnlyList<ChartPoint> figures)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (place.Latitude is not { } north || place.Longitude is not { } east) throw new ArgumentException($"Expected a place with coordinates; found '{place.Id}', which has none.", nameof(place));
        if (name != place.Name && !place.Variants.Contains(name))
            throw new ArgumentException($"Expected a name of '{place.Id}' ({string.Join(", ", [place.Name, .. place.Variants])}); found '{name}'.", nameof(name));
        var chart = this with { Places = [.. Places, new MapPlace(place, name, side, east, north, figures)] };
        return figures.Count == 0 ? chart : chart.Add(name, figures);
    }

    /// <summary>Joins places by a dashed line, which is no road: the name in the legend says what it is.</summary>
    /// <param name="name">What the line is; links of one name have one entry in the legend.</param>
    /// <param name="way">At least two places with coordinates, in their order.</param>
    /// <exception cref="ArgumentException">A place has no coordinates.</exception>
    public MapChart Link(string name, params IReadOnlyList<Place> way)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(way);
        if (way.FirstOrDefault(place => place.Latitude is null || place.Longitude is null) is { } lost) throw new ArgumentException($"Expected a place with coordinates to link; found '{lost.Id}', which has none.", nameof(way));
        return this with { Ways = [.. Ways, (name, [.. way])] };
    }

    /// <summary>Writes the name of a state or a region into the map.</summary>
    /// <param name="text">The name.</param>
    /// <param name="longitude">Degrees east of its middle.</param>
    /// <param name="latitude">Degrees north of its middle.</param>
    public MapChart Region(string text, double longitude, double latitude)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return this with { Regions = [.. Regions, (text, longitude, latitude)] };
    }

    private protected override PlotlyFigure Draw()
    {
        var (west, east) = (Places.Min(place => place.East), Places.Max(place => place.East));
        var (south, north) = (Places.Min(place => place.North), Places.Max(place => place.North));
        var room = Math.Max(north - south, 1) * 0.12;
        (south, north) = (south - room, north + room);
        var narrowing = Math.Cos((south + north) / 2 * Math.PI / 180);
        var width = Math.Max((east - west) * 1.35, (north - south) / narrowing * 1.1);
        (west, east) = (((west + east) - width) / 2, ((west + east) + width) / 2);
        var frame = new Frame(Title, SubtitleText) { PlotHeight = (int)(PlotWidth * (north - south) / (width * narrowing)), AxisRoom = 40, HasLegend = true, Left = 46 };
        Axis Degrees(double low, double high, string suffix) => new()
        {
            Range = [Significant.Round(low), Significant.Round(high)], DTick = high - low > 6 ? 2 : 1, TickSuffix = suffix, ZeroLine = false, ShowGrid = true, GridColor = Frame.Grid, ShowLine = true, LineColor = Frame.AxisLine,
            Ticks = "outside", TickColor = Frame.AxisLine, TickAngle = 0,
        };
        var marks = new MapMarks(south, west, narrowing, width);
        return new PlotlyFigure([marks.Border(west, east, south, north), .. MapMarks.Ways(Ways), .. MapMarks.Places(Places), marks.Scale(KilometresPerDegree)])
        {
            Layout = frame.Layout with
            {
                XAxis = Degrees(west, east, "° E") with { Constrain = "domain" },
                YAxis = Degrees(south, north, "° N") with { ScaleAnchor = "x", ScaleRatio = Significant.Round(1 / narrowing), Constrain = "domain" },
                Annotations = [.. MapMarks.Names(Places), .. MapMarks.Regions(Regions), marks.ScaleText()],
            },
            Config = Frame.Config,
        };
    }
}
