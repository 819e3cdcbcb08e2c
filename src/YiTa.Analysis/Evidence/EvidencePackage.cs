using YiTa.Analysis.Evidence.Internal;

namespace YiTa.Analysis.Evidence;

/// <summary>
/// The curated evidence: observations, context figures, sources, claimants, places, events, conflicts, and the printed numbers
/// that are no evidence. A package is loaded whole or not at all, never changes, and may be used by several threads.
/// </summary>
/// <example>
/// <code>
/// var package = EvidencePackage.Load();
/// package.Observations.All(observation => package.Sources.Any(source => source.Id == observation.Source))
/// </code>
/// </example>
public sealed partial class EvidencePackage
{
    private readonly Dictionary<string, Source> _sources;
    private readonly IdIndex _ids;

    private EvidencePackage(LoadedPackage loaded)
    {
        Version = loaded.Version;
        Hash = loaded.Hash;
        _ids = loaded.Ids;
        _tables = loaded.Tables;
        Tables = [.. loaded.Tables.OrderBy(table => table.File, StringComparer.Ordinal).Select(table => new EvidenceTable(table))];
        Sources = List(loaded, EvidenceTableKind.Sources, RecordReaders.Source);
        _sources = Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        Claimants = List(loaded, EvidenceTableKind.Claimants, RecordReaders.Claimant);
        Places = List(loaded, EvidenceTableKind.Places, RecordReaders.Place);
        Observations = List(loaded, EvidenceTableKind.Observations, row => RecordReaders.Observation(row, _sources));
        Context = List(loaded, EvidenceTableKind.Context, RecordReaders.ContextFigure);
        Events = List(loaded, EvidenceTableKind.Events, row => RecordReaders.Event(row, _sources));
        Conflicts = List(loaded, EvidenceTableKind.Conflicts, RecordReaders.Conflict);
        NotFigures = List(loaded, EvidenceTableKind.NotFigures, RecordReaders.NotFigure);
        _gazetteer = new Lazy<Gazetteer>(() => new Gazetteer(Places));
        _conflictsOf = new Lazy<ILookup<string, Conflict>>(
            () => Conflicts.SelectMany(conflict => conflict.Involves.Select(id => (id, conflict)))
                .ToLookup(pair => pair.id, pair => pair.conflict, StringComparer.Ordinal));
    }

    /// <summary>The version that <c>datapackage.json</c> states.</summary>
    public string Version { get; }

    /// <summary>A hash over the names and bytes of all files, as <c>sha256:</c> and 64 hexadecimal digits. It is the same on
    /// every machine and for the embedded copy, and changes with every change of the data.</summary>
    public string Hash { get; }

    /// <summary>What the project's sources state, by file name and then in the order of the file.</summary>
    public IReadOnlyList<Observation> Observations { get; }

    /// <summary>Figures from outside the sources, by file name and then in the order of the file.</summary>
    public IReadOnlyList<ContextFigure> Context { get; }

    /// <summary>The sources.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>Those who assert the figures.</summary>
    public IReadOnlyList<Claimant> Claimants { get; }

    /// <summary>The gazetteer.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>What happened when, as the sources tell it.</summary>
    public IReadOnlyList<HistoricalEvent> Events { get; }

    /// <summary>Where the sources do not fit together.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; }

    /// <summary>Printed numbers that are no evidence.</summary>
    public IReadOnlyList<NotFigure> NotFigures { get; }

    /// <summary>All files as typed tables, by file name.</summary>
    public IReadOnlyList<EvidenceTable> Tables { get; }

    /// <summary>Loads the copy of the data that is embedded in this library.</summary>
    /// <returns>The package.</returns>
    /// <exception cref="EvidenceFormatException">The embedded data has faults, which only a faulty build can bring about.</exception>
    public static EvidencePackage Load() => Load(PackageFiles.Embedded());

    /// <summary>Loads the data of a folder.</summary>
    /// <param name="folder">The folder that holds <c>datapackage.json</c> and the tables.</param>
    /// <returns>The package.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    /// <exception cref="EvidenceFormatException">The package has faults. The exception lists all of them, each with file, line,
    /// column, the text found and what was expected; nothing is loaded.</exception>
    /// <exception cref="IOException">The folder does not exist, or a file in it cannot be read; the message has the path.</exception>
    public static EvidencePackage Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Load(PackageFiles.Of(folder));
    }

    internal static EvidencePackage Load(PackageFiles files) => new(PackageLoader.Load(files));

    private static ConcatenatedList<T> List<T>(LoadedPackage loaded, EvidenceTableKind kind, Func<RowReader, T> read) => new(
        loaded.Tables.Where(table => table.Schema.Kind == kind).OrderBy(table => table.File, StringComparer.Ordinal)
            .Select(table => new LazyRows<T>(table, read)));
}
