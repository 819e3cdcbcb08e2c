namespace Microsoft.DotNet.Interactive.Formatting.TabularData;

/// <summary>The columns of a table.</summary>
public sealed class TableSchema
{
    /// <summary>The columns in their order.</summary>
    public IReadOnlyList<TableSchemaFieldDescriptor> Fields { get; init; } = [];
}
