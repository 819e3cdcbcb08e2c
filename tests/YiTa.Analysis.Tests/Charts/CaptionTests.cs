using YiTa.Analysis.Charts;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using YiTa.Testing;

namespace YiTa.Analysis.Tests.Charts;

public sealed class CaptionTests
{
    private const string Sentence = "The Han population of Ili grows from 38,099 in 1949 to 365,250 in 1959.";

    [Fact]
    public void Each_source_is_named_once_and_each_passage_linked_by_its_words()
    {
        var source = new Source { Id = "yi-ta-incident", Title = "Yi–Ta <incident>", Kind = SourceKind.Secondary, Address = new Uri("https://example.org/yi-ta") };
        var han = SampleFigures.Han1949 with { SourceRecord = source, Fragment = "from 38,099 to" };
        var later = SampleFigures.Han1959 with { SourceRecord = source, Fragment = "to 365,250 people" };

        var html = Html(Chart.Lines("Han").Series("Han", han, later).Describe(Sentence).Build());

        Assert.Contains(
            "<p><strong>Sources.</strong> <cite>Yi–Ta &lt;incident&gt;</cite>: "
            + "<a href=\"https://example.org/yi-ta#:~:text=from%2038%2C099%20to\">Anti-Chinese sentiment ¶3 “from 38,099 to”</a>, "
            + "<a href=\"https://example.org/yi-ta#:~:text=to%20365%2C250%20people\">Anti-Chinese sentiment ¶3 “to 365,250 people”</a>.</p>",
            html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_computed_point_shows_its_formula_and_its_inputs() =>
        Assert.Contains(
            "Ili + Tacheng, from <code data-figure=\"exodus-ili\">exodus-ili</code> Exodus and protests ¶2 “up to 58,000 of its residents”; "
            + "<code data-figure=\"exodus-tacheng\">exodus-tacheng</code> Exodus and protests ¶2 “up to 58,000 of its residents”",
            Html(Chart.Ranges("Both").Rows(SampleFigures.Together).Describe(Sentence).Build()), StringComparison.Ordinal);

    [Fact]
    public void A_literal_shows_its_number_and_its_reason_and_a_date_its_figure()
    {
        var part = Quantity.Literal(0.25m, 0.5m, Unit.Share, "part <that> stayed", "Nobody counted them.").As("p");
        var days = Quantity.Date(SampleFigures.Reported) - Quantity.Date(SampleFigures.TachengCounty);
        var quantity = new PublishedQuantity("x", "X", SampleFigures.Reported.ToQuantity().As("N") * part / days.As("t"));
        var caption = Chart.Ranges("Both").Rows(quantity).Describe(Sentence).Build().ToMimeBundles()[1];

        Assert.Contains("N · p ÷ t, from <code data-figure=\"exodus-reported-23-april\">exodus-reported-23-april</code> ", caption["text/html"].GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("; part &lt;that&gt; stayed: 25–50 per cent (literal: Nobody counted them.); date of <code data-figure=\"exodus-reported-23-april\">", caption["text/html"].GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(" = N · p ÷ t; part <that> stayed: 25–50 per cent (literal: Nobody counted them.) [x]", caption["text/plain"].GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_assumption_goes_with_its_number_everywhere()
    {
        var chart = Chart.Ranges("Both").Rows(SampleFigures.Together with { Assumption = "If nobody is counted twice." }).Describe(Sentence).Build();
        var caption = chart.ToMimeBundles()[1];

        Assert.Contains("its residents”. If nobody is counted twice.</td>", caption["text/html"].GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(" = Ili + Tacheng (If nobody is counted twice.) [", caption["text/plain"].GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("<br>If nobody is counted twice.<br>", chart.Figure.Data.SelectMany(trace => trace.HoverText ?? []).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_ends_of_a_computed_interval_are_rounded_outward_in_the_table()
    {
        var third = new PublishedQuantity("x", "X", SampleFigures.Quantity(1 / 3.0, 2 / 3.0, "share"));

        var html = Html(Chart.Ranges("Third").Rows(third).Describe(Sentence).Build());

        Assert.Contains(">0.333333</td>", html, StringComparison.Ordinal);
        Assert.Contains(">0.666667</td>", html, StringComparison.Ordinal);
        var other = Html(Chart.Ranges("Third").Rows(new PublishedQuantity("x", "X", SampleFigures.Quantity(2 / 3.0, 4 / 3.0, "ratio"))).Describe(Sentence).Build());
        Assert.Contains(">0.666666</td>", other, StringComparison.Ordinal);
        Assert.Contains(">1.333334</td>", other, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_and_labels_are_text_and_never_markup()
    {
        var html = Html(Chart.Ranges("T").Rows(SampleFigures.Han1949.Labelled("<script>alert(1)</script>")).Note("a < b & c").Describe(Sentence).Build());

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("<p>a &lt; b &amp; c</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_builder_is_never_changed_so_one_can_be_the_start_of_several()
    {
        var start = Chart.Lines("Han").Describe(Sentence);
        var one = start.Series("Han", SampleFigures.Han1949);
        var two = one.Series("Later", SampleFigures.Han1959);

        Assert.Single(one.Build().Data);
        Assert.Equal(2, two.Build().Data.Count);
        Assert.Throws<ChartException>(() => start.Build());
    }

    private static string Html(Chart chart) => chart.ToMimeBundles()[1]["text/html"].GetValue<string>();
}
