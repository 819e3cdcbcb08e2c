namespace YiTa.Notebooks.Sql.Internal;

/// <summary>Names that a mistyped one may have meant.</summary>
internal static class Nearest
{
    /// <summary>At most three names within a third of the wanted one's length in edits, the nearest first.</summary>
    public static IReadOnlyList<string> To(string wanted, IEnumerable<string> names)
    {
        var limit = Math.Max(2, wanted.Length / 3);
        return [.. names.Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(name => (Name: name, Distance: Distance(wanted, name)))
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

    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (same ? 0 : 1));
            }
            (previous, current) = (current, previous);
        }
        return previous[right.Length];
    }
}
