using YiTa.Analysis.Display.Internal;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Evidence;

/// <summary>A figure from outside the project's sources, for comparison only.</summary>
/// <remarks>Context figures are never among the observations; where they are shown, they are marked as context.</remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Html, NotebookFormatterSource.Plain])]
public sealed record ContextFigure : IFigure
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public required string Theme { get; init; }

    /// <summary>A short key of the outside publication; it is not a key into the package's sources.</summary>
    public required string Source { get; init; }

    /// <inheritdoc/>
    public required string Subject { get; init; }

    /// <inheritdoc/>
    public string? Group { get; init; }

    /// <inheritdoc/>
    public string? Place { get; init; }

    /// <inheritdoc/>
    public required EdtfPeriod Period { get; init; }

    /// <inheritdoc/>
    public required string Measure { get; init; }

    /// <inheritdoc/>
    public required string Unit { get; init; }

    /// <inheritdoc/>
    public decimal? Value { get; init; }

    /// <inheritdoc/>
    public decimal? Low { get; init; }

    /// <inheritdoc/>
    public decimal? High { get; init; }

    /// <inheritdoc/>
    public required Qualifier Qualifier { get; init; }

    /// <inheritdoc/>
    public string? Claimant { get; init; }

    /// <inheritdoc/>
    public string? Locator { get; init; }

    /// <inheritdoc/>
    public string? Fragment { get; init; }

    /// <inheritdoc/>
    public string? Note { get; init; }

    /// <summary>The title of the outside publication.</summary>
    public required string Title { get; init; }

    /// <summary>The public address of the outside publication.</summary>
    public required Uri Address { get; init; }

    /// <summary>How far the project trusts the figure.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Always true.</summary>
    public bool IsContext => true;

    /// <inheritdoc/>
    public Citation Citation => new()
    {
        Title = Title,
        Address = Fragment is null ? Address : TextFragment.Append(Address, Fragment),
        Locator = Locator,
        Fragment = Fragment,
        IsContext = true,
        Confidence = Confidence,
    };
}
