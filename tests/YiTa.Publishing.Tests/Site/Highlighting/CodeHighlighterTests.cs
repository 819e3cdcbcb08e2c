using System.Net;
using System.Text.RegularExpressions;
using YiTa.Publishing.Site.Internal.Highlighting;

namespace YiTa.Publishing.Tests.Site.Highlighting;

public sealed partial class CodeHighlighterTests
{
    [Theory]
    [InlineData("csharp", "var x = 1; // one", "[k:var] x = [n:1]; [c:// one]")]
    [InlineData("csharp", "var s = $\"\"\"a \"b\" c\"\"\";", "[k:var] s = [s:$\"\"\"a \"b\" c\"\"\"];")]
    [InlineData("csharp", "@\"c:\\\" + 'x' + '\\'' + \"a\\\"b\"", "[s:@\"c:\\\"] + [s:'x'] + [s:'\\''] + [s:\"a\\\"b\"]")]
    [InlineData("csharp", "#r \"nuget: X, 1.0\"\nif (true) return;", "[d:#r \"nuget: X, 1.0\"]\n[k:if] ([k:true]) [k:return];")]
    [InlineData("csharp", "1_200_000 + 0xFFu + 1.5e-3m", "[n:1_200_000] + [n:0xFFu] + [n:1.5e-3m]")]
    [InlineData("csharp", "/* open", "[c:/* open]")]
    [InlineData("fsharp", "let f (x: 'a) = 'c' (* note *)", "[k:let] f (x: 'a) = [s:'c'] [c:(* note *)]")]
    [InlineData("fsharp", "let (*) a b = a", "[k:let] (*) a b = a")]
    [InlineData("sql", "SELECT 'it''s', \"group\" FROM t -- all\nWHERE a >= 10", "[k:SELECT] [s:'it''s'], \"[k:group]\" [k:FROM] t [c:-- all]\n[k:WHERE] a >= [n:10]")]
    [InlineData("javascript", "const t = `a ${1}`; // x", "[k:const] t = [s:`a ${1}`]; [c:// x]")]
    [InlineData("mermaid", "timeline\n  title A %% b", "[k:timeline]\n  [k:title] A [c:%% b]")]
    [InlineData("html", "<b>x</b> // no", "<b>x</b> // no")]
    [InlineData("unknown", "let x", "let x")]
    public void Marks_what_it_knows(string language, string code, string expected) =>
        Assert.Equal(expected, Shown(CodeHighlighter.Highlight(code, language).ToString()));

    [Fact]
    public void A_magic_switches_the_language_within_a_cell() =>
        Assert.Equal(
            "[k:var] a = [n:1];\n[m:#!sql --name rows\n][k:SELECT] [n:1]\n[m:#!time\n][k:SELECT] [n:2]\n[m:#!C#\n][k:var] b;",
            Shown(CodeHighlighter.Highlight("var a = 1;\n#!sql --name rows\nSELECT 1\n#!time\nSELECT 2\n#!C#\nvar b;", "csharp").ToString()));

    [Fact]
    public void Not_one_character_is_lost_whatever_the_code()
    {
        var random = new Random(1962);
        const string alphabet = "aZ09_ \n\t\"'`/\\*-#!@$<>&{}().%;=é伊\u2028";
        foreach (var language in (string[])["csharp", "fsharp", "sql", "javascript", "mermaid", "html"])
            for (var run = 0; run < 400; run++)
            {
                var code = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
                Assert.Equal(code, WebUtility.HtmlDecode(Tag().Replace(CodeHighlighter.Highlight(code, language).ToString(), "")));
            }
    }

    [Theory]
    [InlineData("// Draw the chart\nchart.Display();", "Draw the chart")]
    [InlineData("#!fsharp\n\n(* Growth per year *)\nlet x = 1", "Growth per year")]
    [InlineData("#!sql\n-- Who crossed\nSELECT 1", "Who crossed")]
    [InlineData("using System;\n#r \"nuget: X\"\n  var x = 1; // later", "var x = 1; // later", true)]
    [InlineData("#!share --from csharp x", "")]
    [InlineData("", "")]
    public void The_first_comment_or_line_says_what_a_cell_does(string code, string expected, bool isCode = false) =>
        Assert.Equal((expected, isCode), CodePurpose.Read(code));

    [Theory]
    [InlineData("var x = 1;", "csharp", "csharp")]
    [InlineData("#!fsharp\nlet x = 1", "csharp", "fsharp")]
    [InlineData("var x = 1;\n#!sql\nSELECT 1\n#!csharp\nx", "csharp", "csharp,sql")]
    [InlineData("#!time", "fsharp", "fsharp")]
    [InlineData("let x = 1", "F#", "fsharp")]
    [InlineData("print(1)", "python", "python")]
    public void A_cell_knows_its_languages(string code, string start, string expected) =>
        Assert.Equal(expected, string.Join(',', CodeParts.LanguagesOf(code, start)));

    private static string Shown(string html) => WebUtility.HtmlDecode(Span().Replace(html, "[$1:$2]"));

    [GeneratedRegex("<span class=\"t-(.)\">(.*?)</span>", RegexOptions.Singleline)]
    private static partial Regex Span();

    [GeneratedRegex("</?span[^>]*>")]
    private static partial Regex Tag();
}
