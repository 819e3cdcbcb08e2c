using YiTa.Notebooks.Display;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Values as plain text.</summary>
public static class PlainTextFormatter
{
    /// <summary>The MIME type.</summary>
    public const string MimeType = "text/plain";

    /// <summary>The formatter that the running session uses for a type.</summary>
    /// <param name="type">The type.</param>
    public static ITypeFormatter GetPreferredFormatterFor(Type type) =>
        FormatterRegistry.Current.GetPreferredFormatterFor(type, MimeType);

    /// <summary>The formatter that the running session uses for a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public static ITypeFormatter GetPreferredFormatterFor<T>() => GetPreferredFormatterFor(typeof(T));
}
