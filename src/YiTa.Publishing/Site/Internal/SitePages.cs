using System.Collections.Frozen;

namespace YiTa.Publishing.Site.Internal;

/// <summary>The pages that every site has, beside one per notebook.</summary>
internal static class SitePages
{
    public const string Index = "index.html";
    public const string Observations = "observations.html";
    public const string Chronology = "chronology.html";
    public const string Conflicts = "conflicts.html";
    public const string Sources = "sources.html";
    public const string Places = "places.html";
    public const string Context = "context.html";
    public const string Quantities = "quantities.html";

    /// <summary>Their names; no notebook may have one of them.</summary>
    public static readonly FrozenSet<string> All =
        FrozenSet.ToFrozenSet([Index, Observations, Chronology, Conflicts, Sources, Places, Context, Quantities], StringComparer.OrdinalIgnoreCase);

    /// <summary>The page that shows a file of the data (<c>../data/trade.csv</c>); null for other files.</summary>
    public static string? OfDataFile(string path)
    {
        string[] parts = [.. path.Split('/').SkipWhile(part => part is "." or "..")];
        return parts switch
        {
            ["data", "conflicts.csv"] => Conflicts,
            ["data", "sources.csv" or "not-figures.csv" or "claimants.csv"] => Sources,
            ["data", "places.csv"] => Places,
            ["data", "events.csv"] => Chronology,
            ["data", "context", ..] => Context,
            ["data", [.. var theme, '.', 'c', 's', 'v']] => $"{Observations}?theme={Uri.EscapeDataString(theme)}",
            _ => null,
        };
    }
}
