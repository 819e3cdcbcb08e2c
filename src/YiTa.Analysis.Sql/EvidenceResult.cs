namespace YiTa.Analysis.Sql;

/// <summary>What a query gave.</summary>
/// <param name="Columns">The columns, in the order of the query; empty when no statement gave rows.</param>
/// <param name="Rows">The rows. A cell is a <see cref="long"/>, a <see cref="double"/>, a <see cref="string"/>, an array of
/// bytes or null.</param>
public sealed record EvidenceResult(IReadOnlyList<EvidenceResultColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>The numbers of rows and columns.</summary>
    /// <returns>For example <c>3 rows × 2 columns</c>.</returns>
    public override string ToString() =>
        $"{Rows.Count} {(Rows.Count == 1 ? "row" : "rows")} × {Columns.Count} {(Columns.Count == 1 ? "column" : "columns")}";
}
