using Microsoft.Data.Analysis;

namespace YiTa.Analysis.Interactive.Frames.Internal;

/// <summary>Which rows of two sides stand beside each other in a full outer join.</summary>
internal static class OuterJoin
{
    /// <returns>Two columns of row numbers, of one length; null where a row stands alone.</returns>
    public static (Int64DataFrameColumn Left, Int64DataFrameColumn Right) Pair(IReadOnlyList<JoinRow> left, IReadOnlyList<JoinRow> right, JoinPeriods periods)
    {
        var byKey = Enumerable.Range(0, right.Count).Where(row => right[row].Key is not null).ToLookup(row => right[row].Key!, StringComparer.Ordinal);
        var (lefts, rights, met) = (new List<long?>(), new List<long?>(), new bool[right.Count]);
        for (var row = 0; row < left.Count; row++)
        {
            int[] partners = left[row].Key is { } key ? [.. byKey[key].Where(other => left[row].BelongsTo(right[other], periods))] : [];
            foreach (var partner in partners)
            {
                met[partner] = true;
                lefts.Add(row);
                rights.Add(partner);
            }

            if (partners.Length > 0) continue;
            lefts.Add(row);
            rights.Add(null);
        }

        for (var row = 0; row < right.Count; row++)
        {
            if (met[row]) continue;
            lefts.Add(null);
            rights.Add(row);
        }

        return (new("left", lefts), new("right", rights));
    }
}
