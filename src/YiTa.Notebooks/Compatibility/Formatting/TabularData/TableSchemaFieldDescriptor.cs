namespace Microsoft.DotNet.Interactive.Formatting.TabularData;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its values.</param>
public sealed record TableSchemaFieldDescriptor(string Name, TableSchemaFieldType Type);
