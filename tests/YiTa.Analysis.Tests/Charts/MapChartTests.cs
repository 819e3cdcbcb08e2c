using YiTa.Analysis.Charts;
using YiTa.Analysis.Charts.Internal;
using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Evidence;
using static YiTa.Testing.SampleFigures;

namespace YiTa.Analysis.Tests.Charts;

public sealed class MapChartTests
{
    private const string Sentence = "Korgas lies at the border; about 14,000 residents of Ili left through it.";

    [Fact]
    public void A_degree_north_is_as_long_as_on_the_ground()
    {
        var layout = Chart.Map("Map").Place(Korgas, "Korgas", "top center", ExodusIli).Place(Tacheng, "Tacheng").Describe(Sentence).Build().Figure.Layout;

        Assert.Equal("x", layout.YAxis!.ScaleAnchor);
        var middle = (layout.YAxis.Range![0].Number!.Value + layout.YAxis.Range[1].Number!.Value) / 2;
        Assert.Equal(1 / Math.Cos(middle * Math.PI / 180), layout.YAxis.ScaleRatio!.Value, 1e-3);
    }

    [Fact]
    public void The_bar_of_the_scale_is_a_hundred_kilometres_long()
    {
        var figure = Chart.Map("Map").Place(Korgas, "Korgas", "top center", ExodusIli).Place(Tacheng, "Tacheng").Describe(Sentence).Build().Figure;
        var bar = figure.Data.OfType<ScatterTrace>().Last();

        var degrees = bar.X![1].Number!.Value - bar.X[0].Number!.Value;
        Assert.Equal(100, degrees * 111.2 * Math.Cos(45.479 * Math.PI / 180), 0.5);
        Assert.Contains(figure.Layout.Annotations!, text => text.Text == "100 km");
    }

    [Fact]
    public void A_place_goes_by_a_name_of_the_gazetteer_and_has_coordinates()
    {
        Assert.Equal("Expected a name of 'almaty' (Almaty, Alma-Ata); found 'Verny'. (Parameter 'name')",
            Assert.Throws<ArgumentException>(() => Chart.Map("Map").Place(Almaty, "Verny")).Message);
        Assert.Equal("Expected a place with coordinates; found 'ili', which has none. (Parameter 'place')",
            Assert.Throws<ArgumentException>(() => Chart.Map("Map").Place(EvidencePackage.Load().Place("ili"), "Ili")).Message);
        Assert.Equal("Expected a place with coordinates to link; found 'ili', which has none. (Parameter 'way')",
            Assert.Throws<ArgumentException>(() => Chart.Map("Map").Link("Link", Almaty, EvidencePackage.Load().Place("ili"))).Message);
    }

    [Fact]
    public void The_border_passes_the_crossings_and_parts_the_towns()
    {
        // West or east of the line at a latitude: the crossings lie at it within some kilometres, the towns on their side.
        double East(double north) => Pairs().Where(pair => (pair.A.North - north) * (pair.B.North - north) <= 0 && pair.A.North != pair.B.North)
            .Select(pair => pair.A.East + ((pair.B.East - pair.A.East) * (north - pair.A.North) / (pair.B.North - pair.A.North))).Last();
        Assert.InRange(Korgas.Longitude!.Value - East(Korgas.Latitude!.Value), 0, 0.1);
        Assert.InRange(Tacheng.Longitude!.Value - East(Tacheng.Latitude!.Value), 0.05, 0.2);
        Assert.True(Almaty.Longitude < East(Almaty.Latitude!.Value));
        Assert.Equal(StateBorder.Line.Count, StateBorder.Line.Distinct().Count());

        static IEnumerable<((double East, double North) A, (double East, double North) B)> Pairs() => StateBorder.Line.Zip(StateBorder.Line.Skip(1));
    }
}
