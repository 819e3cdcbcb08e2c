using System.Text.Json.Nodes;
using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Tests.Site.Markup;

public sealed class HtmlTests
{
    [Fact]
    public void Values_are_escaped_and_markup_is_not()
    {
        var title = "a \"b\" <c> & 'd'";
        Assert.Equal(
            "<p title=\"a &quot;b&quot; &lt;c&gt; &amp; &#39;d&#39;\">1200 <b>x</b><i></i></p>",
            Html.Of($"<p title=\"{title}\">{1200} {Html.Of($"<b>{"x"}</b>")}<i>{(string?)null}</i></p>").ToString());
    }

    [Fact]
    public void Several_pieces_stand_one_after_the_other() =>
        Assert.Equal("<b>1</b> &amp; <b>2</b>", Html.Join(" & ", [Html.Of($"<b>{1}</b>"), Html.Empty, Html.Of($"<b>{2}</b>")]).ToString());

    [Fact]
    public void A_condition_that_does_not_hold_writes_nothing_and_computes_nothing() =>
        Assert.True(Html.If(false, () => throw new InvalidOperationException("computed")).IsEmpty);

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!-- & --> \u2028\u2029")]
    public void Json_cannot_leave_its_element_and_means_the_same(string text)
    {
        var html = Html.Json(new JsonObject { ["a"] = text }.ToJsonString()).ToString();
        Assert.DoesNotContain('<', html);
        Assert.DoesNotContain('\u2028', html);
        Assert.Equal(text, JsonNode.Parse(html)!["a"]!.GetValue<string>());
        Assert.Equal(text, JsonNode.Parse(Html.Json($$"""{"a":"{{text}}"}""").ToString())!["a"]!.GetValue<string>());
    }

    [Fact]
    public void A_zero_character_does_not_survive() => Assert.Equal("a\uFFFDb", Html.Escape("a\0b"));
}
