namespace YiTa.Analysis.Evidence;

/// <summary>A query over the observations of a package and, after them, its context figures.</summary>
/// <example>
/// <code>
/// var package = EvidencePackage.Load();
/// var figures = package.Query().WithContext().ToList();
/// figures.Count == package.Observations.Count + package.Context.Count
/// </code>
/// </example>
public sealed class FigureQuery : EvidenceQuery<IFigure, FigureQuery>
{
    internal FigureQuery(EvidencePackage package, Func<IFigure, bool>[] filters)
        : base(package, filters)
    {
    }

    private protected override bool WithContextFigures => true;

    private protected override IEnumerable<IFigure> All() => Package.Observations.Concat<IFigure>(Package.Context);

    private protected override FigureQuery With(Func<IFigure, bool>[] filters) => new(Package, filters);
}
