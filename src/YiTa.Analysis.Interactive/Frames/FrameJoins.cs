using Microsoft.Data.Analysis;
using YiTa.Analysis.Interactive.Frames.Internal;

namespace YiTa.Analysis.Interactive.Frames;

/// <summary>Joins of frames that lose no row.</summary>
public static class FrameJoins
{
    /// <summary>
    /// The full outer join of two frames by place and period. Every row of either side is in the result at least once: beside each row of
    /// the other side that it belongs to, or alone. Duplicates stay. A row without a place belongs to none, and stays.
    /// </summary>
    /// <param name="left">A frame with the columns <c>place</c> and <c>period</c>.</param>
    /// <param name="right">Another one.</param>
    /// <param name="periods">When two periods belong together.</param>
    /// <param name="also">Further text columns of both frames that must hold the same text, such as <c>group</c>; null for none.</param>
    /// <returns>
    /// The columns of the left frame, then those of the right one; a name that both have ends in <c>_left</c> and <c>_right</c>. First the rows
    /// of the left frame in their order, each with its partners in theirs; then the rows of the right frame that have no partner. Types stay;
    /// cells of a missing side are null.
    /// </returns>
    /// <exception cref="ArgumentNullException">A frame is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="periods"/> is none of the rules.</exception>
    /// <exception cref="FrameException">A column is missing, or a period is none.</exception>
    /// <example>
    /// <code>
    /// using Microsoft.Data.Analysis;
    /// using YiTa.Analysis.Interactive.Frames;
    /// var people = new DataFrame(new StringDataFrameColumn("place", ["ili", "tacheng"]), new StringDataFrameColumn("period", ["1962", "1962"]));
    /// var parcels = new DataFrame(new StringDataFrameColumn("place", ["ili", "altay"]), new StringDataFrameColumn("period", ["1962-33", "1962-33"]));
    /// people.JoinByPlaceAndPeriod(parcels, JoinPeriods.Overlapping).Rows.Count == 3
    /// </code>
    /// </example>
    public static DataFrame JoinByPlaceAndPeriod(this DataFrame left, DataFrame right, JoinPeriods periods, IReadOnlyList<string>? also = null)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (!Enum.IsDefined(periods)) throw new ArgumentOutOfRangeException(nameof(periods), periods, "Expected one of the rules of JoinPeriods.");
        string[] keys = [FrameColumns.Place, .. also ?? []];
        var (leftRows, rightRows) = OuterJoin.Pair(JoinRow.All(left, keys), JoinRow.All(right, keys), periods);
        var shared = left.Columns.Select(column => column.Name).Intersect(right.Columns.Select(column => column.Name)).ToHashSet(StringComparer.Ordinal);
        return new DataFrame([.. Pick(left, leftRows, "_left"), .. Pick(right, rightRows, "_right")]);

        IEnumerable<DataFrameColumn> Pick(DataFrame frame, Int64DataFrameColumn rows, string suffix) => frame.Columns.Select(column =>
        {
            // The frame library cannot pick rows of an empty column.
            var picked = column.Length == 0 ? column.Clone(rows.Length) : column.Clone(rows);
            picked.SetName(shared.Contains(column.Name) ? column.Name + suffix : column.Name);
            return picked;
        });
    }
}
