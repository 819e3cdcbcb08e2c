using YiTa.Publishing.Site.Internal.Evidence;
using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>A notebook, rendered: what its page and its card on the index show.</summary>
internal sealed record NotebookView
{
    /// <summary>The file name without extension.</summary>
    public required string Name { get; init; }

    /// <summary>The title, with markup.</summary>
    public required Html Title { get; init; }

    /// <summary>The title as text.</summary>
    public required string TitleText { get; init; }

    /// <summary>The cells.</summary>
    public required Html Article { get; init; }

    /// <summary>Sections of the text.</summary>
    public required IReadOnlyList<TocEntry> Contents { get; init; }

    /// <summary>What readers call the languages, in the order in which they occur.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>The number of cells with code.</summary>
    public required int CodeCells { get; init; }

    /// <summary>The evidence it cites.</summary>
    public required IReadOnlyList<EvidenceEntry> Cited { get; init; }

    /// <summary>Its question and its answer, as text.</summary>
    public required Opening Opening { get; init; }

    /// <summary>An <c>img</c> of its first chart; empty when no chart has a picture.</summary>
    public required Html Picture { get; init; }

    /// <summary>True when an output holds a script, which the page must then let run.</summary>
    public required bool HasScripts { get; init; }

    /// <summary>True when there is a chart to draw.</summary>
    public required bool HasCharts { get; init; }

    /// <summary>True when there is a diagram to draw.</summary>
    public required bool HasDiagrams { get; init; }
}
