namespace YiTa.Analysis.Quantities.Internal;

/// <summary>The base units that are known by name: those of the evidence, and the measures that calculations need.</summary>
internal static class UnitRegistry
{
    private static readonly (string Plural, string Singular)[] Counted =
    [
        ("persons", "person"), ("families", "family"), ("households", "household"), ("parcels", "parcel"), ("visits", "visit"), ("head", "head"),
        ("Soviet rubles", "Soviet ruble"), ("old rubles", "old ruble"), ("new rubles", "new ruble"), ("yuan", "yuan"), ("US dollars", "US dollar"),
        ("aircraft", "aircraft"), ("brigades", "brigade"), ("businesses", "business"), ("cliques", "clique"), ("consulates", "consulate"),
        ("districts", "district"), ("farms", "farm"), ("holes", "hole"), ("horses", "horse"), ("interventions", "intervention"),
        ("invitations", "invitation"), ("letters", "letter"), ("mu", "mu"), ("nationalities", "nationality"), ("pistols", "pistol"),
        ("prefectures", "prefecture"), ("regiments", "regiment"), ("reports", "report"), ("slogans", "slogan"), ("vehicles", "vehicle"),
        ("weapons", "weapon"),
    ];

    private static readonly BaseUnit[] Measures =
    [
        new("kilograms", "kilogram", "mass", Rational.One, false),
        new("tonnes", "tonne", "mass", new Rational(1000, 1), false),
        new("days", "day", "time", Rational.One, false),
        new("months", "month", "time", new Rational(30_436_875, 1_000_000), true),
        new("years", "year", "time", new Rational(3_652_425, 10_000), true),
    ];

    private static readonly (string Alias, string Plural)[] Aliases =
    [
        ("people", "persons"), ("packages", "parcels"), ("package", "parcels"), ("tons", "tonnes"), ("ton", "tonnes"), ("kg", "kilograms"), ("t", "tonnes"),
        ("head of livestock", "head"),
    ];

    private static readonly Dictionary<string, BaseUnit> ByName = Index();

    public static BaseUnit? Find(string name) => ByName.GetValueOrDefault(name);

    public static string? Nearest(string name) => Evidence.Internal.Nearest.Find(name, ByName.Keys, 1) is [var near, ..] ? near : null;

    private static Dictionary<string, BaseUnit> Index()
    {
        var units = Counted.Select(pair => BaseUnit.Of(pair.Plural, pair.Singular)).Concat(Measures).ToList();
        var names = units.ToDictionary(unit => unit.Plural, StringComparer.OrdinalIgnoreCase);
        foreach (var unit in units) names.TryAdd(unit.Singular, unit);
        foreach (var (alias, plural) in Aliases) names.Add(alias, names[plural]);
        return names;
    }
}
