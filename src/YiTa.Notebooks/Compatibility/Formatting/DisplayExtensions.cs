using Microsoft.DotNet.Interactive.Formatting;
using YiTa.Notebooks.Display.Internal;
using YiTa.Notebooks.Sessions.Internal;

namespace System;

/// <summary>Shows any value from any code that a cell calls. Outside of sessions values are written to the console.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value.</summary>
    /// <param name="value">The value, which may be null.</param>
    /// <param name="mimeTypes">The MIME types; none for those that the value's type prefers.</param>
    /// <returns>A handle that can replace what is shown.</returns>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes)
    {
        return Show(value, value, mimeTypes ?? []);
    }

    /// <summary>Shows a text that is of a MIME type already, as it is.</summary>
    /// <param name="value">The text.</param>
    /// <param name="mimeType">Its MIME type.</param>
    /// <returns>A handle that can replace what is shown.</returns>
    public static DisplayedValue DisplayAs(this string value, string mimeType)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(mimeType);
        return Show(value, new ReadyText(value, mimeType), [mimeType]);
    }

    /// <summary>Shows a value in one MIME type.</summary>
    /// <param name="value">The value, which may be null.</param>
    /// <param name="mimeType">The MIME type.</param>
    /// <returns>A handle that can replace what is shown.</returns>
    public static DisplayedValue DisplayAs(this object? value, string mimeType)
    {
        ArgumentNullException.ThrowIfNull(mimeType);
        return value is string text ? text.DisplayAs(mimeType) : value.Display(mimeType);
    }

    /// <summary>Shows a sequence as a table, one column per member.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="values">The sequence.</param>
    /// <param name="mimeTypes">The MIME types; none for HTML and plain text.</param>
    /// <returns>A handle that can replace what is shown.</returns>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T> values, params string[] mimeTypes)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Show(values, new ForcedTable(values), mimeTypes is { Length: > 0 } ? mimeTypes : [HtmlFormatter.MimeType, PlainTextFormatter.MimeType]);
    }

    private static DisplayedValue Show(object? value, object? shown, string[] mimeTypes)
    {
        if (CellScope.Current is { } scope)
            return scope.Session.Show(scope, value, shown, mimeTypes);
        Console.WriteLine(value.ToDisplayString());
        return new(value, null, mimeTypes);
    }
}
