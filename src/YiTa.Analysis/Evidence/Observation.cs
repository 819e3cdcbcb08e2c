using YiTa.Analysis.Display.Internal;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Evidence;

/// <summary>One figure that one of the project's sources states once.</summary>
/// <remarks>Two observations are equal when all their fields are.</remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Html, NotebookFormatterSource.Plain])]
public sealed record Observation : IFigure
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public required string Theme { get; init; }

    /// <summary>The key of the <see cref="Evidence.Source"/> that states the figure.</summary>
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

    /// <summary>The key of the <see cref="Evidence.Claimant"/> who asserts the figure.</summary>
    public required string Claimant { get; init; }

    /// <summary>The paragraph of the source, such as <c>Background ¶3</c>.</summary>
    public required string Locator { get; init; }

    /// <summary>The words that carry the number, letter for letter, at most eight.</summary>
    public required string Fragment { get; init; }

    /// <inheritdoc/>
    public string? Note { get; init; }

    /// <summary>Always false.</summary>
    public bool IsContext => false;

    /// <summary>Where a reader finds the figure. An observation that was not loaded from a package knows only the key of its
    /// source, so its citation has that as the title and no address.</summary>
    public Citation Citation => new()
    {
        Title = SourceRecord?.Title ?? Source,
        Address = SourceRecord is null ? null : PassageAddress(SourceRecord),
        Locator = Locator,
        Fragment = Fragment,
    };

    internal Source? SourceRecord { get; init; }

    /// <summary>The public address of the passage that states the figure.</summary>
    /// <param name="source">The source that states it.</param>
    /// <returns>The address of the source with a text fragment (<c>#:~:text=</c>) that makes a browser scroll to
    /// <see cref="Fragment"/>; null when the source has no public address.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="source"/> is not the source of this observation.</exception>
    public Uri? PassageAddress(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.Id != Source)
            throw new ArgumentException($"'{Id}' is stated by source '{Source}', not by '{source.Id}'.", nameof(source));
        return source.PassageAddress(Fragment);
    }
}
