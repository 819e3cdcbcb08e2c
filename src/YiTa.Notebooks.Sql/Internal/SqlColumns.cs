using SQLitePCL;

namespace YiTa.Notebooks.Sql.Internal;

/// <summary>Reads names, declared types and values of a statement's columns.</summary>
internal static class SqlColumns
{
    public static IReadOnlyList<(string Name, string? Declared)> Of(sqlite3_stmt statement)
    {
        var columns = new List<(string, string?)>();
        var names = new UniqueNames();
        for (var index = 0; index < raw.sqlite3_column_count(statement); index++)
        {
            var declared = raw.sqlite3_column_decltype(statement, index).utf8_to_string();
            columns.Add((names.Add(raw.sqlite3_column_name(statement, index).utf8_to_string()), string.IsNullOrEmpty(declared) ? null : declared));
        }
        return columns;
    }

    public static object?[] Read(sqlite3_stmt statement, int width)
    {
        var values = new object?[width];
        for (var index = 0; index < width; index++)
        {
            values[index] = raw.sqlite3_column_type(statement, index) switch
            {
                raw.SQLITE_INTEGER => raw.sqlite3_column_int64(statement, index),
                raw.SQLITE_FLOAT => raw.sqlite3_column_double(statement, index),
                raw.SQLITE_TEXT => raw.sqlite3_column_text(statement, index).utf8_to_string(),
                raw.SQLITE_BLOB => raw.sqlite3_column_blob(statement, index).ToArray(),
                _ => null,
            };
        }
        return values;
    }

    public static IReadOnlyList<SqlColumn> WithTypes(IReadOnlyList<(string Name, string? Declared)> columns, List<object?[]> rows) =>
        [.. columns.Select((column, index) => new SqlColumn(column.Name, column.Declared, TypeOf(rows, index)))];

    private static Type TypeOf(List<object?[]> rows, int index)
    {
        Type? type = null;
        foreach (var row in rows)
        {
            if (row[index]?.GetType() is not { } next || next == type)
                continue;
            if (type is not null && !(IsNumber(type) && IsNumber(next)))
                return typeof(object);
            type = type is null ? next : typeof(double);
        }
        return type ?? typeof(object);
    }

    private static bool IsNumber(Type type) => type == typeof(long) || type == typeof(double);
}
