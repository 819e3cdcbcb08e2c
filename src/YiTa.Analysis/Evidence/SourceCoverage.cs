namespace YiTa.Analysis.Evidence;

/// <summary>How the printed numbers of one source are accounted for. Each number is counted once: as an observation's when an
/// observation has it in its fragment, else as an event's, else as no figure.</summary>
public sealed record SourceCoverage
{
    /// <summary>The key of the source.</summary>
    public required string Source { get; init; }

    /// <summary>The printed numbers and number words.</summary>
    public required int Numbers { get; init; }

    /// <summary>How many lie in the fragment of an observation.</summary>
    public required int InObservations { get; init; }

    /// <summary>How many others lie in the fragment of an event.</summary>
    public required int InEvents { get; init; }

    /// <summary>How many others are listed as no figure.</summary>
    public required int NotFigures { get; init; }

    /// <summary>How many lie in no fragment.</summary>
    public int Uncovered => Numbers - InObservations - InEvents - NotFigures;

    /// <summary>How many fragments were looked for.</summary>
    public required int Fragments { get; init; }

    /// <summary>All counts in words.</summary>
    /// <returns>For example <c>book: 12 numbers (8 in observations, 3 in events, 1 no figure, 0 uncovered), 10 fragments</c>.</returns>
    public override string ToString() =>
        $"{Source}: {Numbers} numbers ({InObservations} in observations, {InEvents} in events, {NotFigures} no figure, {Uncovered} uncovered), {Fragments} fragments";
}
