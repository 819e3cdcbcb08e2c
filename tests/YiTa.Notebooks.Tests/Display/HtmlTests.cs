using System.Data;
using AngleSharp.Html.Parser;
using Microsoft.DotNet.Interactive.Formatting;
using YiTa.Notebooks.Tests.Support;

namespace YiTa.Notebooks.Tests.Display;

public class HtmlTests
{
    private const string L = " style=\"text-align: left\"";
    private const string R = " style=\"text-align: right\"";

    [Fact]
    public void Single_texts_stand_in_a_block() => Assert.Equal(
        "<div class=\"dni-plaintext\"><pre>a &lt; b &amp; &quot;c&quot; &#39;d&#39;</pre></div>",
        "a < b & \"c\" 'd'".ToDisplayString("text/html"));

    [Fact]
    public void An_object_is_a_table_of_its_members() => Assert.Equal(
        $"<details open=\"open\"><summary><code>Person</code></summary><table><tbody><tr><th{L}>Name</th><td{L}>Bob</td></tr><tr><th{L}>Age</th><td{L}>3</td></tr></tbody></table></details>",
        new Person("Bob", 3).ToDisplayString("text/html"));

    [Fact]
    public void Objects_inside_of_objects_are_folded() => Assert.Equal(
        $"<details open=\"open\"><summary><code>{{ A = …, B = … }}</code></summary><table><tbody><tr><th{L}>A</th><td{L}><details><summary><code>Person</code></summary><table><tbody>"
            + $"<tr><th{L}>Name</th><td{L}>Bob</td></tr><tr><th{L}>Age</th><td{L}>3</td></tr></tbody></table></details></td></tr><tr><th{L}>B</th><td{L}>[ 1, 2 ]</td></tr></tbody></table></details>",
        new { A = new Person("Bob", 3), B = new[] { 1, 2 } }.ToDisplayString("text/html"));

    [Fact]
    public void A_sequence_of_objects_has_a_column_for_each_member() => Assert.Equal(
        $"<table><thead><tr><th{L}><i>index</i></th><th{L}>Name</th><th{R}>Age</th></tr></thead><tbody><tr><td{L}>0</td><td{L}>Bob</td><td{R}>3</td></tr></tbody></table>",
        new[] { new Person("Bob", 3) }.ToDisplayString("text/html"));

    [Fact]
    public void A_sequence_of_numbers_has_an_index() => Assert.Equal(
        $"<table><thead><tr><th{L}><i>index</i></th><th{R}>value</th></tr></thead><tbody><tr><td{L}>0</td><td{R}>7</td></tr></tbody></table>",
        new[] { 7 }.ToDisplayString("text/html"));

    [Fact]
    public void A_mixed_sequence_names_its_types() => Assert.Equal(
        $"<table><thead><tr><th{L}><i>index</i></th><th{L}><i>type</i></th><th{L}>value</th></tr></thead><tbody><tr><td{L}>0</td><td{L}>System.Int32</td><td{R}>1</td></tr>"
            + $"<tr><td{L}>1</td><td{L}>System.String</td><td{L}>a</td></tr><tr><td{L}>2</td><td{L}>&lt;null&gt;</td><td{L}>&lt;null&gt;</td></tr></tbody></table>",
        new object?[] { 1, "a", null }.ToDisplayString("text/html"));

    [Fact]
    public void A_dictionary_has_keys() => Assert.Equal(
        $"<table><thead><tr><th{L}><i>key</i></th><th{R}>value</th></tr></thead><tbody><tr><td{L}>a</td><td{R}>1</td></tr></tbody></table>",
        new Dictionary<string, int> { ["a"] = 1 }.ToDisplayString("text/html"));

    [Fact]
    public void What_is_empty_says_so()
    {
        Assert.Equal("<i>(empty)</i>", new List<int>().ToDisplayString("text/html"));
        Assert.Equal("<i>(empty)</i>", new Dictionary<int, int>().ToDisplayString("text/html"));
        Assert.Equal("<table><thead><tr></tr></thead><tbody></tbody></table>", new DataTable().ToDisplayString("text/html"));
    }

    [Fact]
    public void Cut_tables_say_where_they_were_cut()
    {
        Assert.Contains($"<tr><td colspan=\"2\"{L}><i>… and 980 more</i></td></tr></tbody>", Enumerable.Range(0, 1000).ToList().ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.Contains("<i>… and more</i>", PlainTextTests.Endless().ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.Contains("<i>… then System.InvalidOperationException: stopped</i>", PlainTextTests.Throwing().ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limit_can_be_set_for_all_and_for_one_type() => await InSession.Run(() =>
    {
        Formatter.ListExpansionLimit = 3;
        Assert.Equal("[ 1, 2, 3, … and 2 more ]", new[] { 1, 2, 3, 4, 5 }.ToDisplayString());
        Formatter<int>.ListExpansionLimit = 1;
        Assert.Equal("[ 1, … and 4 more ]", new[] { 1, 2, 3, 4, 5 }.ToDisplayString());
        Assert.Equal("[ a, b, c, … and 1 more ]", new[] { "a", "b", "c", "d" }.ToDisplayString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Formatter.ListExpansionLimit = -1);
    });

    [Fact]
    public void A_type_with_a_text_of_its_own_is_opened_at_the_top_only()
    {
        Assert.StartsWith("<details open=\"open\"><summary><code>I am named</code></summary><table>", new Named().ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.Contains($"<th{L}>X</th><td{L}>I am named</td>", new { X = new Named() }.ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Spaces_and_lines_of_texts_are_kept_in_cells() => Assert.Contains(
        "<td style=\"text-align: left; white-space: pre-wrap\">a\n  b</td>", new { X = "a\n  b" }.ToDisplayString("text/html"), StringComparison.Ordinal);

    [Fact]
    public void Cycles_and_depth_are_cut()
    {
        var node = new Node();
        node.Next = new Node { Next = node };
        Assert.Equal("Node { Next = Node { Next = Node, Id = n }, Id = n }", node.ToDisplayString());
        Assert.Equal(2, Count(node.ToDisplayString("text/html"), "<details"));
        var deep = new Node();
        for (var i = 0; i < 100_000; i++)
            deep = new Node { Next = deep };
        Assert.Equal(7, Count(deep.ToDisplayString("text/html"), "<details"));
    }

    [Fact]
    public async Task The_code_of_a_lazy_sequence_runs_once()
    {
        var runs = 0;
        await using var session = await TestSession.RunAsync(_ => Enumerable.Range(1, 3).Select(i => runs++).Where(i => i >= 0).Display());
        Assert.Equal(3, runs);
        Assert.Equal("[ 0, 1, 2 ]", Assert.IsType<Notebooks.Sessions.DisplayEvent>(Assert.Single(session.Outputs)).Data.GetText("text/plain"));
    }

    [Fact]
    public void Types_that_nobody_can_name_go_by_their_interface() => Assert.Contains(
        "<code>IEnumerable&lt;Person&gt; (2 items)</code>",
        new { X = new[] { new Person("a", 1), new Person("b", 2) }.Where(person => person.Age > 0) }.ToDisplayString("text/html"),
        StringComparison.Ordinal);

    [Fact]
    public async Task The_depth_can_be_set() => await InSession.Run(() =>
    {
        Formatter.RecursionLimit = 1;
        Assert.Equal("Node { Next = Node { Next = Node, Id = n }, Id = n }", new Node { Next = new Node { Next = new Node { Next = new Node() } } }.ToDisplayString());
        Formatter.RecursionLimit = 0;
        Assert.Equal("Node { Next = Node, Id = n }", new Node { Next = new Node() }.ToDisplayString());
    });

    [Fact]
    public void A_graph_that_fans_out_stays_small()
    {
        static object Fan(int depth) => depth == 0 ? new Person("x", 1) : Enumerable.Range(0, 20).Select(_ => Fan(depth - 1)).ToArray();
        var graph = Fan(5);
        Assert.True(graph.ToDisplayString("text/html").Length < 2_000_000);
        Assert.True(graph.ToDisplayString().Length < 2_000_000);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("'--></style></table><svg onload=alert(1)>")]
    public void Nothing_in_a_value_becomes_markup(string evil)
    {
        object[] values =
        [
            evil, new { Text = evil }, new[] { evil }, new[] { new { A = evil } }, new Dictionary<string, string> { [evil] = evil },
            new Dictionary<string, object> { [evil] = new { A = evil } }, new InvalidOperationException(evil), (evil, evil),
            new[] { new Dictionary<string, object> { [evil] = evil } }, Table(evil), System.Text.Json.JsonSerializer.SerializeToElement(new Dictionary<string, string> { [evil] = evil }),
        ];
        foreach (var value in values)
        {
            using var page = new HtmlParser().ParseDocument(value.ToDisplayString("text/html"));
            Assert.DoesNotContain(page.Body!.QuerySelectorAll("*"), element => element.LocalName is not ("div" or "pre" or "table" or "thead" or "tbody" or "tr" or "td" or "th" or "i" or "details" or "summary" or "code"));
            Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        }
    }

    private static DataTable Table(string evil)
    {
        var table = new DataTable(evil);
        table.Columns.Add(evil);
        table.Rows.Add(evil);
        return table;
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
