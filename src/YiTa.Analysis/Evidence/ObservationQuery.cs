namespace YiTa.Analysis.Evidence;

/// <summary>A query over the observations of a package.</summary>
/// <example>
/// <code>
/// var package = EvidencePackage.Load();
/// var persons = package.Query().Unit("persons").Period("1949/1969", PeriodMatch.Within);
/// persons.All(observation => observation.Unit == "persons")
/// </code>
/// </example>
public sealed class ObservationQuery : EvidenceQuery<Observation, ObservationQuery>
{
    internal ObservationQuery(EvidencePackage package, Func<IFigure, bool>[]? filters = null)
        : base(package, filters ?? [])
    {
    }

    private protected override bool WithContextFigures => false;

    /// <summary>Asks for the context figures too, after the observations and by the same filters. They are marked:
    /// <see cref="IFigure.IsContext"/> is true for them.</summary>
    /// <returns>The query over both.</returns>
    public FigureQuery WithContext() => new(Package, Filters);

    private protected override IEnumerable<Observation> All() => Package.Observations;

    private protected override ObservationQuery With(Func<IFigure, bool>[] filters) => new(Package, filters);
}
