using Microsoft.Data.Analysis;

namespace YiTa.Analysis.Interactive.Frames.Internal;

internal static class ColumnPicking
{
    /// <summary>The cells of a column at some rows; null where there is no row.</summary>
    public static DataFrameColumn Pick(this DataFrameColumn column, Int64DataFrameColumn rows) =>
        // The frame library cannot pick rows of an empty column.
        column.Length == 0 ? column.Clone(rows.Length) : column.Clone(rows);
}
