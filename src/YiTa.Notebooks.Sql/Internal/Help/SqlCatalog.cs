namespace YiTa.Notebooks.Sql.Internal.Help;

/// <summary>What a connection holds, at one moment.</summary>
/// <param name="Tables">Tables and views.</param>
/// <param name="Functions">The names of all functions.</param>
internal sealed record SqlCatalog(IReadOnlyList<SqlTable> Tables, IReadOnlyList<string> Functions)
{
    public static SqlCatalog Empty { get; } = new([], []);

    public SqlTable? Find(string name) => Tables.FirstOrDefault(table => string.Equals(table.Name, name, StringComparison.OrdinalIgnoreCase));
}
