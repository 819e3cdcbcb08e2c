using System.Xml.Linq;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;

namespace YiTa.Analysis.Tests.Quantities.Sampling;

public class MonteCarloDisplayTests
{
    private static readonly EvidencePackage Evidence = EvidencePackage.Load();
    private static readonly Quantity Stateless =
        (Evidence.Quantity("yita-population-ili-1962", UncertaintyPolicy.SignificantDigits) * Evidence.Quantity("yita-stateless-share-ili-1962", UncertaintyPolicy.SignificantDigits))
        .As("S", "Stateless residents of Ili & around");

    private static readonly MonteCarloResult Result = Stateless.Simulate(new MonteCarloOptions { Draws = 100_000 });

    [Fact]
    public void The_text_says_what_was_found_and_how()
    {
        Assert.Equal("540,000 persons ± 25,000; 95 per cent within 491,000–588,000 persons", Result.ToString());
        Assert.Equal(
            """
            Stateless residents of Ili & around: 540,000 persons ± 25,000; 95 per cent within 491,000–588,000 persons
              Mean: 540,000 persons
              Standard uncertainty: 25,000 persons
              Median: 540,000 persons
              Shortest interval of 95 per cent: 491,000–588,000 persons
              Symmetric interval of 95 per cent: 492,000–589,000 persons
              All draws: 462,000–623,000 persons
              Draws: 100,000, seed 1962
              Policy: significant digits for round numbers
              residents: total: triangular from 850,000 over 900,000 to 950,000 persons; rounded: ±50,000 (Yi–Ta incident, Background ¶3)
              residents without citizenship: stateless: triangular from 54 over 60 to 66 per cent; about: ±10 per cent (Yi–Ta incident, Background ¶3)
            """.ReplaceLineEndings("\n"),
            (string?)Result.ToMimeBundle()["text/plain"]);
    }

    [Fact]
    public void Decimals_show_two_digits_of_the_uncertainty()
    {
        var share = Quantity.Literal(0, 0.0693m, Unit.Share, "share", "test");
        Assert.Equal("3.5 per cent ± 2.0; 95 per cent within 0.2–6.7 per cent", share.Simulate(new MonteCarloOptions { Draws = 1_000, Seed = 4 }).ToString());
    }

    [Fact]
    public void The_page_is_well_formed_runs_no_script_and_leads_to_the_passages()
    {
        var html = XElement.Parse((string)Result.ToMimeBundle()["text/html"]!);
        Assert.DoesNotContain(html.DescendantsAndSelf(), element => element.Name == "script" || element.Attributes().Any(attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
        Assert.DoesNotContain("#", string.Concat(html.Descendants().Attributes().Where(attribute => attribute.Name == "style" || attribute.Name == "fill" || attribute.Name == "stroke").Select(attribute => attribute.Value)), StringComparison.Ordinal);
        Assert.Equal(
            Result.Inputs.Select(input => input.Input!.Citation!.Address!.OriginalString),
            html.Descendants("a").Select(link => link.Attribute("href")!.Value));
        Assert.Equal(["yita-population-ili-1962", "yita-stateless-share-ili-1962"], html.Descendants("li").Select(item => item.Attribute("data-observation")!.Value));
        var picture = Assert.Single(html.Descendants("svg"));
        Assert.Equal("Histogram of Stateless residents of Ili & around: 540,000 persons ± 25,000; 95 per cent within 491,000–588,000 persons.", picture.Attribute("aria-label")!.Value);
        var histogram = Result.Histogram();
        Assert.Equal(histogram.Counts.Count, picture.Elements("rect").Count());
        // The highest bar fills the picture; the others are in proportion.
        var heights = picture.Elements("rect").Select(bar => ReferenceRows.Number(bar.Attribute("height")!.Value)).ToArray();
        for (var i = 0; i < heights.Length; i++) Assert.Equal(100.0 * histogram.Counts[i] / histogram.Counts.Max(), heights[i], 0.01);
    }

    [Fact]
    public void The_json_holds_the_numbers()
    {
        var json = Result.ToMimeBundle()[MonteCarloResult.MimeType];
        Assert.Equal(Result.Mean, (double)json["mean"]!);
        Assert.Equal(Result.ShortestInterval.Low, (double)json["shortestInterval"]![0]!);
        Assert.Equal(Result.Draws, json["histogram"]!["counts"]!.AsArray().Sum(count => (int)count!) + (int)json["histogram"]!["below"]! + (int)json["histogram"]!["above"]!);
        Assert.Equal("yita-population-ili-1962", (string?)json["inputs"]![0]!["key"]);
        Assert.Equal("significant digits for round numbers", (string?)json["policy"]);
    }

    [Fact]
    public void What_does_not_vary_has_no_picture()
    {
        var html = (string)Quantity.Literal(5, Unit.Persons, "five", "test").Simulate(new MonteCarloOptions { Draws = 100 }).ToMimeBundle()["text/html"]!;
        Assert.DoesNotContain("<svg", html, StringComparison.Ordinal);
        Assert.Equal("five: 5 persons ± 0; 95 per cent within 5 persons", string.Join(": ", "five", XElement.Parse(html).Element("p")!.Value.Split(": ")[1]));
    }

    [Fact]
    public void Long_tails_are_cut_from_the_picture_and_counted()
    {
        var histogram = (1 / Quantity.Literal(0, 1, Unit.Ratio, "x", "test")).Simulate(new MonteCarloOptions { Draws = 100_000 }).Histogram(20);
        Assert.Equal(50, histogram.Above);
        Assert.Equal(50, histogram.Below);
        Assert.Equal(100_000 - 100, histogram.Counts.Sum());
        Assert.InRange(histogram.High, 1_000, 4_000);
    }
}
