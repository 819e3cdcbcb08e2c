using YiTa.Analysis.Evidence.Internal;

namespace YiTa.Analysis.Evidence;

public sealed partial class EvidencePackage
{
    private readonly Lazy<Gazetteer> _gazetteer;
    private readonly Lazy<ILookup<string, Conflict>> _conflictsOf;

    internal Gazetteer Gazetteer => _gazetteer.Value;

    /// <summary>The names of the themes of the observations, in ordinal order.</summary>
    public IReadOnlyList<string> Themes =>
        [.. Tables.Where(table => table.Kind == EvidenceTableKind.Observations).Select(table => TableNames.Theme(table.File))];

    /// <summary>Starts a query over the observations.</summary>
    /// <returns>A query that yields every observation until it is narrowed.</returns>
    public ObservationQuery Query() => new(this);

    /// <summary>Finds an observation by its key.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The observation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="EvidenceLookupException">There is no such observation; the message names the nearest keys.</exception>
    public Observation Observation(string id) => Find(id, "observation", EvidenceTableKind.Observations, Observations);

    /// <summary>Finds a context figure by its key.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The context figure.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="EvidenceLookupException">There is no such context figure; the message names the nearest keys.</exception>
    public ContextFigure ContextFigure(string id) => Find(id, "context figure", EvidenceTableKind.Context, Context);

    /// <summary>Finds an event by its key.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="EvidenceLookupException">There is no such event; the message names the nearest keys.</exception>
    public HistoricalEvent HistoricalEvent(string id) => Find(id, "event", EvidenceTableKind.Events, Events);

    /// <summary>Finds a conflict by its key.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The conflict.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="EvidenceLookupException">There is no such conflict; the message names the nearest keys.</exception>
    public Conflict Conflict(string id) => Find(id, "conflict", EvidenceTableKind.Conflicts, Conflicts);

    /// <summary>Finds a source by its key.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="EvidenceLookupException">There is no such source; the message names the nearest keys.</exception>
    public Source Source(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _sources.TryGetValue(id, out var source) ? source : throw new EvidenceLookupException("source", id, _sources.Keys);
    }

    /// <summary>Finds a claimant by its key.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The claimant.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="EvidenceLookupException">There is no such claimant; the message names the nearest keys.</exception>
    public Claimant Claimant(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Claimants.FirstOrDefault(claimant => claimant.Id == id)
            ?? throw new EvidenceLookupException("claimant", id, [.. Claimants.Select(claimant => claimant.Id)]);
    }

    /// <summary>Finds a place by its key, its name or another of its names.</summary>
    /// <param name="name">The key or a name, Latin or Chinese; case, diacritics, apostrophes and hyphens make no difference.</param>
    /// <returns>The place. A key comes before a name, and a name before other names.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="EvidenceLookupException">No place has that name, or several have; the message names candidates.</exception>
    public Place Place(string name) => Gazetteer.Find(name);

    /// <summary>The conflicts that touch an observation, an event, a context figure or a source.</summary>
    /// <param name="id">The key of it.</param>
    /// <returns>The conflicts that involve it, in the order of the file; empty when there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="EvidenceLookupException">Nothing that a conflict could involve has that key.</exception>
    public IReadOnlyList<Conflict> ConflictsOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (!_ids.TryGet(id, out var first) || !LoadContext.CanBeInvolved(first.Kind))
            throw new EvidenceLookupException("observation, event, context figure or source", id, [.. _ids.Keys(LoadContext.CanBeInvolved)]);
        return [.. _conflictsOf.Value[id]];
    }

    /// <summary>The public address of the passage that states an observation.</summary>
    /// <param name="observation">An observation of this package.</param>
    /// <returns>The address with a text fragment; null when the source has no public address.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="observation"/> is null.</exception>
    /// <exception cref="EvidenceLookupException">The package has no such source.</exception>
    public Uri? PassageAddress(Observation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return observation.PassageAddress(Source(observation.Source));
    }

    /// <summary>The public address of the passage that tells of an event.</summary>
    /// <param name="historicalEvent">An event of this package.</param>
    /// <returns>The address with a text fragment; null when the source has no public address.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="historicalEvent"/> is null.</exception>
    /// <exception cref="EvidenceLookupException">The package has no such source.</exception>
    public Uri? PassageAddress(HistoricalEvent historicalEvent)
    {
        ArgumentNullException.ThrowIfNull(historicalEvent);
        return Source(historicalEvent.Source).PassageAddress(historicalEvent.Fragment);
    }

    /// <summary>The file and the line of the row with a key, such as <c>trade.csv:12</c>.</summary>
    internal string RowOf(string id) => _ids.TryGet(id, out var first) ? first.Place : throw new EvidenceLookupException("key", id, []);

    /// <summary>The file and the line of a row of a table that has no keys.</summary>
    internal string RowOf(EvidenceTableKind kind, int row)
    {
        var table = _tables.First(item => item.Schema.Kind == kind);
        return $"{table.File}:{table.Line(row)}";
    }

    private T Find<T>(string id, string what, EvidenceTableKind kind, IReadOnlyList<T> list)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (!_ids.TryGet(id, out var first))
            throw new EvidenceLookupException(what, id, [.. _ids.Keys(found => found == kind)]);
        if (first.Kind != kind)
            throw new EvidenceLookupException(what, id, $"There is no {what} '{id}' in the evidence package; it is a row of {first.Path}.", []);
        var row = first.Row;
        foreach (var table in Tables)
        {
            if (table.File == first.Path)
                break;
            if (table.Kind == kind)
                row += table.Rows.Count;
        }

        return list[row];
    }
}
