using YiTa.Notebooks.Documents;

namespace YiTa.Publishing.Images;

/// <summary>What became of the pictures.</summary>
public sealed record StaticImageReport
{
    /// <summary>How many pictures got a new PNG.</summary>
    public int Drawn { get; init; }

    /// <summary>How many kept the PNG that they had.</summary>
    public int Kept { get; init; }

    /// <summary>The pictures that could not be drawn, in the order of notebooks and cells; empty when all is well.</summary>
    public IReadOnlyList<StaticImageFault> Faults { get; init; } = [];

    /// <summary>Specifications that plotly.js draws but calls wrong (<c>Plotly.validate</c>), in the same order.</summary>
    public IReadOnlyList<StaticImageFault> Warnings { get; init; } = [];

    /// <summary>Why nothing, or nothing of one kind, can be drawn on this machine, and what to install; null where all can.</summary>
    public string? Unavailable { get; init; }

    /// <summary>What became of the pictures of several runs, in their order; the same reason for missing pictures is given once.</summary>
    /// <param name="reports">The report of each run.</param>
    public static StaticImageReport Of(IReadOnlyList<StaticImageReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var reasons = reports.Select(report => report.Unavailable).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return new StaticImageReport
        {
            Drawn = reports.Sum(report => report.Drawn),
            Kept = reports.Sum(report => report.Kept),
            Faults = [.. reports.SelectMany(report => report.Faults)],
            Warnings = [.. reports.SelectMany(report => report.Warnings)],
            Unavailable = reasons.Count == 0 ? null : string.Join('\n', reasons),
            Diagrams = reports.SelectMany(report => report.Diagrams).ToDictionary(pair => pair.Key, pair => pair.Value),
        };
    }

    internal IReadOnlyDictionary<CellOutput, MermaidDrawing> Diagrams { get; init; } = new Dictionary<CellOutput, MermaidDrawing>();

    /// <summary>The SVG of a <c>text/vnd.mermaid</c> output; null where it was not drawn.</summary>
    /// <param name="output">An output of one of the notebooks: the same object.</param>
    public MermaidDrawing? DiagramOf(CellOutput output) => Diagrams.GetValueOrDefault(output);
}
