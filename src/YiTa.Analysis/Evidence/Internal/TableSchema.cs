namespace YiTa.Analysis.Evidence.Internal;

/// <summary>The columns of one kind of table, and the rule that its rows obey as a whole.</summary>
internal sealed class TableSchema
{
    public TableSchema(EvidenceTableKind kind, Action<RowContext>? rule, params ColumnSpec[] columns)
    {
        Kind = kind;
        Rule = rule;
        Columns = columns;
        PublicColumns = Array.AsReadOnly(Array.ConvertAll(
            columns, spec => new EvidenceColumn(spec.Name, spec.Type, spec.Required, spec.Description)));
        Header = string.Join(',', columns.Select(spec => spec.Name));
    }

    public EvidenceTableKind Kind { get; }

    public Action<RowContext>? Rule { get; }

    public IReadOnlyList<ColumnSpec> Columns { get; }

    public IReadOnlyList<EvidenceColumn> PublicColumns { get; }

    public string Header { get; }
}
