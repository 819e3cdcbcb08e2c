using YiTa.Analysis.Time;
using YiTa.Publishing.Site.Internal.Text;

namespace YiTa.Publishing.Tests.Site.Text;

public sealed class PeriodTextTests
{
    [Theory]
    [InlineData("1949", "1949")]
    [InlineData("1962-05", "May 1962")]
    [InlineData("1962-05-29", "29 May 1962")]
    [InlineData("1962-05-02", "2 May 1962")]
    [InlineData("1944-22", "summer 1944")]
    [InlineData("1962-33", "first quarter of 1962")]
    [InlineData("1962-37", "first third of 1962")]
    [InlineData("1850~", "about 1850")]
    [InlineData("1962-04-29?", "perhaps 29 April 1962")]
    [InlineData("1962-04%", "perhaps about April 1962")]
    [InlineData("196X", "1960s")]
    [InlineData("18XX", "19th century")]
    [InlineData("20XX", "21st century")]
    [InlineData("1962-XX", "some month of 1962")]
    [InlineData("1962-04-XX", "some day of April 1962")]
    [InlineData("1954/1963", "1954–1963")]
    [InlineData("1962-03/1962-05", "March–May 1962")]
    [InlineData("1957-08/1960-03", "August 1957 – March 1960")]
    [InlineData("1962-04-10/1962-04-20", "10–20 April 1962")]
    [InlineData("1962-03-13/1962-04-20", "13 March – 20 April 1962")]
    [InlineData("1961-12/1962-04-21", "December 1961 – 21 April 1962")]
    [InlineData("192X/193X", "1920s – 1930s")]
    [InlineData("1983/..", "since 1983")]
    [InlineData("../1962-05", "until May 1962")]
    [InlineData("1962/", "from 1962 to an unknown date")]
    [InlineData("/1962", "from an unknown date to 1962")]
    public void Periods_read_as_people_say_them(string edtf, string expected) => Assert.Equal(expected, PeriodText.Of(EdtfPeriod.Parse(edtf)));

    [Fact]
    public void Every_period_of_the_evidence_can_be_read() =>
        Assert.All(SampleSite.Evidence.Observations.Select(observation => observation.Period).Concat(SampleSite.Evidence.Events.Select(happening => happening.Date)),
            period => Assert.DoesNotMatch("[0-9X]-|X|/|[?~%]", PeriodText.Of(period)));
}
