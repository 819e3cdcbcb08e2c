namespace YiTa.Analysis.Evidence.Internal;

/// <summary>Which file holds which table.</summary>
internal static class TableNames
{
    public const string Descriptor = "datapackage.json";
    private const string ContextFolder = "context/";

    /// <summary>The files that every package has, in the order in which they are read.</summary>
    public static IReadOnlyList<(string File, TableSchema Schema)> Fixed { get; } =
    [
        ("claimants.csv", Schemas.Claimants),
        ("places.csv", Schemas.Places),
        ("sources.csv", Schemas.Sources),
    ];

    /// <summary>The files that every package has and that are read after the figures.</summary>
    public static IReadOnlyList<(string File, TableSchema Schema)> Last { get; } =
    [
        ("events.csv", Schemas.Events),
        ("not-figures.csv", Schemas.NotFigures),
        ("conflicts.csv", Schemas.Conflicts),
    ];

    public static string File(EvidenceTableKind kind) => kind switch
    {
        EvidenceTableKind.Claimants => "claimants.csv",
        EvidenceTableKind.Places => "places.csv",
        EvidenceTableKind.Sources => "sources.csv",
        EvidenceTableKind.Events => "events.csv",
        EvidenceTableKind.NotFigures => "not-figures.csv",
        EvidenceTableKind.Conflicts => "conflicts.csv",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Expected a table that has one file."),
    };

    /// <summary>The schema of a file; null when it is no table of the package.</summary>
    public static TableSchema? Schema(string file)
    {
        foreach (var (name, schema) in Fixed.Concat(Last))
        {
            if (name == file)
                return schema;
        }

        if (!file.EndsWith(".csv", StringComparison.Ordinal))
            return null;
        if (file.StartsWith(ContextFolder, StringComparison.Ordinal))
            return file.IndexOf('/', ContextFolder.Length) < 0 ? Schemas.Context : null;
        return file.Contains('/') ? null : Schemas.Observations;
    }

    public static string Theme(string file) => Path.GetFileNameWithoutExtension(file);

    /// <summary>The name of the table in SQL, such as <c>context_demographics</c>.</summary>
    public static string Table(string file) => file[..^".csv".Length].Replace('/', '_').Replace('-', '_');
}
