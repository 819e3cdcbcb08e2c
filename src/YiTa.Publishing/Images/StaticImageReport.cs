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

    internal IReadOnlyDictionary<CellOutput, MermaidDrawing> Diagrams { get; init; } = new Dictionary<CellOutput, MermaidDrawing>();

    /// <summary>The SVG of a <c>text/vnd.mermaid</c> output; null where it was not drawn.</summary>
    /// <param name="output">An output of one of the notebooks: the same object.</param>
    public MermaidDrawing? DiagramOf(CellOutput output) => Diagrams.GetValueOrDefault(output);
}
