using YiTa.Analysis.Charts;
using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Tests.Charts;

public sealed class TimeLineChartTests
{
    private const string Sentence = "People crossed from March to May 1962, and in June the consulates were closed.";
    private static readonly EvidencePackage Evidence = EvidencePackage.Load();

    private static TimeLineChart Line(params string[] ids) => Chart.TimeLine("Line").Events("All", ids.Select(Evidence.HistoricalEvent)).Describe(Sentence);

    private static List<ScatterTrace> Marks(TimeLineChart chart) => [.. chart.Build().Figure.Data.OfType<ScatterTrace>()];

    [Fact]
    public void What_lasts_is_a_bar_and_one_month_is_a_bracket()
    {
        var marks = Marks(Line("yita-exodus-body-1962-03", "yita-consulates-closed-1962-06"));

        Assert.Equal(["yita-exodus-body-1962-03"], Assert.Single(marks, mark => mark.Line?.Width == 9).CustomData!.Distinct());
        var bracket = Assert.Single(marks, mark => mark.Marker?.Symbol?[0] == "line-ns-open");
        Assert.Equal(["yita-consulates-closed-1962-06"], bracket.CustomData!.Distinct());
    }

    [Fact]
    public void An_interval_that_is_a_doubt_is_a_bracket_too()
    {
        var marks = Marks(Line("yita-exodus-body-1962-03", "yita-consulates-closed-1962-06").Within("yita-exodus-body-1962-03"));

        Assert.DoesNotContain(marks, mark => mark.Line?.Width == 9);
        Assert.Equal("The chart “Line” cannot be built: nothing is no event of it; add it with Events before Within names it.",
            Assert.Throws<ChartException>(() => Line("yita-consulates-closed-1962-06").Within("nothing").Build()).Message);
    }

    [Fact]
    public void A_year_within_which_something_begins_does_not_stand_before_a_month_of_it()
    {
        var texts = Line("yita-border-closed-aftermath-1962", "yita-exodus-body-1962-03").Build().Figure.Layout.Annotations!.Select(text => text.Text).ToList();

        Assert.StartsWith("<b>March–May\u00a01962</b>", texts[0], StringComparison.Ordinal);
        Assert.StartsWith("<b>1962–1983</b>", texts[1], StringComparison.Ordinal);
    }
}
