using YiTa.Analysis.Time;

namespace YiTa.Analysis.Evidence;

/// <summary>
/// One figure that somebody states: an <see cref="Observation"/> drawn from the project's sources, or a
/// <see cref="ContextFigure"/> from outside them.
/// </summary>
public interface IFigure
{
    /// <summary>The key of the figure, unique in the package.</summary>
    string Id { get; }

    /// <summary>The theme, which is the name of the file that holds the figure, without its extension.</summary>
    string Theme { get; }

    /// <summary>The key of the source: of a <see cref="Evidence.Source"/> for an observation, of an outside publication for a
    /// context figure.</summary>
    string Source { get; }

    /// <summary>What is counted.</summary>
    string Subject { get; }

    /// <summary>The nationality or class that is counted; null when the figure is not of one.</summary>
    string? Group { get; }

    /// <summary>The key of the place; null when the figure is not of one.</summary>
    string? Place { get; }

    /// <summary>The time that the figure is of.</summary>
    EdtfPeriod Period { get; }

    /// <summary>What is measured, such as <c>population</c>.</summary>
    string Measure { get; }

    /// <summary>The unit in which <see cref="Value"/>, <see cref="Low"/> and <see cref="High"/> are numerals.</summary>
    string Unit { get; }

    /// <summary>The number as printed; null when only bounds are stated.</summary>
    decimal? Value { get; }

    /// <summary>The lower bound as stated; null when there is none.</summary>
    decimal? Low { get; }

    /// <summary>The upper bound as stated; null when there is none.</summary>
    decimal? High { get; }

    /// <summary>How the source states the figure.</summary>
    Qualifier Qualifier { get; }

    /// <summary>The key of the claimant, who asserts the figure; null only where a context figure names none.</summary>
    string? Claimant { get; }

    /// <summary>The paragraph of the source, such as <c>Background ¶3</c>; null only where a context figure names none.</summary>
    string? Locator { get; }

    /// <summary>The words that carry the number, letter for letter, at most eight; null only where a context figure has none.</summary>
    string? Fragment { get; }

    /// <summary>An ambiguity or a remark, in the project's own words; null when there is none.</summary>
    string? Note { get; }

    /// <summary>True when the figure comes from outside the project's sources, and must be marked wherever it is shown.</summary>
    bool IsContext { get; }

    /// <summary>Where a reader finds the figure.</summary>
    Citation Citation { get; }
}
