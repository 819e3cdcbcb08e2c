using System.Globalization;
using System.Text.Json.Nodes;

namespace YiTa.Notebooks.Sql.Internal;

/// <summary>How values of SQLite are written, the same in every culture.</summary>
internal static class SqlText
{
    public static string Of(object? value) => value switch
    {
        null => "NULL",
        string text => text,
        byte[] bytes => $"x'{Convert.ToHexStringLower(bytes.AsSpan(0, Math.Min(bytes.Length, 16)))}{(bytes.Length > 16 ? "…" : "")}' ({Count(bytes.Length, "byte")})",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public static JsonNode? Json(object? value) => value switch
    {
        null => null,
        long number => JsonValue.Create(number),
        double number when double.IsFinite(number) => JsonValue.Create(number),
        byte[] bytes => JsonValue.Create(Convert.ToBase64String(bytes)),
        _ => JsonValue.Create(Of(value)),
    };

    public static string Count(long number, string noun) =>
        number.ToString("#,0", CultureInfo.InvariantCulture) + " " + noun + (number == 1 ? "" : "s");

    public static string Shape(SqlResult result) => $"{Count(result.Count, "row")} × {Count(result.Columns.Count, "column")}";

    /// <summary>What stands under a table: how many rows, and where it was cut.</summary>
    public static string Foot(SqlResult result, int shown) =>
        result.Count > shown ? $"The first {Number(shown)} of {(result.IsComplete ? "" : "more than ")}{Count(result.Count, "row")}"
        : result.IsComplete ? Count(result.Count, "row")
        : $"The first {Count(result.Count, "row")}; the query has more";

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
