using YiTa.Analysis.Evidence.Internal;

namespace YiTa.Analysis.Evidence;

/// <summary>One file of the package as a typed table: what SQL and export use.</summary>
public sealed partial class EvidenceTable
{
    private readonly LazyRows<IReadOnlyList<object?>> _rows;

    internal EvidenceTable(LoadedTable table)
    {
        Name = table.Name;
        File = table.File;
        Theme = table.Schema.Kind is EvidenceTableKind.Observations or EvidenceTableKind.Context ? table.Theme : null;
        Kind = table.Schema.Kind;
        Columns = table.Schema.PublicColumns;
        _rows = new LazyRows<IReadOnlyList<object?>>(table, static row => row.Cells());
    }

    /// <summary>The name of the table: the file name without extension and with <c>_</c> for <c>-</c>; tables of the folder
    /// <c>context</c> start with <c>context_</c>.</summary>
    public string Name { get; }

    /// <summary>The file, relative to the folder of the package, with <c>/</c> between folders.</summary>
    public string File { get; }

    /// <summary>What the rows of the table are.</summary>
    public EvidenceTableKind Kind { get; }

    /// <summary>The theme of the figures that the table holds; null for tables that hold no figures.</summary>
    public string? Theme { get; }

    /// <summary>The columns, in the order of the file.</summary>
    public IReadOnlyList<EvidenceColumn> Columns { get; }

    /// <summary>The rows, in the order of the file. A cell is a string or a decimal, as its column says, and null when it is
    /// empty.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows => _rows;

    /// <summary>The name of the table and the number of its rows.</summary>
    /// <returns>For example <c>demographics (24 rows)</c>.</returns>
    public override string ToString() => $"{Name} ({Rows.Count} rows)";
}
