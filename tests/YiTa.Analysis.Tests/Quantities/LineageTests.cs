using System.Text.Json.Nodes;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using YiTa.Testing;

namespace YiTa.Analysis.Tests.Quantities;

public sealed class LineageTests
{
    private static readonly Source Article = new() { Id = "src", Title = "The article", Kind = SourceKind.Secondary, Address = new Uri("https://example.org/a?b=1&c='2'") };
    private static readonly Quantity Count = SampleFigures.Han1959.ToQuantity().As("N₁");
    private static readonly Quantity Base = (SampleFigures.Han1949 with { Source = "src", SourceRecord = Article, Fragment = "from 38,099" }).ToQuantity().As("N₀");
    private static readonly Quantity Factor = (Count / Base).As("f", "growth factor");
    private static readonly Quantity Part = Quantity.Literal(0.25m, 0.5m, Unit.Share, "part \"moved\" <in> #1 & `x`", "Nobody counted.").As("p");
    private static readonly Quantity Outside = SampleFigures.XinjiangHan1949.ToQuantity().As("X");
    private static readonly Quantity Time = (Quantity.Date(SampleFigures.Han1959) - Quantity.Date(SampleFigures.Han1949)).In(Unit.Years).As("t", "years between");
    private static readonly Quantity Whole = Part * (Factor - 1) * Outside / (Time / Quantity.Constant(1, Unit.Years)) + Factor * Outside;

    [Fact]
    public void Its_nodes_are_the_result_the_named_steps_and_the_inputs_each_once()
    {
        var nodes = Whole.Lineage.Nodes;
        Assert.Equal(
            [
                ("result", LineageNodeKind.Result), ("literal:part \"moved\" <in> #1 & `x`||0.25|0.5|share|Nobody counted.", LineageNodeKind.Literal), ("step:f", LineageNodeKind.Step),
                ("context-xinjiang-han-1949", LineageNodeKind.Context), ("step:t", LineageNodeKind.Step), ("han-1959", LineageNodeKind.Observation),
                ("han-1949", LineageNodeKind.Observation), ("date:han-1959", LineageNodeKind.Date), ("date:han-1949", LineageNodeKind.Date),
            ],
            nodes.Select(node => (node.Id, node.Kind)));
        Assert.Equal("p · (f − 1) · X ÷ (t ÷ 1 year) + f · X", nodes[0].Formula);
        Assert.Equal([nodes[1].Id, "step:f", "context-xinjiang-han-1949", "step:t"], nodes[0].Operands);
        Assert.Equal(("f", "growth factor", "N₁ ÷ N₀"), (nodes[2].Symbol, nodes[2].Title, nodes[2].Formula));
        Assert.All(nodes, node => Assert.Equal(node.Formula is null, node.Input is not null));
    }

    [Fact]
    public void Steps_of_one_symbol_that_differ_are_two_and_equal_ones_are_one()
    {
        Assert.Equal(["result", "step:f", "step:f#2", "han-1959", "han-1949"], (Factor + (Base / Count).As("f")).Lineage.Nodes.Select(node => node.Id));
        Assert.Equal(["result", "step:f", "han-1959", "han-1949"], (Factor + (Count / Base).As("f", "growth factor")).Lineage.Nodes.Select(node => node.Id));
    }

    [Fact]
    public void A_mere_input_is_its_only_node() =>
        Assert.Equal("N₁ = 365,250 persons   residents: Han, 1959 [han-1959: “nearly ten-fold”, yi-ta-incident, Anti-Chinese sentiment ¶3]", Count.Lineage.ToText());

    [Fact]
    public void The_tree_says_each_step_once() =>
        Assert.Equal(
            """
            19.17 = f + s
              f = N₁ ÷ N₀ = 9.587   growth factor
                N₁ = 365,250 persons   residents: Han, 1959 [han-1959: “nearly ten-fold”, yi-ta-incident, Anti-Chinese sentiment ¶3]
                N₀ = 38,099 persons   residents: Han, 1949 [han-1949: “from 38,099”, The article, Anti-Chinese sentiment ¶3]
              s = f · 1 = 9.587   the same
                f = N₁ ÷ N₀ = 9.587   growth factor (see above)
            """.ReplaceLineEndings("\n"), (Factor + (Factor * 1).As("s", "the same")).Lineage.ToText());

    [Fact]
    public void The_diagram_tells_kinds_by_shape_escapes_text_and_links_passages()
    {
        var lines = Whole.Lineage.ToMermaid().Split('\n');
        Assert.Equal("flowchart LR", lines[0]);
        Assert.Equal("    accTitle: Where the result comes from", lines[1]);
        Assert.StartsWith("    n0[[\"p · (f − 1) · X ÷ (t ÷ 1 year) + f · X<br/>=\u00A0", lines[2], StringComparison.Ordinal);
        Assert.Equal("    n1{{\"p\u00A0=\u00A025–50\u00A0per\u00A0cent<br/>part #34;moved#34; #60;in#62; #35;1 #38; #96;x#96;<br/>literal\"}}", lines[3]);
        Assert.Equal("    n2(\"growth factor<br/>f = N₁ ÷ N₀<br/>=\u00A09.587\")", lines[4]);
        Assert.Equal("    n3[/\"X\u00A0=\u00A0290,000\u00A0persons<br/>population: Han, 1949<br/>context\"/]", lines[5]);
        Assert.Equal("    n6[\"N₀\u00A0=\u00A038,099\u00A0persons<br/>residents: Han, 1949<br/>“from 38,099”\"]", lines[8]);
        Assert.Equal("    n7([\"a\u00A0=\u00A01959<br/>date of residents (1959)<br/>“nearly ten-fold”\"])", lines[9]);
        Assert.Contains("    n2 --> n0", lines);
        Assert.Contains("    n6 --> n2", lines);
        Assert.Contains("    click n6 href \"https://example.org/a?b=1&c='2'#:~:text=from%2038%2C099\" \"The article, Anti-Chinese sentiment ¶3\" _blank", lines);
        Assert.Equal(8, lines.Count(line => line.Contains(" --> ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_json_has_numbers_passages_and_edges()
    {
        var json = Factor.Lineage.ToJson();
        Assert.Equal("as printed", (string?)json["policy"]);
        Assert.Equal(
            """{"id":"han-1949","kind":"observation","symbol":"N₀","title":"residents: Han, 1949","value":38099,"low":38099,"high":38099,"unit":"persons","text":"38,099 persons","record":"han-1949","period":"1949","rule":"as printed","source":"src","claimant":"article","locator":"Anti-Chinese sentiment ¶3","fragment":"from 38,099","address":"https://example.org/a?b=1&c='2'#:~:text=from%2038%2C099"}""",
            json["nodes"]![2]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal("""[{"from":"han-1959","to":"result"},{"from":"han-1949","to":"result"}]""", json["edges"]!.ToJsonString());
        Assert.Equal(["result", "step"], ((JsonArray)Whole.Lineage.ToJson()["nodes"]!).Select(node => (string?)node!["kind"]).Where(kind => kind is "result" or "step").Distinct());
    }

    [Fact]
    public void The_html_folds_without_script_and_escapes_what_it_says()
    {
        var html = Whole.Lineage.ToHtml();
        Assert.StartsWith("<div class=\"yita-lineage\"><details open><summary>", html, StringComparison.Ordinal);
        Assert.Contains("<li><var>p</var> = <strong>25–50 per cent</strong>: part &quot;moved&quot; &lt;in&gt; #1 &amp; `x`. <em>Literal:</em> Nobody counted.</li>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/a?b=1&amp;c=&#39;2&#39;#:~:text=from%2038%2C099\">“from 38,099”</a>, The article, Anti-Chinese sentiment ", html, StringComparison.Ordinal);
        Assert.Contains("date of <code>han-1959</code></li>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(html.Split("<details").Length, html.Split("</details>").Length);
        Assert.Equal(html.Split("<ul>").Length, html.Split("</ul>").Length);
    }

    [Fact]
    public void A_lineage_of_many_steps_is_read_without_recursion()
    {
        var sum = Count;
        for (var i = 0; i < 300; i++) sum = (sum + Base).As("s");
        Assert.Equal(302, sum.Lineage.Nodes.Count);
        Assert.Equal(300 - 1, sum.Lineage.ToHtml().Split("</details></li>").Length - 1);
    }

    [Fact]
    public void Conflicts_are_those_that_touch_an_input()
    {
        var evidence = EvidencePackage.Load();
        var conflicts = (evidence.Quantity("yita-population-ili-1962") * evidence.Quantity("yita-stateless-share-ili-1962")).Conflicts(evidence);
        Assert.NotEmpty(conflicts);
        Assert.Equal(evidence.Conflicts.Where(conflict => conflict.Involves.Intersect(["yita-population-ili-1962", "yita-stateless-share-ili-1962"]).Any()), conflicts);
        Assert.Empty(Count.Conflicts(evidence));
    }

    [Fact]
    public void A_quantity_alone_shows_its_whole_story()
    {
        var bundle = (Part * Base).ToMimeBundle();
        Assert.Equal(["text/html", "text/plain", Lineage.MimeType], bundle.Keys);
        Assert.StartsWith("<details class=\"yita-quantity\"><summary><strong>9,524–19,050 persons</strong> = p &#183; N₀</summary><p>In numbers: (25–50 per cent) &#183; 38,099 persons</p><ul>",
            bundle["text/html"].GetValue<string>(), StringComparison.Ordinal);
        Assert.EndsWith("</ul><p>Figures are read under the policy “as printed”.</p></details>", bundle["text/html"].GetValue<string>(), StringComparison.Ordinal);
    }
}
