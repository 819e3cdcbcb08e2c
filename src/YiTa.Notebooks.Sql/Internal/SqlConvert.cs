using System.Globalization;

namespace YiTa.Notebooks.Sql.Internal;

/// <summary>Turns a value of SQLite into a .NET type, never with a loss.</summary>
internal static class SqlConvert
{
    public static T To<T>(object? value, string column, int row)
    {
        if (value is T same)
            return same;
        var target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (value is null)
        {
            if (default(T) is null)
                return default!;
            throw Fail(column, row, value, typeof(T), $"is NULL, not {NameOf(target)}; ask for {NameOf(target)}? to allow NULL");
        }
        try
        {
            if (Convert(value, target) is { } converted)
                return (T)converted;
        }
        catch (Exception error) when (error is OverflowException or FormatException or InvalidCastException or ArgumentException)
        {
            // Falls through to the message below, which says more than the inner one.
        }
        throw Fail(column, row, value, typeof(T), $"is {Describe(value)}, not {NameOf(target)}");
    }

    private static object? Convert(object value, Type target) => value switch
    {
        long whole when target == typeof(bool) => whole is 0 or 1 ? whole == 1 : null,
        long whole when target.IsEnum => Enum.ToObject(target, whole) is var member && Enum.IsDefined(target, member) ? member : null,
        long whole when IsNumber(target) => System.Convert.ChangeType(whole, target, CultureInfo.InvariantCulture),
        double real when target == typeof(decimal) => (decimal)real,
        double real when target == typeof(float) => (float)real,
        double real when IsNumber(target) => real == Math.Floor(real) ? System.Convert.ChangeType(real, target, CultureInfo.InvariantCulture) : null,
        long or double when target == typeof(string) => SqlText.Of(value),
        string text when target.IsEnum => Enum.Parse(target, text, ignoreCase: true),
        string text when target == typeof(DateOnly) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        string text when target == typeof(TimeOnly) => TimeOnly.Parse(text, CultureInfo.InvariantCulture),
        string text when target == typeof(DateTime) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        string text when target == typeof(DateTimeOffset) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        string text when target == typeof(Guid) => Guid.Parse(text),
        string text when target == typeof(Uri) => new Uri(text, UriKind.RelativeOrAbsolute),
        string { Length: 1 } text when target == typeof(char) => text[0],
        _ => null,
    };

    private static bool IsNumber(Type type) => Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal && !type.IsEnum;

    private static string Describe(object value) => value switch
    {
        string text => $"the text '{(text.Length > 40 ? text[..40] + "…" : text)}'",
        byte[] bytes => SqlText.Count(bytes.Length, "byte"),
        _ => SqlText.Of(value),
    };

    private static string NameOf(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => type.Name,
        TypeCode.Int32 => "int",
        TypeCode.Int64 => "long",
        TypeCode.Double => "double",
        TypeCode.Single => "float",
        TypeCode.Decimal => "decimal",
        TypeCode.Boolean => "bool",
        TypeCode.String => "string",
        _ => type.Name,
    };

    private static SqlValueException Fail(string column, int row, object? value, Type expected, string what) =>
        new(column, row, value, expected, $"Column '{column}', row {row.ToString(CultureInfo.InvariantCulture)}: the value {what}.");
}
