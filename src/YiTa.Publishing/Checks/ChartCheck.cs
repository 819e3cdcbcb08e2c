using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents;

namespace YiTa.Publishing.Checks;

/// <summary>
/// The contract of a chart in a notebook: a picture (the Plotly figure as an object, a PNG, the alternative text as plain text, and no
/// HTML beside them) followed by a caption in script-free HTML that links its sources and folds out the plotted data.
/// </summary>
public static class ChartCheck
{
    private const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>Checks the charts of a notebook with its stored outputs.</summary>
    /// <param name="notebook">The name of the notebook for messages.</param>
    /// <param name="document">The notebook.</param>
    /// <returns>A problem for each breach; empty when every chart is as it has to be.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public static IReadOnlyList<CheckProblem> Check(string notebook, NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var problems = new List<CheckProblem>();
        for (var i = 0; i < document.Cells.Count; i++)
        {
            var outputs = document.Cells[i].Outputs.OfType<RichOutput>().ToList();
            for (var j = 0; j < outputs.Count; j++)
            {
                if (!outputs[j].Data.ContainsKey(Plotly)) continue;
                var breaches = OfPicture(outputs[j].Data).Concat(OfCaption(j + 1 < outputs.Count ? outputs[j + 1].Data : null));
                problems.AddRange(breaches.Select(breach => new CheckProblem(notebook, i + 1, null, $"the chart {breach}.")));
            }
        }

        return problems;
    }

    private static IEnumerable<string> OfPicture(MimeBundle data)
    {
        if (data[Plotly] is not JsonObject) yield return $"has its figure as text; {Plotly} has to be an object";
        if (string.IsNullOrWhiteSpace(data.GetText("text/plain"))) yield return "has no alternative text (text/plain)";
        if (string.IsNullOrWhiteSpace(data.GetText("image/png"))) yield return "has no static picture (image/png): run it where Chromium is installed";
        if (data.ContainsKey("text/html")) yield return "has text/html beside its picture, which several readers prefer and strip of its script";
    }

    private static IEnumerable<string> OfCaption(MimeBundle? data)
    {
        if (data?.GetText("text/html") is not { } html)
        {
            yield return "is not followed by its caption (text/html)";
            yield break;
        }

        if (html.Contains("<script", StringComparison.OrdinalIgnoreCase)) yield return "has a script in its caption";
        if (!html.Contains("<details", StringComparison.OrdinalIgnoreCase) || !html.Contains("<table", StringComparison.OrdinalIgnoreCase))
            yield return "has a caption without the plotted data in a fold-out table";
        if (!html.Contains("href=", StringComparison.OrdinalIgnoreCase)) yield return "has a caption without a link to a source";
    }
}
