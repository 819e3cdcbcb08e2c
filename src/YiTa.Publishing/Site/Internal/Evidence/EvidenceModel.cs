using YiTa.Analysis.Evidence;

namespace YiTa.Publishing.Site.Internal.Evidence;

/// <summary>The evidence as the pages need it: the records of a package, and who refers to whom.</summary>
internal sealed class EvidenceModel
{
    private readonly Dictionary<string, Source> sources;
    private readonly Dictionary<string, Claimant> claimants;
    private readonly Dictionary<string, Place> places;
    private readonly Dictionary<string, Observation> observations;
    private readonly Dictionary<string, ContextFigure> context;
    private readonly Dictionary<string, HistoricalEvent> events;
    private readonly ILookup<string, Conflict> conflicts;

    public EvidenceModel(EvidenceRecords records)
    {
        Records = records;
        sources = records.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        claimants = records.Claimants.ToDictionary(claimant => claimant.Id, StringComparer.Ordinal);
        places = records.Places.ToDictionary(place => place.Id, StringComparer.Ordinal);
        observations = records.Observations.ToDictionary(observation => observation.Id, StringComparer.Ordinal);
        context = records.Context.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        events = records.Events.ToDictionary(happening => happening.Id, StringComparer.Ordinal);
        conflicts = records.Conflicts.SelectMany(conflict => conflict.Involves.Distinct().Select(id => (id, conflict)))
            .ToLookup(pair => pair.id, pair => pair.conflict, StringComparer.Ordinal);
    }

    /// <summary>The records themselves.</summary>
    public EvidenceRecords Records { get; }

    public Observation? Observation(string id) => observations.GetValueOrDefault(id);

    public ContextFigure? ContextFigure(string id) => context.GetValueOrDefault(id);

    public HistoricalEvent? Event(string id) => events.GetValueOrDefault(id);

    public Source? Source(string id) => sources.GetValueOrDefault(id);

    /// <summary>An observation or a context figure; null for other ids.</summary>
    public IFigure? Figure(string id) => (IFigure?)Observation(id) ?? ContextFigure(id);

    /// <summary>The title of a source; its key when it is unknown.</summary>
    public string SourceTitle(string id) => Source(id)?.Title ?? id;

    /// <summary>The name of a claimant; its key when it is unknown.</summary>
    public string ClaimantName(string id) => claimants.GetValueOrDefault(id)?.Name ?? id;

    /// <summary>The name of a place; null without a place, its key when it is unknown.</summary>
    public string? PlaceName(string? id) => id is null ? null : places.GetValueOrDefault(id)?.Name ?? id;

    /// <summary>The conflicts that involve an observation, an event, a context figure or a source.</summary>
    public IEnumerable<Conflict> ConflictsOf(string id) => conflicts[id];

    /// <summary>The place and what it is a part of, from the inside out.</summary>
    public IEnumerable<Place> PlaceAndParents(string? id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (id is not null && seen.Add(id) && places.TryGetValue(id, out var place))
        {
            yield return place;
            id = place.Parent;
        }
    }

    /// <summary>The public address of the words in a source; null when the source has none.</summary>
    public Uri? Passage(string source, string fragment) => Source(source)?.PassageAddress(fragment);
}
