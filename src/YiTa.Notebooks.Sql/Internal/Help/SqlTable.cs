namespace YiTa.Notebooks.Sql.Internal.Help;

/// <summary>A table or view, or what a query names like one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is, as shown: <c>table</c>, <c>view</c>, <c>temporary table</c>, <c>part of the query</c>.</param>
/// <param name="Columns">Its columns.</param>
internal sealed record SqlTable(string Name, string Kind, IReadOnlyList<SqlTableColumn> Columns);
