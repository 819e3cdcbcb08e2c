using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.FSharp.Core;
using Microsoft.FSharp.Reflection;

namespace YiTa.Notebooks.FSharp.Internal;

/// <summary>Writes a value as F# code would make it, on one line: <c>Some (Soviet "memorandum", [1; 2])</c>.</summary>
/// <param name="other">Writes what is not F#'s own.</param>
internal sealed class FSharpText(Func<object, string> other)
{
    private const int MaxItems = 20;
    private const int MaxDepth = 6;

    public string Of(object? value, Type type) => Of(value, type, 0);

    private string Of(object? value, Type type, int depth) => value switch
    {
        null => OfNull(type),
        string text => Quote(text, '"'),
        char letter => Quote(letter.ToString(), '\''),
        bool yes => yes ? "true" : "false",
        double number => Point(number.ToString(CultureInfo.InvariantCulture)),
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "M",
        Unit => "()",
        _ when depth > MaxDepth => "…",
        ITuple tuple when FSharpType.IsTuple(value.GetType()) =>
            (value.GetType().IsValueType ? "struct (" : "(")
            + string.Join(", ", FSharpType.GetTupleElements(value.GetType()).Select((element, index) => Of(tuple[index], element, depth + 1))) + ")",
        Array { Rank: 1 } array => $"[|{Items(array, array.GetType().GetElementType()!, depth)}|]",
        IEnumerable items when IsList(value.GetType()) => $"[{Items(items, value.GetType().GetGenericArguments()[0], depth)}]",
        _ when FSharpType.IsUnion(value.GetType(), null) && !IsList(value.GetType()) => Union(value, depth),
        _ when FSharpType.IsRecord(value.GetType(), null) => Record(value, depth),
        _ => other(value),
    };

    /// <summary>What a null of this type is called in F#.</summary>
    public static string OfNull(Type type)
    {
        if (type == typeof(Unit))
            return "()";
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FSharpOption<>))
            return "None";
        return FSharpType.IsUnion(type, null) && !IsList(type)
            ? FSharpType.GetUnionCases(type, null).FirstOrDefault(one => one.GetFields().Length == 0)?.Name ?? "null"
            : "null";
    }

    public static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Microsoft.FSharp.Collections.FSharpList<>);

    private string Union(object value, int depth)
    {
        var (unionCase, values) = FSharpValue.GetUnionFields(value, value.GetType(), null);
        var fields = unionCase.GetFields();
        var texts = values.Select((field, index) => Of(field, fields[index].PropertyType, depth + 1)).ToList();
        return texts switch
        {
            [] => unionCase.Name,
            [var only] => $"{unionCase.Name} {(NeedsBrackets(values[0], only) ? $"({only})" : only)}",
            _ => $"{unionCase.Name} ({string.Join(", ", texts)})",
        };
    }

    private string Record(object value, int depth)
    {
        var fields = FSharpType.GetRecordFields(value.GetType(), null)
            .Select(field => $"{field.Name} = {Of(field.GetValue(value), field.PropertyType, depth + 1)}");
        var (open, close) = value.GetType().Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal) ? ("{| ", " |}") : ("{ ", " }");
        return open + string.Join("; ", fields) + close;
    }

    private string Items(IEnumerable items, Type type, int depth)
    {
        var texts = items.Cast<object?>().Take(MaxItems + 1).Select(item => Of(item, type, depth + 1)).ToList();
        return string.Join("; ", texts.Take(MaxItems)) + (texts.Count > MaxItems ? "; …" : "");
    }

    private static bool NeedsBrackets(object? value, string text) =>
        text.StartsWith('-') || (value is not null && FSharpType.IsUnion(value.GetType(), null) && !IsList(value.GetType()) && text.Contains(' ', StringComparison.Ordinal));

    private static string Point(string number) => number.All(letter => char.IsAsciiDigit(letter) || letter == '-') ? number + ".0" : number;

    private static string Quote(string text, char quote) =>
        quote + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(quote.ToString(), "\\" + quote, StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + quote;
}
