using YiTa.Analysis.Charts.Internal;
using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Charts;

/// <summary>
/// A chart in the making. Every call answers with a new one, so a chart can be the start of several;
/// <see cref="Build"/> makes the chart, or says what is missing.
/// </summary>
/// <typeparam name="TSelf">The kind of chart.</typeparam>
public abstract record ChartBuilder<TSelf>
    where TSelf : ChartBuilder<TSelf>
{
    private protected ChartBuilder(string title) => Title = title;

    /// <summary>The title.</summary>
    public string Title { get; }

    internal string? SubtitleText { get; private set; }

    internal string? AlternativeText { get; private set; }

    internal string? NoteText { get; private set; }

    internal IReadOnlyList<ChartSeries> Parts { get; private set; } = [];

    /// <summary>A second line below the title: what is counted, where, in which unit.</summary>
    /// <param name="text">The line; it is broken where it is too long for a phone.</param>
    public TSelf Subtitle(string text) => Self with { SubtitleText = text };

    /// <summary>The alternative text: what the chart shows, for those who cannot see it.</summary>
    /// <param name="sentence">A sentence of at least 40 characters, with its main numbers.</param>
    public TSelf Describe(string sentence) => Self with { AlternativeText = sentence };

    /// <summary>A remark that stands in the caption.</summary>
    /// <param name="text">The remark, in plain text.</param>
    public TSelf Note(string text) => Self with { NoteText = text };

    /// <summary>Makes the chart.</summary>
    /// <exception cref="ChartException">Alternative text, data or sources are missing, units differ, or a number does not fit the scale.</exception>
    public Chart Build()
    {
        if (string.IsNullOrWhiteSpace(Title)) throw new ChartException("", ChartFault.Title, "it has no title.");
        if (AlternativeTextRule.Problem(AlternativeText, Title) is { } problem) throw new ChartException(Title, ChartFault.AlternativeText, problem);
        if (!Parts.Any(part => part.Points.Count > 0)) throw new ChartException(Title, ChartFault.Data, "it has no plotted data; add at least one point.");
        var rows = Parts.SelectMany(part => part.Points.Select(point => KeyValuePair.Create(part.Name, point)));
        return new Chart(Title, Draw(), AlternativeText, rows, NoteText) { Reading = Reading };
    }

    /// <summary>How to read marks that only this kind of chart has; null where they need no words.</summary>
    private protected virtual string? Reading => null;

    private protected abstract PlotlyFigure Draw();

    private protected TSelf Add(string name, IEnumerable<ChartPoint> points)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(points);
        // Each point becomes an object of its own, so that one that is added twice has two places.
        return Self with { Parts = [.. Parts, new ChartSeries(name, [.. points.Select(point => point with { })])] };
    }

    private protected TSelf Add(string name, IEnumerable<IFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Add(name, figures.Select(ChartPoint.From));
    }

    private TSelf Self => (TSelf)this;
}
