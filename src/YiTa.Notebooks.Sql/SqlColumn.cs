namespace YiTa.Notebooks.Sql;

/// <summary>One column of a query's result.</summary>
/// <param name="Name">
/// The name as the query gives it. Where a query names two columns alike, the later ones get <c>_2</c>, <c>_3</c> …
/// </param>
/// <param name="DeclaredType">The type that the table declares, or null for a computed column.</param>
/// <param name="ValueType">
/// The narrowest type that holds every value of the column that is not NULL: <see cref="long"/>, <see cref="double"/>
/// (also where whole and fractional numbers mix), <see cref="string"/> or an array of bytes;
/// <see cref="object"/> where the column is empty or mixes others.
/// </param>
public sealed record SqlColumn(string Name, string? DeclaredType, Type ValueType)
{
    /// <summary>Whether the column holds numbers.</summary>
    public bool IsNumeric => ValueType == typeof(long) || ValueType == typeof(double);
}
