namespace YiTa.Notebooks.Sql.Internal.Help;

/// <summary>A column of a table or view.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its declared type; empty where there is none.</param>
/// <param name="Rules">Further words of its declaration, such as <c>NOT NULL</c>; may be empty.</param>
internal sealed record SqlTableColumn(string Name, string Type, string Rules);
