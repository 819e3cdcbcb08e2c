using System.Globalization;
using YiTa.Notebooks.Display;

namespace Microsoft.DotNet.Interactive.Formatting;

public static partial class Formatter
{
    /// <summary>A value as text in a MIME type.</summary>
    /// <param name="obj">The value, which may be null.</param>
    /// <param name="mimeType">The MIME type; plain text unless given.</param>
    public static string ToDisplayString(this object? obj, string mimeType = PlainTextFormatter.MimeType)
    {
        ArgumentNullException.ThrowIfNull(mimeType);
        return FormatterRegistry.Current.ToText(obj, mimeType);
    }

    /// <summary>A value as the text that a formatter makes of it.</summary>
    /// <param name="obj">The value.</param>
    /// <param name="formatter">The formatter.</param>
    public static string ToDisplayString(this object? obj, ITypeFormatter formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        formatter.Format(obj, writer);
        return writer.ToString();
    }

    /// <summary>Writes a value that is inside of no other.</summary>
    /// <param name="formatter">The formatter.</param>
    /// <param name="instance">The value.</param>
    /// <param name="writer">Where to.</param>
    public static void Format(this ITypeFormatter formatter, object? instance, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        using var context = new FormatContext(writer);
        formatter.Format(instance, context);
    }

    /// <summary>Writes a value with the formatter that the session has for its own type.</summary>
    /// <typeparam name="T">Any type.</typeparam>
    /// <param name="obj">The value, which may be null.</param>
    /// <param name="context">Where to.</param>
    /// <param name="mimeType">The MIME type.</param>
    public static void FormatTo<T>(this T obj, FormatContext context, string mimeType) =>
        FormatterRegistry.Current.FormatTo(obj, context, mimeType);
}
