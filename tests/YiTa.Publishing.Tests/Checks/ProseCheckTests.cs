using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using YiTa.Notebooks.Documents;
using YiTa.Publishing.Checks;

namespace YiTa.Publishing.Tests.Checks;

public class ProseCheckTests
{
    private static readonly EvidencePackage Evidence = EvidencePackage.Load();
    private static readonly Observation Han1949 = Evidence.Observation("yita-han-population-ili-1949");
    private static readonly Observation Han1959 = Evidence.Observation("yita-han-population-ili-1959");

    [Theory]
    [InlineData("The Han were 38,099 in 1949.")]
    [InlineData("They grew by a factor of 9.587, or 9.59.")]
    [InlineData("See [38,099](../data/demographics.csv#yita-han-population-ili-1949) and [9.6](#ili-han-factor).")]
    [InlineData("It ended in a protest on 29 May 1962.")]
    [InlineData("It ended in a protest on [29 May](../data/events.csv) that year.")]
    public void Numbers_of_figures_quantities_and_dates_are_bound(string markdown) => Assert.Empty(Check(markdown));

    [Fact]
    public void A_wrong_digit_is_found_with_its_place_and_the_nearest_candidates() =>
        Assert.Equal("01.ipynb, cell 2, line 3: the number 38,089 is no figure that the notebook uses, no quantity that it publishes and no date of the evidence; "
            + "nearest: 38,099 (yita-han-population-ili-1949), 58,000 (ili-rest), 58,000 (yita-border-crossers-tacheng-via-tacheng-1962).",
            Assert.Single(Check("# Title\n\nThe Han were 38,089 in 1949.")).ToString());

    [Fact]
    public void A_link_binds_to_what_it_names() =>
        Assert.Equal("01.ipynb, cell 2, line 1: the number 365,250 links to 'yita-han-population-ili-1949', which is 38,099.",
            Assert.Single(Check("[365,250](../data/demographics.csv#yita-han-population-ili-1949)")).ToString());

    [Fact]
    public void A_figure_that_the_notebook_does_not_use_binds_nothing() =>
        Assert.StartsWith("01.ipynb, cell 2, line 1: the number 186,295 is no figure", Assert.Single(Check("186,295 left.")).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_diagram_is_prose_too() =>
        Assert.StartsWith("01.ipynb, cell 2, line 3: the number 38,098 is no figure",
            Assert.Single(Check("#!mermaid\ntimeline\n    1949 : 38,098 Han", CellKind.Code)).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Settings_of_a_diagram_are_no_prose() =>
        Assert.Empty(Check("#!mermaid\n%%{init: {\"sequence\": {\"actorMargin\": 4711}}}%%\nsequenceDiagram\n    a->>b: one", CellKind.Code));

    [Theory]
    [InlineData("**The cable** of 21 April 1962 and **8** May.")]
    [InlineData("| what | when |\n| --- | --- |\n| a cable | sent on 21 April 1962 |\n| **later** | the reply of 29 April 1962 |")]
    [InlineData("> - sent on **21 April** 1962")]
    [InlineData("An Il-12 had left on 21 April 1962.")]
    [InlineData("From 20 to 23 April, between 20 and 23 April 1962, **20–23 April**.")]
    public void Dates_are_known_wherever_they_stand(string text) => Assert.Empty(Check(text));

    [Theory]
    [InlineData("3.148", 3.1486, -1, true)]
    [InlineData("3.149", 3.1486, -1, false)]
    [InlineData("3.147", 3.1486, -1, false)]
    [InlineData("3.149", 3.1486, 1, true)]
    [InlineData("3.148", 3.1486, 1, false)]
    [InlineData("3.14", 3.1400000000000006, 1, true)]
    [InlineData("3.14", 3.1399999999999997, -1, true)]
    [InlineData("3", 3.0000000000000004, 1, true)]
    [InlineData("3.2", -3.1486, -1, true)]
    [InlineData("3.1", -3.1486, -1, false)]
    [InlineData("51", 51.9, -1, true)]
    [InlineData("52", 51.9, -1, false)]
    [InlineData("0", 0, -1, true)]
    [InlineData("57", 0, -1, false)]
    public void The_end_of_an_interval_is_rounded_outward(string text, double end, int direction, bool fits) =>
        Assert.Equal(fits, Assert.Single(ProseNumberReader.Read($"It grew {text} times.")).MatchesOutward(end, direction));

    [Theory]
    [InlineData("It grew [9.587](#ili-han-factor) times.")]
    [InlineData("Of all residents [6.66 per cent](#ili-left-share) to [7.45 per cent](#ili-left-share) left.")]
    [InlineData("From [0](#ili-rest) to [58,000](#ili-rest).")]
    public void Points_are_rounded_to_the_nearest_and_ends_outward(string markdown) => Assert.Empty(Check(markdown));

    [Theory]
    [InlineData("[9.586](#ili-han-factor)", "the number 9.586 links to 'ili-han-factor', which is 9.586866.")]
    [InlineData("[9.59](#ili-han-factor) and [9.58](#ili-han-factor)", "the number 9.58 links to 'ili-han-factor', which is 9.586866.")]
    [InlineData("[7.44 per cent](#ili-left-share)",
        "the number 7.44 per cent links to 'ili-left-share', which is 0.066667 or 0.074444; the ends of an interval are rounded outward.")]
    [InlineData("[6.67 per cent](#ili-left-share)",
        "the number 6.67 per cent links to 'ili-left-share', which is 0.066667 or 0.074444; the ends of an interval are rounded outward.")]
    [InlineData("[57,000](#ili-rest)", "the number 57,000 links to 'ili-rest', which is 0 or 58,000; the ends of an interval are rounded outward.")]
    public void A_point_is_not_rounded_outward_and_an_end_not_inward(string markdown, string message) =>
        Assert.Equal($"01.ipynb, cell 2, line 1: {message}", Assert.Single(Check(markdown)).ToString());

    private static IReadOnlyList<CheckProblem> Check(string text, CellKind kind = CellKind.Markdown)
    {
        var document = new NotebookDocument();
        var code = new NotebookCell(CellKind.Code, "new QuantityTable(…)");
        var factor = new PublishedQuantity("ili-han-factor", "Han growth", Han1959.ToQuantity() / Han1949.ToQuantity());
        var left = new PublishedQuantity("ili-left-share", "Left", Quantity.Share(Evidence.Quantity("yita-border-crossers-body-1962"), Evidence.Quantity("yita-population-ili-1962")));
        var rest = new PublishedQuantity("ili-rest", "Rest", Evidence.Quantity("yita-border-crossers-tacheng-via-tacheng-1962", UncertaintyPolicy.NotNegative));
        code.Outputs.Add(new ExecuteResultOutput(new MimeBundle(new QuantityTable(factor, left, rest).ToMimeBundle()), 1));
        document.Cells.Add(code);
        document.Cells.Add(new NotebookCell(kind, text));
        return ProseCheck.Check("01.ipynb", document, Evidence);
    }
}
