using YiTa.Analysis.Evidence.Internal;

namespace YiTa.Analysis.Tests.Evidence;

public sealed class NumberTokensTests
{
    [Theory]
    [InlineData("no figures at all", "")]
    [InlineData("from 60,000 to 67,000 persons", "60,000=60000|67,000=67000")]
    [InlineData("1,777, then 562.", "1,777=1777|562=562")]
    [InlineData("1.2 million, or 0.60", "1.2 million=1200000.0|0.60=0.60")]
    [InlineData("PRC FMA 118-01100-06, 1-4", "118=118|01100=1100|06=6|1=1|4=4")]
    [InlineData("the 19th century and the 2nd, 22nd, 3rd, 1st", "19th=19|2nd=2|22nd=22|3rd=3|1st=1")]
    [InlineData("the 1920s, 8/5, 1963.[9] Il-12", "1920=1920|8=8|5=5|1963=1963|9=9|12=12")]
    [InlineData("seventy-eight people, three Hans", "seventy-eight=78|three=3")]
    [InlineData("three hundred and five thousand two hundred", "three hundred and five thousand two hundred=305200")]
    [InlineData("tens-of-thousands and hundreds of thousands", "tens-of-thousands=10000|hundreds of thousands=100000")]
    [InlineData("Hundreds of officials", "Hundreds=100")]
    [InlineData("a dozen, two dozen, dozens", "dozen=12|two dozen=24|dozens=12")]
    [InlineData("nearly ten-fold, a twofold rise", "ten-fold=10|twofold=2")]
    [InlineData("almost half, a quarter, once, twice, thrice", "half=0.5|quarter=0.25|once=1|twice=2|thrice=3")]
    [InlineData("doubled, both, a pair, a single one", "doubled=2|both=2|pair=2|single=1|one=1")]
    [InlineData("the first, second and twenty-first", "first=1|second=2|twenty-first=21")]
    [InlineData("Second East Turkestan; front row fifth from right", "Second=2|fifth=5")]
    [InlineData("two\nthousand\n  people", "two\nthousand=2000")]
    [InlineData("ten people, ten horses", "ten=10|ten=10")]
    [InlineData("twelve years, one two", "twelve=12|one=1|two=2")]
    [InlineData("sixties and the thirties", "sixties=60|thirties=30")]
    [InlineData("someone often attends the tenth tent; seconds weight", "tenth=10")]
    [InlineData("eleven delegates of the three million", "eleven=11|three million=3000000")]
    [InlineData("99999999999999999999999999999999999", "99999999999999999999999999999999999=")]
    [InlineData("99999999999999999999999999999 billion", "99999999999999999999999999999 billion=")]
    [InlineData("hundred thousand million", "hundred thousand million=100000000000")]
    [InlineData("one billion million billion billion", "one billion million billion billion=")]
    public void Printed_numbers_and_what_they_are_worth(string text, string expected) => Assert.Equal(
        expected,
        string.Join('|', NumberTokens.Find(text).Select(token => $"{text.Substring(token.Start, token.Length)}={token.Value}")));

    [Fact]
    public void Any_text_is_read()
    {
        const string alphabet = "012 ,.-\n";
        string[] words = ["hundred", "thousand", "million", "tens", "of", "and", "five", "sixty", "first", "fold", "th", "É", "伊"];
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(
                _ => random.Next(2) == 0 ? alphabet[random.Next(alphabet.Length)].ToString() : words[random.Next(words.Length)]));
            var end = 0;
            foreach (var token in NumberTokens.Find(text))
            {
                Assert.InRange(token.Start, end, text.Length - 1);
                Assert.InRange(token.End, token.Start + 1, text.Length);
                end = token.End;
            }
        }
    }
}
