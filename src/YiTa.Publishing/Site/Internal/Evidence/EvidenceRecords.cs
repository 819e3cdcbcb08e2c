using YiTa.Analysis.Evidence;

namespace YiTa.Publishing.Site.Internal.Evidence;

/// <summary>The records of an evidence package, as lists.</summary>
internal sealed record EvidenceRecords
{
    public IReadOnlyList<Observation> Observations { get; init; } = [];

    public IReadOnlyList<ContextFigure> Context { get; init; } = [];

    public IReadOnlyList<Source> Sources { get; init; } = [];

    public IReadOnlyList<Claimant> Claimants { get; init; } = [];

    public IReadOnlyList<Place> Places { get; init; } = [];

    public IReadOnlyList<HistoricalEvent> Events { get; init; } = [];

    public IReadOnlyList<Conflict> Conflicts { get; init; } = [];

    public IReadOnlyList<NotFigure> NotFigures { get; init; } = [];

    /// <summary>The version of the package; empty when it has none.</summary>
    public string Version { get; init; } = "";

    /// <summary>The hash over all its files; empty when it has none.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The records of a package.</summary>
    public static EvidenceRecords From(EvidencePackage package) => new()
    {
        Observations = package.Observations,
        Context = package.Context,
        Sources = package.Sources,
        Claimants = package.Claimants,
        Places = package.Places,
        Events = package.Events,
        Conflicts = package.Conflicts,
        NotFigures = package.NotFigures,
        Version = package.Version,
        Hash = package.Hash,
    };
}
