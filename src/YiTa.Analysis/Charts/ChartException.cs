namespace YiTa.Analysis.Charts;

/// <summary>A chart cannot be built: something that belongs to it is missing or wrong. The message names the chart.</summary>
public sealed class ChartException : Exception
{
    internal ChartException(string title, ChartFault fault, string problem)
        : base($"The chart “{title}” cannot be built: {problem}") => (ChartTitle, Fault) = (title, fault);

    /// <summary>The title of the chart; empty where the title is what is missing.</summary>
    public string ChartTitle { get; }

    /// <summary>What is missing or wrong.</summary>
    public ChartFault Fault { get; }
}
