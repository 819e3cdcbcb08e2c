using YiTa.Publishing.Site.Internal.Markup;
using YiTa.Publishing.Site.Internal.Notebooks;

namespace YiTa.Publishing.Tests.Site.Notebooks;

public sealed class SafeHtmlTests
{
    [Theory]
    [InlineData("<b>bold</b> <sub>2</sub>", "<b>bold</b> <sub>2</sub>")]
    [InlineData("<details open><summary>s</summary>x</details>", "<details open=\"\"><summary>s</summary>x</details>")]
    [InlineData("<a href=\"https://a.b\" onclick=\"x()\">l</a>", "<a href=\"https://a.b\">l</a>")]
    [InlineData("<a href=\"java\nscript:x()\">l</a>", "<a>l</a>")]
    [InlineData("<a href=\" JavaScript:x()\">l</a>", "<a>l</a>")]
    [InlineData("<a href=\"data:text/html,x\">l</a>", "<a>l</a>")]
    [InlineData("<a href=\"page.html#a:b\">l</a>", "<a href=\"page.html#a:b\">l</a>")]
    [InlineData("<a href=\"observation:id\">l</a>", "<a href=\"observation:id\">l</a>")]
    [InlineData("<img src=\"data:image/png;base64,AA\" alt=\"a\" onerror=\"x()\">", "<img src=\"data:image/png;base64,AA\" alt=\"a\">")]
    [InlineData("<script>x()</script>", "&lt;script&gt;x()&lt;/script&gt;")]
    [InlineData("<style>b{}</style>", "&lt;style&gt;b{}&lt;/style&gt;")]
    [InlineData("<p style=\"position:fixed\">x</p>", "<p>x</p>")]
    [InlineData("<td style=\"x\">", "")]
    [InlineData("<form><input type=\"text\"></form>", "&lt;form&gt;&lt;input type=\"text\"&gt;&lt;/form&gt;")]
    [InlineData("<input type=\"checkbox\" checked>", "<input type=\"checkbox\" checked=\"\" disabled=\"\">")]
    [InlineData("<svg><style><img src=x onerror=x()></style></svg>", null)]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=x()>", null)]
    public void Keeps_what_text_needs(string html, string? expected)
    {
        var root = Dom.Parse(html);
        SafeHtml.Clean(root);
        if (expected is not null) Assert.Equal(expected, root.InnerHtml);
        // What a browser makes of the result holds nothing that runs.
        var again = Dom.Parse(root.InnerHtml);
        Assert.Empty(again.QuerySelectorAll("script, style, svg, math, form, iframe, [onerror], [onclick], [style]"));
    }

    [Fact]
    public void Alignment_of_table_columns_is_kept()
    {
        var root = Dom.Parse(MarkdownCell.ToHtml("| a | b |\n|---|--:|\n| 1 | 2 |"));
        SafeHtml.Clean(root);
        Assert.Equal(["a", "1"], root.QuerySelectorAll("th:not([class]), td:not([class])").Select(cell => cell.TextContent));
        Assert.Equal(["b", "2"], root.QuerySelectorAll(".to-right").Select(cell => cell.TextContent));
    }
}
