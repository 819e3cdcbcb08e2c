using YiTa.Analysis.Display.Internal;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Evidence;

/// <summary>Something that happened at a time, as one source tells it.</summary>
[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Html, NotebookFormatterSource.Plain])]
public sealed record HistoricalEvent
{
    /// <summary>The key of the event, unique in the package.</summary>
    public required string Id { get; init; }

    /// <summary>The key of the <see cref="Evidence.Source"/> that tells of it.</summary>
    public required string Source { get; init; }

    /// <summary>When it happened.</summary>
    public required EdtfPeriod Date { get; init; }

    /// <summary>What happened, in the project's own words.</summary>
    public required string Title { get; init; }

    /// <summary>The key of the place; null when the event has none.</summary>
    public string? Place { get; init; }

    /// <summary>The paragraph of the source, such as <c>Aftermath ¶1</c>.</summary>
    public required string Locator { get; init; }

    /// <summary>The words that carry the date, letter for letter, at most eight.</summary>
    public required string Fragment { get; init; }

    /// <summary>A remark, in the project's own words; null when there is none.</summary>
    public string? Note { get; init; }

    /// <summary>The key of the <see cref="Evidence.Claimant"/> who tells of it.</summary>
    public required string Claimant { get; init; }

    /// <summary>Where a reader finds the passage. An event that was not loaded from a package knows only the key of its
    /// source, so its citation has that as the title and no address.</summary>
    public Citation Citation => new()
    {
        Title = SourceRecord?.Title ?? Source,
        Address = SourceRecord?.PassageAddress(Fragment),
        Locator = Locator,
        Fragment = Fragment,
    };

    internal Source? SourceRecord { get; init; }
}
