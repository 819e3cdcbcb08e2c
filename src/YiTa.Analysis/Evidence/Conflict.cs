using YiTa.Analysis.Display.Internal;

namespace YiTa.Analysis.Evidence;

/// <summary>Where the sources contradict each other or themselves, or do not add up.</summary>
[TypeFormatterSource(typeof(NotebookFormatterSource), PreferredMimeTypes = [NotebookFormatterSource.Html, NotebookFormatterSource.Plain])]
public sealed record Conflict
{
    /// <summary>The key of the conflict, unique in the package.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of conflict, such as contradiction, arithmetic, date, territory or definition.</summary>
    public required string Kind { get; init; }

    /// <summary>What does not fit, in the project's own words.</summary>
    public required string Statement { get; init; }

    /// <summary>The keys of the observations, events, context figures and sources involved.</summary>
    public required IReadOnlyList<string> Involves { get; init; }

    /// <summary>How the project reads it.</summary>
    public required string Reading { get; init; }

    /// <summary>Why it is read so.</summary>
    public required string Reason { get; init; }
}
