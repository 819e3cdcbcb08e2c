using Plotly.NET;
using YiTa.Analysis.Charts.Plotly;
using YiTa.Analysis.Interactive.Charts.Internal;
using Chart = YiTa.Analysis.Charts.Chart;

namespace YiTa.Analysis.Interactive.Charts;

/// <summary>Charts of this library as charts of Plotly.NET, and back.</summary>
public static class PlotlyNetCharts
{
    /// <summary>A figure as a chart of Plotly.NET: trace by trace, layout and config, in Plotly.NET's own types, so that its functions
    /// work on it. Its JSON says the same as <see cref="PlotlyFigure.ToJson"/>.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The chart, with Plotly.NET's default display options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <example>
    /// <code>
    /// using Plotly.NET;
    /// using YiTa.Analysis.Charts.Plotly;
    /// using YiTa.Analysis.Interactive.Charts;
    /// var figure = new PlotlyFigure([new BarTrace { X = ["Ili", "Tacheng"], Y = [14_000, 58_000] }]);
    /// GenericChart.getTraces(figure.ToGenericChart()).Length == 1
    /// </code>
    /// </example>
    public static GenericChart ToGenericChart(this PlotlyFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return GenericCharts.From(figure.ToJson());
    }

    /// <summary>The picture of a chart as a chart of Plotly.NET. Alternative text, sources and data stay with the original:
    /// <see cref="ToChart"/> joins them again.</summary>
    /// <param name="chart">The chart.</param>
    /// <returns>As <see cref="ToGenericChart(PlotlyFigure)"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="chart"/> is null.</exception>
    public static GenericChart ToGenericChart(this Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return chart.Figure.ToGenericChart();
    }

    /// <summary>A chart of Plotly.NET as a figure of this library.</summary>
    /// <param name="chart">A chart of scatter, bar, heatmap and sankey traces.</param>
    /// <param name="dropUnknown">Whether attributes that the model has no place for are dropped, such as the template that Plotly.NET
    /// gives to its own charts; false makes them an error that names them.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="chart"/> is null.</exception>
    /// <exception cref="PlotlyConversionException">The chart holds something that the model has no place for.</exception>
    public static PlotlyFigure ToFigure(this GenericChart chart, bool dropUnknown = false)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return FigureReading.Read(GenericCharts.ToJson(chart), dropUnknown);
    }

    /// <summary>A chart of Plotly.NET with the title, alternative text, sources and data of the chart that it was made from.</summary>
    /// <param name="chart">The chart as Plotly.NET's functions left it.</param>
    /// <param name="original">The chart whose data it still shows.</param>
    /// <param name="dropUnknown">As in <see cref="ToFigure"/>.</param>
    /// <returns>A chart that shows itself as picture and caption.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="PlotlyConversionException">The chart holds something that the model has no place for.</exception>
    /// <remarks>For a chart that Plotly.NET made from the start, use the constructor of <see cref="Chart"/>, which asks for all that.</remarks>
    public static Chart ToChart(this GenericChart chart, Chart original, bool dropUnknown = false)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(original);
        return new Chart(original.Title, chart.ToFigure(dropUnknown), original.AlternativeText, original.Data, original.Note) { Reading = original.Reading };
    }
}
