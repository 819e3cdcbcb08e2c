using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Sql.Internal;

/// <summary>The SQL that creates the tables and views.</summary>
internal static class TableSql
{
    public static string Quote(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static string Text(string text) => '\'' + text.Replace("'", "''", StringComparison.Ordinal) + '\'';

    public static string Create(EvidenceTable table)
    {
        var columns = table.Columns.SelectMany(column => Declare(table, column));
        return $"CREATE TABLE {Quote(table.Name)} ({string.Join(", ", columns)}) STRICT";
    }

    /// <summary>The columns of the table in SQL, with the days of each period beside it.</summary>
    public static IEnumerable<string> ColumnNames(EvidenceTable table) => table.Columns.SelectMany(Names);

    /// <summary>A view over all tables of a kind, with the theme before the other columns; without tables it has no rows.</summary>
    public static string CreateView(string name, IReadOnlyList<EvidenceTable> tables, EvidenceTableKind kind)
    {
        var themes = tables.Where(table => table.Kind == kind).ToArray();
        var selects = themes.Select(table =>
            $"SELECT {Text(table.Theme!)} AS theme, {string.Join(", ", ColumnNames(table).Select(Quote))} FROM {Quote(table.Name)}");
        return $"CREATE VIEW {Quote(name)} AS " + (themes.Length == 0 ? "SELECT NULL AS theme, NULL AS id WHERE 0" : string.Join(" UNION ALL ", selects));
    }

    private static string[] Names(EvidenceColumn column) => column.Type == EvidenceColumnType.Period
        ? [column.Name, column.Name + "_earliest", column.Name + "_latest"]
        : [column.Name];

    private static IEnumerable<string> Declare(EvidenceTable table, EvidenceColumn column)
    {
        var type = column.Type == EvidenceColumnType.Number ? "REAL" : "TEXT";
        var key = column.Name == "id" ? " PRIMARY KEY" : "";
        var required = column.IsRequired ? " NOT NULL" : "";
        yield return $"{Quote(column.Name)} {type}{key}{required}{References(table, column)}";
        foreach (var name in Names(column).Skip(1))
            yield return $"{Quote(name)} TEXT";
    }

    private static string References(EvidenceTable table, EvidenceColumn column) => column.Name switch
    {
        "source" when table.Kind != EvidenceTableKind.Context => " REFERENCES sources (id)",
        "claimant" when table.Kind != EvidenceTableKind.Context => " REFERENCES claimants (id)",
        "place" or "parent" => " REFERENCES places (id)",
        _ => "",
    };
}
