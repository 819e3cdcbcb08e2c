using YiTa.Analysis.Evidence.Internal;

namespace YiTa.Analysis.Tests.Evidence;

public sealed class TextFoldTests
{
    [Theory]
    [InlineData("Ürümqi", "urumqi")]
    [InlineData("U\u0308ru\u0308mqi", "urumqi")]
    [InlineData("Chabucha'er", "chabuchaer")]
    [InlineData("Chabucha’er", "chabuchaer")]
    [InlineData("Sino–Soviet  Border", "sino soviet border")]
    [InlineData("Ke-zi-bie-ti", "ke zi bie ti")]
    [InlineData("Yīlí", "yili")]
    [InlineData("Čanşin Łódź Øre Straße Æther", "cansin lodz ore strasse aether")]
    [InlineData(" a ", "a")]
    [InlineData("伊宁市", "伊宁市")]
    [InlineData("", "")]
    public void Names_are_folded(string text, string folded) => Assert.Equal(folded, TextFold.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        for (var c = '\u0020'; c < '\u0250'; c++)
        {
            var folded = TextFold.Fold($"x{c}y");
            Assert.Equal(folded, TextFold.Fold(folded));
        }
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("demografics", "demographics", 2)]
    [InlineData("Growht", "Growth", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_counts_slips(string a, string b, int distance)
    {
        Assert.Equal(distance, Nearest.Distance(a, b));
        Assert.Equal(distance, Nearest.Distance(b, a));
    }
}
