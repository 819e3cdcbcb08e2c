using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Sql;

/// <summary>What a query gave.</summary>
/// <param name="Columns">The columns, in the order of the query; empty when no statement gave rows.</param>
/// <param name="Rows">The rows. A cell is a <see cref="long"/>, a <see cref="double"/>, a <see cref="string"/>, an array of
/// bytes or null.</param>
public sealed record EvidenceResult(IReadOnlyList<EvidenceResultColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>The result as CSV; see <see cref="TableExport.ToCsv"/>.</summary>
    /// <returns>The text; empty when there are no columns.</returns>
    public string ToCsv() => Columns.Count == 0 ? "" : TableExport.ToCsv([.. Columns.Select(column => column.Name)], Rows);

    /// <summary>The result as JSON; see <see cref="TableExport.ToJson"/>.</summary>
    /// <returns>An array with an object for each row.</returns>
    public string ToJson() => Columns.Count == 0 ? "[]\n" : TableExport.ToJson([.. Columns.Select(column => column.Name)], Rows);

    /// <summary>The numbers of rows and columns.</summary>
    /// <returns>For example <c>3 rows × 2 columns</c>.</returns>
    public override string ToString() =>
        $"{Rows.Count} {(Rows.Count == 1 ? "row" : "rows")} × {Columns.Count} {(Columns.Count == 1 ? "column" : "columns")}";
}
