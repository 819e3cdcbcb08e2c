using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents;
using YiTa.Publishing.Checks;

namespace YiTa.Publishing.Tests.Checks;

public class ChartCheckTests
{
    private const string Caption = "<p><a href=\"https://example.org/#:~:text=x\">x</a></p><details><table></table></details>";

    [Fact]
    public void A_chart_that_keeps_the_contract_is_sound() => Assert.Empty(Check(Picture(), Caption));

    [Fact]
    public void A_picture_without_png_or_words_is_told()
    {
        var picture = new MimeBundle { { "application/vnd.plotly.v1+json", "{}" }, { "text/html", "<div></div>" } };
        Assert.Equal(
            [
                "n.ipynb, cell 1: the chart has its figure as text; application/vnd.plotly.v1+json has to be an object.",
                "n.ipynb, cell 1: the chart has no alternative text (text/plain).",
                "n.ipynb, cell 1: the chart has no static picture (image/png): run it where Chromium is installed.",
                "n.ipynb, cell 1: the chart has text/html beside its picture, which several readers prefer and strip of its script.",
            ],
            Check(picture, Caption));
    }

    [Theory]
    [InlineData(null, "n.ipynb, cell 1: the chart is not followed by its caption (text/html).")]
    [InlineData("<a href=\"#\"></a><details><table></table></details><script></script>", "n.ipynb, cell 1: the chart has a script in its caption.")]
    [InlineData("<a href=\"#\"></a>", "n.ipynb, cell 1: the chart has a caption without the plotted data in a fold-out table.")]
    [InlineData("<details><table></table></details>", "n.ipynb, cell 1: the chart has a caption without a link to a source.")]
    public void A_caption_that_lacks_something_is_told(string? caption, string expected) => Assert.Equal([expected], Check(Picture(), caption));

    private static MimeBundle Picture() => new()
    {
        { "application/vnd.plotly.v1+json", new JsonObject { ["data"] = new JsonArray() } },
        { "image/png", "iVBORw0KGgo=" },
        { "text/plain", "The Han of Ili grew almost tenfold in a decade." },
    };

    private static IEnumerable<string> Check(MimeBundle picture, string? caption)
    {
        var document = new NotebookDocument();
        var cell = new NotebookCell(CellKind.Code, "chart");
        cell.Outputs.Add(new DisplayDataOutput(picture));
        if (caption is not null) cell.Outputs.Add(new DisplayDataOutput(MimeBundle.Text("text/html", caption)));
        document.Cells.Add(cell);
        return ChartCheck.Check("n.ipynb", document).Select(problem => problem.ToString());
    }
}
