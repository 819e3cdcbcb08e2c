namespace YiTa.Analysis.Interactive.Charts;

/// <summary>A chart of Plotly.NET holds something that the model of this library has no place for.</summary>
public sealed class PlotlyConversionException : Exception
{
    internal PlotlyConversionException(string problem, IReadOnlyList<string> attributes, Exception? cause = null)
        : base(problem, cause) => Attributes = attributes;

    /// <summary>The attributes in question, such as <c>layout.template</c>; empty where the whole chart is.</summary>
    public IReadOnlyList<string> Attributes { get; }
}
