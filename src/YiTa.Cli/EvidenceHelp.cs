using System.Globalization;
using System.Text;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Reconciliation;
using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Cli;

/// <summary>Tells the notebook engine which texts the helper library expects where, and what they stand for.</summary>
/// <param name="package">Loads the evidence when help is first asked for.</param>
internal sealed class EvidenceHelp(Func<EvidencePackage> package)
{
    private readonly Lazy<EvidencePackage> _package = new(package);

    /// <summary>The methods that take ids or names, with their candidates.</summary>
    public IReadOnlyList<ArgumentValues> Arguments =>
    [
        OfPackage(nameof(EvidencePackage.Observation), "id", evidence => evidence.Observations.Select(figure => Figure(figure, evidence))),
        OfPackage(nameof(EvidencePackage.ContextFigure), "id", evidence => evidence.Context.Select(figure => Figure(figure, evidence))),
        OfPackage(nameof(EvidencePackage.HistoricalEvent), "id", evidence => evidence.Events.Select(Event)),
        OfPackage(nameof(EvidencePackage.Conflict), "id", evidence => evidence.Conflicts.Select(Conflict)),
        OfPackage(nameof(EvidencePackage.Source), "id", evidence => evidence.Sources.Select(Source)),
        OfPackage(nameof(EvidencePackage.Claimant), "id", evidence => evidence.Claimants.Select(Claimant)),
        OfPackage(nameof(EvidencePackage.Place), "name", evidence => evidence.Places.Select(Place)),
        OfPackage(nameof(EvidencePackage.ConflictsOf), "id", evidence => evidence.Conflicts.SelectMany(conflict => conflict.Involves).Distinct().Order(StringComparer.Ordinal)
            .Select(id => new ArgumentValue(id, string.Join(", ", evidence.ConflictsOf(id).Select(conflict => conflict.Id))))),
        Of(typeof(EvidenceQuantities), nameof(EvidenceQuantities.Quantity), "id", Figures),
        Of(typeof(ClaimSet), nameof(ClaimSet.Of), "ids", Figures),
        Of(typeof(Balance), nameof(Balance.Of), "whole", Figures),
        Of(typeof(Balance), nameof(Balance.Of), "parts", Figures),
        Of(typeof(Unit), nameof(Unit.Parse), "text", evidence => Labels(evidence, figure => figure.Unit)),
        OfQuery("Theme", "themes", evidence => Labels(evidence, figure => figure.Theme)),
        OfQuery("Subject", "subjects", evidence => Labels(evidence, figure => figure.Subject)),
        OfQuery("Group", "groups", evidence => Labels(evidence, figure => figure.Group)),
        OfQuery("Measure", "measures", evidence => Labels(evidence, figure => figure.Measure)),
        OfQuery("Unit", "units", evidence => Labels(evidence, figure => figure.Unit)),
        OfQuery("Source", "sources", evidence => evidence.Sources.Select(Source)),
        OfQuery("Claimant", "claimants", evidence => evidence.Claimants.Select(Claimant)),
        OfQuery("Place", "place", evidence => evidence.Places.Select(Place)),
    ];

    /// <summary>What a table of the database, or one of its columns, holds; null where the data package does not say.</summary>
    /// <param name="table">The table or view.</param>
    /// <param name="column">The column, or null for the table.</param>
    public string? Describe(string table, string? column)
    {
        var tables = _package.Value.Tables;
        var own = tables.FirstOrDefault(one => string.Equals(one.Name, table, StringComparison.OrdinalIgnoreCase));
        if (column is null)
            return own is null ? null : string.Create(CultureInfo.InvariantCulture, $"{own.Rows.Count} rows of data/{own.File}");

        // The views put the tables of figures together.
        var columns = own is not null ? own.Columns
            : table is "observations" or "context" ? tables.FirstOrDefault(one => one.Kind == (table == "context" ? EvidenceTableKind.Context : EvidenceTableKind.Observations))?.Columns
            : null;
        return columns?.FirstOrDefault(one => string.Equals(one.Name, column, StringComparison.OrdinalIgnoreCase))?.Description is { Length: > 0 } text ? text : null;
    }

    private ArgumentValues OfPackage(string method, string parameter, Func<EvidencePackage, IEnumerable<ArgumentValue>> values) =>
        Of(typeof(EvidencePackage), method, parameter, values);

    private ArgumentValues OfQuery(string method, string parameter, Func<EvidencePackage, IEnumerable<ArgumentValue>> values) =>
        Of(typeof(EvidenceQuery<,>), method, parameter, values);

    private ArgumentValues Of(Type type, string method, string parameter, Func<EvidencePackage, IEnumerable<ArgumentValue>> values)
    {
        var list = new Lazy<IReadOnlyList<ArgumentValue>>(() => [.. values(_package.Value)]);
        return new(type.FullName!, method, parameter, () => list.Value);
    }

    private static IEnumerable<ArgumentValue> Figures(EvidencePackage evidence) =>
        evidence.Observations.Concat<IFigure>(evidence.Context).Select(figure => Figure(figure, evidence));

    private static IEnumerable<ArgumentValue> Labels(EvidencePackage evidence, Func<IFigure, string?> label) => evidence.Observations.Concat<IFigure>(evidence.Context)
        .GroupBy(label).Where(same => same.Key is not null).OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => new ArgumentValue(same.Key!, string.Create(CultureInfo.InvariantCulture, $"{same.Count()} figure{(same.Count() == 1 ? "" : "s")}")));

    private static ArgumentValue Figure(IFigure figure, EvidencePackage evidence)
    {
        var number = $"{Number(figure)} {figure.Unit}";
        var of = figure.Group is null ? figure.Subject : $"{figure.Subject}, {figure.Group}";
        var details = new StringBuilder();
        details.Append("**").Append(number).Append("**").Append(figure.IsContext ? " (context, not one of the sources)" : "").Append("\n\n")
            .Append("- ").Append(figure.Measure).Append(" of ").Append(of).Append('\n')
            .Append("- period: ").Append(figure.Period).Append('\n');
        if (figure.Place is { } place)
            details.Append("- place: ").Append(evidence.Places.FirstOrDefault(one => one.Id == place)?.Name ?? place).Append('\n');
        if (figure.Claimant is { } claimant)
            details.Append("- says: ").Append(evidence.Claimants.FirstOrDefault(one => one.Id == claimant)?.Name ?? claimant).Append('\n');
        details.Append("- source: ").Append(Link(figure.Citation)).Append('\n');
        if (figure.Fragment is { } fragment)
            details.Append("- words: “").Append(fragment).Append("”\n");
        if (figure.Note is { } note)
            details.Append('\n').Append(note).Append('\n');
        return new(figure.Id, $"{number}, {figure.Period}: {of}") { Details = details.ToString().TrimEnd('\n') };
    }

    private static string Number(IFigure figure) => (figure.Value, figure.Low, figure.High) switch
    {
        ({ } value, _, _) => (figure.Qualifier == Qualifier.Exact ? "" : figure.Qualifier.ToCode().Replace('_', ' ') + " ") + Text(value),
        (null, { } low, { } high) => low == high ? Text(low) : $"{Text(low)} to {Text(high)}",
        (null, { } low, null) => "at least " + Text(low),
        (null, null, { } high) => "at most " + Text(high),
        _ => "no number",
    };

    private static string Text(decimal number) => number.ToString("#,0.############", CultureInfo.InvariantCulture);

    private static string Link(Citation citation) => citation.Address is { } address ? $"[{citation}]({address.OriginalString})" : citation.ToString();

    private static ArgumentValue Event(HistoricalEvent one) => new(one.Id, $"{one.Date}: {one.Title}")
    {
        Details = $"**{one.Date}**\n\n{one.Title}\n\n- source: {Link(one.Citation)}\n- words: “{one.Fragment}”",
    };

    private static ArgumentValue Conflict(Conflict one) => new(one.Id, $"{one.Kind}: {one.Statement}")
    {
        Details = $"**{one.Kind}**\n\n{one.Statement}\n\n- read here as: {one.Reading}\n- because: {one.Reason}\n- involves: {string.Join(", ", one.Involves)}",
    };

    private static ArgumentValue Source(Source one) => new(one.Id, one.Title)
    {
        Details = $"**{one.Title}**\n\n- {one.Kind.ToString().ToLowerInvariant()} source{(one.Issuer is { } issuer ? ", " + issuer : "")}{(one.Date is { } date ? $", {date}" : "")}",
    };

    private static ArgumentValue Claimant(Claimant one) => new(one.Id, one.Name) { Details = $"**{one.Name}**{(one.Note is { } note ? "\n\n" + note : "")}" };

    private static ArgumentValue Place(Place one) => new(one.Id, one.Variants.Count == 0 ? $"{one.Name}, {one.Kind}" : $"{one.Name}, {one.Kind}; also {string.Join(", ", one.Variants)}")
    {
        Details = $"**{one.Name}**, {one.Kind}{(one.Parent is { } parent ? $" in {parent}" : "")}{(one.Variants.Count == 0 ? "" : "\n\nalso " + string.Join(", ", one.Variants))}{(one.Note is { } note ? "\n\n" + note : "")}",
    };
}
