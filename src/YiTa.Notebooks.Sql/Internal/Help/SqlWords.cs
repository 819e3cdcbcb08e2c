namespace YiTa.Notebooks.Sql.Internal.Help;

/// <summary>Words and common functions of SQLite's SQL.</summary>
internal static class SqlWords
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "ALTER", "AND", "AS", "BETWEEN", "BY", "CASE", "CHECK", "COLLATE", "CREATE", "CROSS", "DEFAULT", "DELETE", "DISTINCT", "DROP", "ELSE", "EXCEPT", "EXISTS", "FILTER", "FROM", "FULL",
        "GROUP", "HAVING", "IN", "INNER", "INSERT", "INTERSECT", "INTO", "IS", "ISNULL", "JOIN", "LEFT", "LIMIT", "NATURAL", "NOT", "NOTNULL", "NULL", "OFFSET", "ON", "OR", "ORDER", "OUTER", "OVER",
        "RETURNING", "RIGHT", "SELECT", "SET", "TABLE", "THEN", "UNION", "UPDATE", "USING", "VALUES", "WHEN", "WHERE", "WINDOW", "WITH",
    };

    /// <summary>All words that are offered, in capitals.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Reserved.Concat(
        [
            "ALL", "ASC", "BEGIN", "CAST", "COMMIT", "CURRENT ROW", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP", "DESC", "END", "ESCAPE", "EXPLAIN QUERY PLAN", "FOLLOWING", "GLOB", "GROUP BY", "IF EXISTS",
            "IF NOT EXISTS", "LIKE", "MATERIALIZED", "NULLS FIRST", "NULLS LAST", "ORDER BY", "PARTITION BY", "PRAGMA", "PRECEDING", "PRIMARY KEY", "RANGE", "RECURSIVE", "REGEXP", "ROWS", "TEMP", "TRIGGER", "UNBOUNDED", "UNIQUE", "VIEW",
        ]).Except(["BY", "ORDER", "GROUP"]).Order(StringComparer.Ordinal),
    ];

    /// <summary>How common functions are called.</summary>
    public static IReadOnlyDictionary<string, string> Functions { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["abs"] = "abs(x): the absolute value",
        ["avg"] = "avg(x): the mean of the values that are not NULL",
        ["char"] = "char(code, …): the text of these Unicode code points",
        ["coalesce"] = "coalesce(x, y, …): the first that is not NULL",
        ["concat"] = "concat(x, …): the texts one after the other, NULL as nothing",
        ["concat_ws"] = "concat_ws(separator, x, …): the texts that are not NULL, with a separator",
        ["count"] = "count(*): the number of rows; count(x): of those where x is not NULL",
        ["cume_dist"] = "cume_dist() OVER (…): the cumulative distribution of the row",
        ["date"] = "date(time, modifier, …): the day as YYYY-MM-DD",
        ["datetime"] = "datetime(time, modifier, …): day and time as YYYY-MM-DD HH:MM:SS",
        ["dense_rank"] = "dense_rank() OVER (…): the rank without gaps",
        ["first_value"] = "first_value(x) OVER (…): x of the first row of the window",
        ["format"] = "format(pattern, x, …): the values written by a printf pattern",
        ["group_concat"] = "group_concat(x, separator): the values of the group as one text",
        ["hex"] = "hex(x): the bytes in hexadecimal",
        ["ifnull"] = "ifnull(x, y): x, or y where x is NULL",
        ["iif"] = "iif(condition, x, y): x where the condition holds, else y",
        ["instr"] = "instr(text, part): where the part begins, from 1; 0 where it is not in the text",
        ["json_extract"] = "json_extract(json, path, …): the value at a path",
        ["julianday"] = "julianday(time, modifier, …): the Julian day number",
        ["lag"] = "lag(x, rows, default) OVER (…): x of an earlier row",
        ["last_value"] = "last_value(x) OVER (…): x of the last row of the window",
        ["lead"] = "lead(x, rows, default) OVER (…): x of a later row",
        ["length"] = "length(x): the number of characters, or of bytes of a blob",
        ["lower"] = "lower(text): ASCII letters in lower case",
        ["ltrim"] = "ltrim(text, letters): without blanks, or these letters, at its beginning",
        ["max"] = "max(x): the largest value of the group; max(x, y, …): of these",
        ["min"] = "min(x): the smallest value of the group; min(x, y, …): of these",
        ["ntile"] = "ntile(n) OVER (…): in which of n equal parts the row is",
        ["nullif"] = "nullif(x, y): NULL where the two are equal, else x",
        ["printf"] = "printf(pattern, x, …): the values written by a pattern",
        ["rank"] = "rank() OVER (…): the rank with gaps",
        ["replace"] = "replace(text, part, other): the text with every part replaced",
        ["round"] = "round(x, digits): rounded, half away from zero",
        ["row_number"] = "row_number() OVER (…): the number of the row, from 1",
        ["rtrim"] = "rtrim(text, letters): without blanks, or these letters, at its end",
        ["strftime"] = "strftime(format, time, modifier, …): the time in a format such as '%Y-%m-%d'",
        ["string_agg"] = "string_agg(x, separator): the values of the group as one text",
        ["substr"] = "substr(text, start, length): a part of the text, from 1",
        ["sum"] = "sum(x): the sum of the values that are not NULL; NULL where there are none",
        ["total"] = "total(x): the sum as a real number; 0.0 where there are no values",
        ["trim"] = "trim(text, letters): without blanks, or these letters, at both ends",
        ["typeof"] = "typeof(x): null, integer, real, text or blob",
        ["unicode"] = "unicode(text): the code point of its first character",
        ["upper"] = "upper(text): ASCII letters in capitals",
    };

    public static bool IsReserved(string word) => Reserved.Contains(word);
}
