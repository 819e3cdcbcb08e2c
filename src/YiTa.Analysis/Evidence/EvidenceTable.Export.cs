namespace YiTa.Analysis.Evidence;

public sealed partial class EvidenceTable
{
    /// <summary>The table as CSV; see <see cref="TableExport.ToCsv"/>.</summary>
    /// <returns>The text, with the header of the file.</returns>
    public string ToCsv() => TableExport.ToCsv([.. Columns.Select(column => column.Name)], Rows);

    /// <summary>The table as JSON; see <see cref="TableExport.ToJson"/>.</summary>
    /// <returns>An array with an object for each row.</returns>
    public string ToJson() => TableExport.ToJson([.. Columns.Select(column => column.Name)], Rows);
}
