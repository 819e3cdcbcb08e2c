using YiTa.Notebooks.Sessions.Internal;

namespace YiTa.Notebooks.Sql.Internal;

/// <summary>Names that a mistyped one may have meant.</summary>
internal static class Nearest
{
    /// <summary>At most three names within a third of the wanted one's length in edits, the nearest first.</summary>
    public static IReadOnlyList<string> To(string wanted, IEnumerable<string> names)
    {
        var limit = Math.Max(2, wanted.Length / 3);
        return [.. names.Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => (Name: name, Distance: NearestName.Distance(wanted, name)))
            .Where(pair => pair.Distance <= limit)
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .Take(3).Select(pair => pair.Name)];
    }

    /// <summary>“Did you mean a, b?”, or where nothing is near, what there is.</summary>
    public static string Suggest(string wanted, IEnumerable<string> names)
    {
        var all = names.ToList();
        var near = To(wanted, all);
        if (near.Count > 0)
            return $"Did you mean {Or(near)}?";
        return all.Count == 0 ? "There are none." : $"There are: {string.Join(", ", all.Take(40))}{(all.Count > 40 ? " …" : ".")}";
    }

    public static string Or(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : string.Join(", ", names.Take(names.Count - 1)) + " or " + names[^1];
}
