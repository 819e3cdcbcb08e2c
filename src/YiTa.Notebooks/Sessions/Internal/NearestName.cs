namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>The name with the fewest letters changed, added or left out, or null where none is near.</summary>
    public static string? Of(string name, IEnumerable<string> names)
    {
        if (name.Length > 60)
            return null;
        var best = names.Select(known => (known, Distance(name, known)))
            .OrderBy(pair => pair.Item2).ThenBy(pair => pair.known, StringComparer.Ordinal).FirstOrDefault();
        return best.known is not null && best.Item2 <= Math.Max(2, name.Length / 3) ? best.known : null;
    }

    /// <summary>How many letters are to be changed, added or left out, whatever their case.</summary>
    public static int Distance(string a, string b)
    {
        (a, b) = (a.ToUpperInvariant(), b.ToUpperInvariant());
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[b.Length];
    }
}
