using YiTa.Notebooks.Display;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Values as HTML.</summary>
public static class HtmlFormatter
{
    /// <summary>The MIME type.</summary>
    public const string MimeType = "text/html";

    /// <summary>The formatter that the running session uses for a type.</summary>
    /// <param name="type">The type.</param>
    public static ITypeFormatter GetPreferredFormatterFor(Type type) =>
        FormatterRegistry.Current.GetPreferredFormatterFor(type, MimeType);

    /// <summary>The formatter that the running session uses for a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public static ITypeFormatter GetPreferredFormatterFor<T>() => GetPreferredFormatterFor(typeof(T));
}
