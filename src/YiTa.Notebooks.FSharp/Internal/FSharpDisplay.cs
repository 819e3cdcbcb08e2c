using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.FSharp.Core;
using Microsoft.FSharp.Quotations;
using Microsoft.FSharp.Reflection;
using YiTa.Notebooks.Display;

namespace YiTa.Notebooks.FSharp.Internal;

/// <summary>
/// Shows values that only F# has as F# writes them: unions and options by case and fields (long ones in plain text as
/// <c>%A</c> does), functions by their type. Records, tuples, lists and maps are left to the session, which shows tables of
/// them and says where they were cut.
/// </summary>
internal static class FSharpDisplay
{
    private const int LongestLine = 100;

    private static readonly FSharpFunc<object, string> Structured =
        ExtraTopLevelOperators.PrintFormatToString(new PrintfFormat<FSharpFunc<object, string>, Unit, string, string, object>("%A"));

    public static void Register(FormatterRegistry formatters)
    {
        var inner = new FSharpText(value => formatters.ToText(value, PlainTextFormatter.MimeType).ReplaceLineEndings(" "));
        Add(IsUnion, (value, top) => Union(inner.Of(value, value.GetType()), value, top));
        Add(FSharpType.IsFunction, (value, _) => FSharpTypeName.Of(Known(value.GetType(), typeof(FSharpFunc<,>))));
        Add(type => Is(type, typeof(Microsoft.FSharp.Control.FSharpAsync<>)), (value, _) => FSharpTypeName.Of(value.GetType()));
        Add(type => Is(type, typeof(FSharpRef<>)), (value, _) => inner.Of(value, value.GetType()));
        Add(type => type.IsAssignableTo(typeof(FSharpExpr)), (value, _) => value.ToString() ?? "");

        void Add(Func<Type, bool> applies, Func<object, bool, string> text)
        {
            formatters.AddFallback(PlainTextFormatter.MimeType, applies, (value, context) =>
            {
                context.Writer.Write(text(value, context.Depth == 0));
                return true;
            });
            formatters.AddFallback(HtmlFormatter.MimeType, applies, (value, context) =>
            {
                var encoded = WebUtility.HtmlEncode(text(value, false));
                context.Writer.Write(context.Depth == 0 ? $"<div class=\"dni-plaintext\"><pre>{encoded}</pre></div>" : encoded);
                return true;
            });
        }
    }

    /// <summary>What stands for null where F# has a value of that type which is null underneath; null where it has none.</summary>
    public static string? TextOfNull(Type type) => IsUnion(type) ? FSharpText.OfNull(type) : null;

    private static string Union(string line, object value, bool top) => top && line.Length > LongestLine ? Structured.Invoke(value) : line;

    private static bool IsUnion(Type type) => FSharpType.IsUnion(type, null) && !FSharpText.IsList(type) && !HasOwnText(type);

    private static bool Is(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    /// <summary>Whether somebody wrote a <c>ToString</c> for a union, which then says best what it is.</summary>
    private static bool HasOwnText(Type type) =>
        type.Namespace?.StartsWith("Microsoft.FSharp", StringComparison.Ordinal) != true
        && type.GetMethod(nameof(ToString), Type.EmptyTypes) is { } method
        && method.DeclaringType != typeof(object)
        && !method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static Type Known(Type type, Type definition)
    {
        while (!Is(type, definition))
            type = type.BaseType!;
        return type;
    }
}
