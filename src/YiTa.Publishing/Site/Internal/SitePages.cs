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

    /// <summary>Their names; no notebook may have one of them.</summary>
    public static readonly FrozenSet<string> All =
        FrozenSet.ToFrozenSet([Index, Observations, Chronology, Conflicts, Sources, Places, Context], StringComparer.OrdinalIgnoreCase);
}
