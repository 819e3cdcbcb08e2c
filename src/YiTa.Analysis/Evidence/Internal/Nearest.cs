namespace YiTa.Analysis.Evidence.Internal;

/// <summary>Finds the names that a mistyped one may have meant.</summary>
internal static class Nearest
{
    public const int MostNames = 20_000;

    /// <summary>At most <paramref name="count"/> candidates, the nearest first; none when none is near.</summary>
    public static IReadOnlyList<string> Find(string name, IEnumerable<string> candidates, int count = 3) =>
        Find(name, candidates.Take(MostNames).Select(candidate => (candidate, TextFold.Fold(candidate))), count);

    /// <summary>The same for candidates that were folded before.</summary>
    public static IReadOnlyList<string> Find(string name, IEnumerable<(string Name, string Folded)> candidates, int count = 3)
    {
        var wanted = TextFold.Fold(name);
        var furthest = Math.Max(2, wanted.Length / 3);
        var found = new List<(int Distance, string Name)>();
        foreach (var (candidate, folded) in candidates)
        {
            var distance = AtLeast(wanted, folded) > furthest ? int.MaxValue : Distance(wanted, folded);
            if (distance > furthest)
            {
                if (wanted.Length < 3 || !folded.Contains(wanted, StringComparison.Ordinal))
                    continue;
                distance = furthest + Math.Abs(folded.Length - wanted.Length);
            }

            found.Add((distance, candidate));
        }

        return [.. found.OrderBy(item => item.Distance).ThenBy(item => item.Name, StringComparer.Ordinal)
            .Select(item => item.Name).Distinct(StringComparer.Ordinal).Take(count)];
    }

    /// <summary>A clause for messages: the nearest names, or all of them when there are few.</summary>
    public static string Hint(string name, IReadOnlyCollection<string> candidates) =>
        Hint(name, [.. candidates.Take(MostNames).Select(candidate => (candidate, TextFold.Fold(candidate)))], candidates.Count);

    /// <summary>The same for candidates that were folded before, of which there may be more than are given.</summary>
    public static string Hint(string name, IReadOnlyList<(string Name, string Folded)> candidates, int total)
    {
        if (total == 0)
            return "there are none";
        var near = Find(name, candidates);
        if (near.Count > 0)
            return "nearest: " + Join(near);
        return total <= 12 ? "one of " + Join(candidates.Select(candidate => candidate.Name)) : $"there are {total}, none of a similar name";
    }

    public static string Join(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    /// <summary>A number that the distance is not below, found by counting letters: most candidates are so far off that the
    /// distance itself need not be computed.</summary>
    private static int AtLeast(string a, string b)
    {
        Span<sbyte> counts = stackalloc sbyte[64];
        counts.Clear();
        foreach (var c in a.AsSpan(0, Math.Min(a.Length, 100)))
            counts[c % 64]++;
        foreach (var c in b.AsSpan(0, Math.Min(b.Length, 100)))
            counts[c % 64]--;
        var (more, less) = (0, 0);
        foreach (var count in counts)
        {
            if (count > 0)
                more += count;
            else
                less -= count;
        }

        return a.Length > 100 || b.Length > 100 ? Math.Abs(a.Length - b.Length) : Math.Max(more, less);
    }

    /// <summary>The number of insertions, deletions, replacements and swaps of neighbours that separate two texts.</summary>
    public static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
