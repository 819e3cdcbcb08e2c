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
    /// <param name="leftSuffix">What is added to the name of a column of the left frame that the right one has too. With an empty text the left
    /// columns keep their names, so that the result can be joined again by the period of its left side.</param>
    /// <param name="rightSuffix">The same for the right frame.</param>
    /// <returns>
    /// The columns of the left frame, then those of the right one, but <c>place</c> and the further columns once, filled from the side that has
    /// the row; another name that both have gets the suffixes. First the rows
    /// of the left frame in their order, each with its partners in theirs; then the rows of the right frame that have no partner. Types stay;
    /// cells of a missing side are null.
    /// </returns>
    /// <exception cref="ArgumentNullException">A frame is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="periods"/> is none of the rules.</exception>
    /// <exception cref="FrameException">A column is missing, a period is none, or two columns of the result would have one name.</exception>
    /// <example>
    /// <code>
    /// using Microsoft.Data.Analysis;
    /// using YiTa.Analysis.Interactive.Frames;
    /// var people = new DataFrame(new StringDataFrameColumn("place", ["ili", "tacheng"]), new StringDataFrameColumn("period", ["1962", "1962"]));
    /// var parcels = new DataFrame(new StringDataFrameColumn("place", ["ili", "altay"]), new StringDataFrameColumn("period", ["1962-33", "1962-33"]));
    /// people.JoinByPlaceAndPeriod(parcels, JoinPeriods.Overlapping).Rows.Count == 3
    /// </code>
    /// </example>
    public static DataFrame JoinByPlaceAndPeriod(this DataFrame left, DataFrame right, JoinPeriods periods, IReadOnlyList<string>? also = null, string leftSuffix = "_left", string rightSuffix = "_right")
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (!Enum.IsDefined(periods)) throw new ArgumentOutOfRangeException(nameof(periods), periods, "Expected one of the rules of JoinPeriods.");
        string[] keys = [FrameColumns.Place, .. also ?? []];
        ArgumentNullException.ThrowIfNull(leftSuffix);
        ArgumentNullException.ThrowIfNull(rightSuffix);
        var (leftRows, rightRows) = OuterJoin.Pair(JoinRow.All(left, keys), JoinRow.All(right, keys), periods);
        var shared = left.Columns.Select(column => column.Name).Intersect(right.Columns.Select(column => column.Name)).Except(keys).ToHashSet(StringComparer.Ordinal);
        DataFrameColumn[] columns = [.. Pick(left, leftRows, leftSuffix), .. Pick(right, rightRows, rightSuffix).Where(column => !keys.Contains(column.Name))];
        if (columns.CountBy(column => column.Name).FirstOrDefault(name => name.Value > 1).Key is { } twice)
            throw new FrameException($"two columns of the result would have this name; expected other suffixes than '{leftSuffix}' and '{rightSuffix}'.", column: twice);
        var result = new DataFrame(columns);
        foreach (var key in keys)
            for (var row = 0L; row < leftRows.Length; row++)
                if (leftRows[row] is null) result[key][row] = right[key][rightRows[row]!.Value];
        return result;

        IEnumerable<DataFrameColumn> Pick(DataFrame frame, Int64DataFrameColumn rows, string suffix) => frame.Columns.Select(column =>
        {
            var picked = column.Pick(rows);
            picked.SetName(shared.Contains(column.Name) ? column.Name + suffix : column.Name);
            return picked;
        });
    }
}
