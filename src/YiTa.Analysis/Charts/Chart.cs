using System.Text.Json.Nodes;
using YiTa.Analysis.Charts.Internal;
using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Display.Internal;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Charts;

/// <summary>
/// A picture with what belongs to it: a sentence that says what it shows, the passages it rests on, and the plotted data.
/// A chart without one of them cannot be made.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Plotly, NotebookFormatterSource.Html, NotebookFormatterSource.Plain])]
public sealed partial class Chart
{
    /// <summary>Makes a chart of a figure of one's own. The kinds of chart that this class offers by name make theirs themselves.</summary>
    /// <param name="title">The title; not blank.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="alternativeText">For those who cannot see the picture: a sentence of at least 40 characters that says what it shows.</param>
    /// <param name="series">The plotted data by the name of their series; at least one point, and among them at least one with a citation.</param>
    /// <param name="note">A remark for the caption; null for none.</param>
    /// <exception cref="ChartException">Title, alternative text, data or sources are missing.</exception>
    public Chart(string title, PlotlyFigure figure, string? alternativeText, IEnumerable<KeyValuePair<string, ChartPoint>> series, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(series);
        if (string.IsNullOrWhiteSpace(title)) throw new ChartException("", ChartFault.Title, "it has no title.");
        if (AlternativeTextRule.Problem(alternativeText, title) is { } problem) throw new ChartException(title, ChartFault.AlternativeText, problem);
        Data = [.. series];
        if (Data.Count == 0) throw new ChartException(title, ChartFault.Data, "it has no plotted data; add at least one point.");
        Sources = [.. Data.SelectMany(row => row.Value.Citations).Distinct()];
        if (Sources.Count == 0)
            throw new ChartException(title, ChartFault.Sources, "none of its points names a source; a computed quantity needs the figures that it rests on.");
        (Title, Figure, AlternativeText, Note) = (title, figure, alternativeText!.Trim(), note);
    }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The picture.</summary>
    public PlotlyFigure Figure { get; }

    /// <summary>What the picture shows, in a sentence.</summary>
    public string AlternativeText { get; }

    /// <summary>The passages that the plotted data rest on, each once, in the order of the data.</summary>
    public IReadOnlyList<Citation> Sources { get; }

    /// <summary>The plotted data: the name of the series and the point, in the order in which they were added.</summary>
    public IReadOnlyList<KeyValuePair<string, ChartPoint>> Data { get; }

    /// <summary>A remark for the caption; null for none.</summary>
    public string? Note { get; }

    internal string? Reading { get; init; }

    /// <summary>
    /// The chart as two notebook outputs. The picture: the figure as <c>application/vnd.plotly.v1+json</c> and the alternative
    /// text as <c>text/plain</c>; a static image is added later by what publishes the notebook. The caption: script-free
    /// <c>text/html</c> with the sources, each linked to its passage, and the plotted data in a table that folds; the same as <c>text/plain</c>.
    /// </summary>
    public IReadOnlyList<IReadOnlyDictionary<string, JsonNode>> ToMimeBundles() =>
    [
        new Dictionary<string, JsonNode>
        {
            ["application/vnd.plotly.v1+json"] = Figure.ToJson(),
            ["text/plain"] = AlternativeText,
        },
        new Dictionary<string, JsonNode>
        {
            ["text/html"] = CaptionHtml.Of(this),
            ["text/plain"] = CaptionText.Of(this),
        },
    ];

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}
