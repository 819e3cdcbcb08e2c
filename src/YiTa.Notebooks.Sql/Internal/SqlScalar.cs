using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace YiTa.Notebooks.Sql.Internal;

/// <summary>Turns .NET values into what SQLite stores: whole numbers, real numbers, text, bytes, NULL.</summary>
internal static class SqlScalar
{
    /// <summary>Whether a value is one cell of a table, rather than a row or a table.</summary>
    public static bool TryConvert(object? value, out object? scalar)
    {
        var known = true;
        scalar = value switch
        {
            null or DBNull => null,
            string or long or double or byte[] => value,
            bool yes => yes ? 1L : 0L,
            sbyte or byte or short or ushort or int or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            ulong or nint or nuint or Int128 or UInt128 or BigInteger => Whole(BigInteger.Parse(string.Create(CultureInfo.InvariantCulture, $"{value}"), CultureInfo.InvariantCulture)),
            float or Half => Convert.ToDouble(string.Create(CultureInfo.InvariantCulture, $"{value}"), CultureInfo.InvariantCulture),
            decimal number => number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue ? (object)(long)number : (double)number,
            char letter => letter.ToString(),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
            TimeSpan or Guid or Uri or Enum or Version => string.Create(CultureInfo.InvariantCulture, $"{value}"),
            JsonElement element => Json(element, out known),
            JsonValue node => Json(JsonSerializer.SerializeToElement(node), out known),
            _ => Other(value, out known),
        };
        return known;
    }

    /// <summary>The value of one cell; what is no scalar becomes JSON where it is a sequence, and otherwise its own text.</summary>
    public static object? Cell(object? value)
    {
        if (TryConvert(value, out var scalar))
            return scalar;
        return value switch
        {
            JsonNode node => node.ToJsonString(),
            JsonElement element => JsonSerializer.Serialize(element),
            IEnumerable sequence when IsPlain(value) => JsonSerializer.Serialize(sequence.Cast<object?>().Select(Cell)),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value!.ToString(),
        };
    }

    /// <summary>Whether the type says nothing about itself in <c>ToString</c>, so that its members must be shown.</summary>
    private static bool IsPlain(object? value) => value!.GetType().GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType is var type
        && (type == typeof(object) || type?.Namespace?.StartsWith("Microsoft.FSharp", StringComparison.Ordinal) == true);

    private static object Whole(BigInteger number) =>
        number >= long.MinValue && number <= long.MaxValue ? (long)number : number.ToString(CultureInfo.InvariantCulture);

    private static object? Json(JsonElement element, out bool known)
    {
        known = element.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object);
        return element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.True => 1L,
            JsonValueKind.False => 0L,
            JsonValueKind.Number => element.TryGetInt64(out var whole) ? (object)whole : element.GetDouble(),
            _ => null,
        };
    }

    private static object? Other(object value, out bool known)
    {
        var type = value.GetType();
        known = true;
        if (type.FullName?.StartsWith("Microsoft.FSharp.Core.FSharpOption`1", StringComparison.Ordinal) == true
            || type.FullName?.StartsWith("Microsoft.FSharp.Core.FSharpValueOption`1", StringComparison.Ordinal) == true)
        {
            var some = type.FullName.Contains("Value", StringComparison.Ordinal) && type.GetProperty("IsSome")?.GetValue(value) is false
                ? null
                : type.GetProperty("Value")!.GetValue(value);
            known = TryConvert(some, out var scalar);
            return scalar;
        }
        if (IsUnion(type))
            return value.ToString();
        known = false;
        return null;
    }

    /// <summary>Whether the type is a case of an F# union, which tells itself apart by an attribute of FSharp.Core.</summary>
    private static bool IsUnion(Type type) =>
        !type.IsAssignableTo(typeof(IEnumerable)) && !type.IsAssignableTo(typeof(ITuple))
        && new[] { type, type.BaseType }.OfType<Type>().Any(one => one.CustomAttributes.Any(attribute =>
            attribute.AttributeType.Name == "CompilationMappingAttribute"
            && attribute.ConstructorArguments is [{ Value: int and 1 }, ..]));
}
