using System.Collections;
using YiTa.Analysis.Evidence.Internal;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Evidence;

/// <summary>
/// A query over figures. Each method returns a narrower query and leaves this one as it is; several names in one call widen
/// that call. The figures come in the order of the package: by file name, then in the order of the file.
/// </summary>
/// <typeparam name="TFigure">The figures that the query yields.</typeparam>
/// <typeparam name="TQuery">The type of the query.</typeparam>
/// <remarks>Names of groups, subjects, measures, units and places match without regard to case and diacritics. A name that
/// does not occur at all is an error at once, since a slip of the pen should not look like an absence of evidence.</remarks>
public abstract class EvidenceQuery<TFigure, TQuery> : IEnumerable<TFigure>
    where TFigure : class, IFigure
    where TQuery : EvidenceQuery<TFigure, TQuery>
{
    private protected EvidenceQuery(EvidencePackage package, Func<IFigure, bool>[] filters)
    {
        Package = package;
        Filters = filters;
    }

    private protected EvidencePackage Package { get; }

    private protected Func<IFigure, bool>[] Filters { get; }

    private protected abstract bool WithContextFigures { get; }

    /// <summary>Keeps the figures of some themes.</summary>
    /// <param name="themes">Names of themes, such as <c>demographics</c>; at least one.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException">No theme is given, or one is null.</exception>
    /// <exception cref="EvidenceLookupException">There is no such theme; the message names the nearest.</exception>
    public TQuery Theme(params string[] themes) =>
        Among("theme", themes, Package.KnownThemes(WithContextFigures), figure => figure.Theme);

    /// <summary>Keeps the figures of some subjects.</summary>
    /// <param name="subjects">What is counted; at least one.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException">No subject is given, or one is null.</exception>
    /// <exception cref="EvidenceLookupException">There is no such subject; the message names the nearest.</exception>
    public TQuery Subject(params string[] subjects) => Among("subject", subjects, figure => figure.Subject);

    /// <summary>Keeps the figures of some nationalities or classes.</summary>
    /// <param name="groups">Names of groups, such as <c>Han</c>; at least one.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException">No group is given, or one is null.</exception>
    /// <exception cref="EvidenceLookupException">There is no such group; the message names the nearest.</exception>
    public TQuery Group(params string[] groups) => Among("group", groups, figure => figure.Group);

    /// <summary>Keeps the figures of some measures.</summary>
    /// <param name="measures">What is measured, such as <c>population</c>; at least one.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException">No measure is given, or one is null.</exception>
    /// <exception cref="EvidenceLookupException">There is no such measure; the message names the nearest.</exception>
    public TQuery Measure(params string[] measures) => Among("measure", measures, figure => figure.Measure);

    /// <summary>Keeps the figures in some units.</summary>
    /// <param name="units">Units, such as <c>persons</c>; at least one.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException">No unit is given, or one is null.</exception>
    /// <exception cref="EvidenceLookupException">There is no such unit; the message names the nearest.</exception>
    public TQuery Unit(params string[] units) => Among("unit", units, figure => figure.Unit);

    /// <summary>Keeps the figures that some sources state.</summary>
    /// <param name="sources">Keys of sources; at least one.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException">No source is given, or one is null.</exception>
    /// <exception cref="EvidenceLookupException">There is no such source; the message names the nearest.</exception>
    public TQuery Source(params string[] sources) =>
        Among("source", sources, Package.KnownSources(WithContextFigures), figure => figure.Source);

    /// <summary>Keeps the figures that some claimants assert.</summary>
    /// <param name="claimants">Keys of claimants; at least one.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException">No claimant is given, or one is null.</exception>
    /// <exception cref="EvidenceLookupException">There is no such claimant; the message names the nearest.</exception>
    public TQuery Claimant(params string[] claimants) =>
        Among("claimant", claimants, Package.KnownClaimants(WithContextFigures), figure => figure.Claimant);

    /// <summary>Keeps the figures that are stated in some ways.</summary>
    /// <param name="qualifiers">The ways; at least one.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentException">No qualifier is given.</exception>
    public TQuery Qualifier(params Qualifier[] qualifiers)
    {
        if (qualifiers is null or [])
            throw new ArgumentException("Expected at least one qualifier.", nameof(qualifiers));
        var wanted = (Qualifier[])qualifiers.Clone();
        return Narrow(figure => wanted.Contains(figure.Qualifier));
    }

    /// <summary>Keeps the figures of a place.</summary>
    /// <param name="place">The key of the place or any of its names, Latin or Chinese. A name that several places have stands
    /// for all of them.</param>
    /// <param name="includingParts">True to keep also the figures of the places that lie in it, at any depth.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="place"/> is null.</exception>
    /// <exception cref="EvidenceLookupException">There is no such place; the message names the nearest.</exception>
    public TQuery Place(string place, bool includingParts = false)
    {
        var places = Package.Gazetteer.FindAll(place);
        var keys = includingParts
            ? Package.Gazetteer.WithParts(places)
            : places.Select(found => found.Id).ToHashSet(StringComparer.Ordinal);
        return Narrow(figure => figure.Place is not null && keys.Contains(figure.Place));
    }

    /// <summary>Keeps the figures of a period.</summary>
    /// <param name="period">The period in EDTF, such as <c>1949/1969</c>.</param>
    /// <param name="match">Whether the figure's period must lie within it, or overlap it.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="period"/> is null.</exception>
    /// <exception cref="EdtfFormatException"><paramref name="period"/> is not EDTF.</exception>
    public TQuery Period(string period, PeriodMatch match = PeriodMatch.Overlaps) => Period(EdtfPeriod.Parse(period), match);

    /// <summary>Keeps the figures of a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="match">Whether the figure's period must lie within it, or overlap it.</param>
    /// <returns>The narrower query.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="period"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="match"/> is not defined.</exception>
    public TQuery Period(EdtfPeriod period, PeriodMatch match = PeriodMatch.Overlaps)
    {
        ArgumentNullException.ThrowIfNull(period);
        return match switch
        {
            PeriodMatch.Overlaps => Narrow(figure => period.Overlaps(figure.Period)),
            PeriodMatch.Within => Narrow(figure => period.Contains(figure.Period)),
            _ => throw new ArgumentOutOfRangeException(nameof(match), match, "Expected Overlaps or Within."),
        };
    }

    /// <summary>Yields the figures that pass all filters.</summary>
    /// <returns>An enumerator over them.</returns>
    public IEnumerator<TFigure> GetEnumerator()
    {
        foreach (var figure in All())
        {
            if (Passes(figure))
                yield return figure;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected abstract IEnumerable<TFigure> All();

    private protected abstract TQuery With(Func<IFigure, bool>[] filters);

    private bool Passes(TFigure figure)
    {
        foreach (var filter in Filters)
        {
            if (!filter(figure))
                return false;
        }

        return true;
    }

    private TQuery Narrow(Func<IFigure, bool> filter) => With([.. Filters, filter]);

    private TQuery Among(string column, ReadOnlySpan<string> names, Func<IFigure, string?> get) =>
        Among(column, names, Package.KnownLabels(column, WithContextFigures), get);

    private TQuery Among(string what, ReadOnlySpan<string> names, IReadOnlyCollection<string> known, Func<IFigure, string?> get)
    {
        if (names.IsEmpty)
            throw new ArgumentException($"Expected at least one {what}.", nameof(names));
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            ArgumentNullException.ThrowIfNull(name, what);
            var folded = TextFold.Fold(name);
            var matching = known.Where(value => TextFold.Fold(value) == folded).ToArray();
            if (matching.Length == 0)
                throw new EvidenceLookupException(what, name, known);
            wanted.UnionWith(matching);
        }

        return Narrow(figure => get(figure) is { } value && wanted.Contains(value));
    }
}
