using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Tests.Evidence;

public sealed class TextFragmentTests
{
    [Theory]
    [InlineData("tens-of-thousands", "tens%2Dof%2Dthousands")]
    [InlineData("1,777 & more", "1%2C777%20%26%20more")]
    [InlineData("  two\n words\t", "two%20words")]
    [InlineData("émigrés “60%”", "%C3%A9migr%C3%A9s%20%E2%80%9C60%25%E2%80%9D")]
    [InlineData("尼勒克镇", "%E5%B0%BC%E5%8B%92%E5%85%8B%E9%95%87")]
    [InlineData("a#b:~:c?d/e+f", "a%23b%3A~%3Ac%3Fd%2Fe%2Bf")]
    public void Words_are_percent_encoded(string words, string encoded)
    {
        Assert.Equal(encoded, TextFragment.Encode(words));
        Assert.Equal(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Uri.UnescapeDataString(encoded));
    }

    [Theory]
    [InlineData("https://example.org/a", "https://example.org/a#:~:text=x")]
    [InlineData("https://example.org/a?b=c", "https://example.org/a?b=c#:~:text=x")]
    [InlineData("https://example.org/a#part", "https://example.org/a#part:~:text=x")]
    [InlineData("https://example.org/a#:~:text=old", "https://example.org/a#:~:text=x")]
    [InlineData("https://example.org/a#part:~:text=old", "https://example.org/a#part:~:text=x")]
    [InlineData("https://en.wikipedia.org/wiki/Yi–Ta_incident", "https://en.wikipedia.org/wiki/Yi%E2%80%93Ta_incident#:~:text=x")]
    public void The_directive_is_added_to_the_fragment(string address, string expected) =>
        Assert.Equal(expected, TextFragment.Append(new Uri(address), "x").AbsoluteUri);

    [Fact]
    public void Encoded_marks_survive_in_the_address()
    {
        var address = TextFragment.Append(new Uri("https://example.org/"), "a-b, c & d");
        Assert.Equal("https://example.org/#:~:text=a%2Db%2C%20c%20%26%20d", address.AbsoluteUri);
        Assert.Equal("https://example.org/#:~:text=a%2Db%2C%20c%20%26%20d", address.OriginalString);
    }

    [Fact]
    public void What_cannot_be_addressed_is_refused()
    {
        Assert.Throws<ArgumentException>(() => TextFragment.Encode(" "));
        Assert.Throws<ArgumentNullException>(() => TextFragment.Append(null!, "x"));
        Assert.Equal("Expected an absolute address, not 'a/b'. (Parameter 'address')", Assert.Throws<ArgumentException>(() => TextFragment.Append(new Uri("a/b", UriKind.Relative), "x")).Message);
    }
}
