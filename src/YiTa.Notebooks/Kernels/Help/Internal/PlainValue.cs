using System.Globalization;

namespace YiTa.Notebooks.Kernels.Help.Internal;

/// <summary>Writes values for a hover, but only those that cannot run any code of the notebook by being written.</summary>
internal static class PlainValue
{
    private const int Longest = 200;

    /// <summary>The value as a line of Markdown, or null for one that is better left alone.</summary>
    public static string? Line(object? value) => Text(value) is { } text ? $"Value: `{text.Replace('`', '\'')}`" : null;

    private static string? Text(object? value) => value switch
    {
        string text => $"\"{Escape(text.Length > Longest ? text[..Longest] + "…" : text)}\"",
        char letter => $"'{Escape(letter.ToString())}'",
        bool truth => truth ? "true" : "false",
        sbyte or byte or short or ushort or int or uint or long or ulong or nint or nuint or float or double or decimal
            or DateTime or DateTimeOffset or DateOnly or TimeOnly or TimeSpan or Guid => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        Array { Rank: 1 } array => Count(array.Length),
        System.Collections.ICollection collection when collection.GetType() is { Namespace: "System.Collections.Generic" } => Count(collection.Count),
        _ => null,
    };

    private static string Count(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} element{(number == 1 ? "" : "s")}");

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
}
