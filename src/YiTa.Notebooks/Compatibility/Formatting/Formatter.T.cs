using System.Diagnostics.CodeAnalysis;
using YiTa.Notebooks.Display;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>How values of one type are shown.</summary>
/// <typeparam name="T">The type.</typeparam>
[SuppressMessage("Design", "CA1000", Justification = "The shape that notebooks expect.")]
public static class Formatter<T>
{
    /// <summary>After how many items of exactly this type a sequence is cut; <see cref="Formatter.ListExpansionLimit"/> unless set.</summary>
    public static int ListExpansionLimit
    {
        get => FormatterRegistry.Current.LimitFor(typeof(T));
        set => FormatterRegistry.Current.SetLimitFor(typeof(T), value);
    }

    /// <summary>Writes a value.</summary>
    /// <param name="obj">The value.</param>
    /// <param name="context">Where to.</param>
    /// <param name="mimeType">The MIME type; plain text unless given.</param>
    public static void FormatTo(T obj, FormatContext context, string mimeType = PlainTextFormatter.MimeType) =>
        FormatterRegistry.Current.FormatTo(obj, context, mimeType);

    /// <summary>Registers a formatter.</summary>
    /// <param name="formatter">Makes the text of a value.</param>
    /// <param name="mimeType">The MIME type of the text.</param>
    public static void Register(Func<T, string> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Formatter.Register(formatter, mimeType);

    /// <summary>Registers a formatter.</summary>
    /// <param name="formatter">Writes a value.</param>
    /// <param name="mimeType">The MIME type that it writes.</param>
    public static void Register(Action<T, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Formatter.Register(formatter, mimeType);
}
