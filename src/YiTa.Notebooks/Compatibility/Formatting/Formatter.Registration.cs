using YiTa.Notebooks.Display;
using YiTa.Notebooks.Display.Internal;

namespace Microsoft.DotNet.Interactive.Formatting;

public static partial class Formatter
{
    /// <summary>Registers a formatter. The most specific type wins; among equals the newest.</summary>
    /// <param name="formatter">The formatter.</param>
    public static void Register(ITypeFormatter formatter) => FormatterRegistry.Current.Register(formatter);

    /// <summary>Registers a formatter for a type, which may be an interface or an open generic type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="formatter">Writes a value and says whether it did.</param>
    /// <param name="mimeType">The MIME type that it writes.</param>
    /// <param name="addToDefaults">Whether <see cref="ResetToDefault"/> keeps it.</param>
    public static void Register(Type type, FormatDelegate<object> formatter, string mimeType = PlainTextFormatter.MimeType, bool addToDefaults = false)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        FormatterRegistry.Current.Register(new DelegateFormatter(type, mimeType, (value, context) => formatter(value!, context)), addToDefaults);
    }

    /// <summary>Registers a formatter for a type, which may be an interface or an open generic type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="formatter">Writes a value.</param>
    /// <param name="mimeType">The MIME type that it writes.</param>
    /// <param name="addToDefaults">Whether <see cref="ResetToDefault"/> keeps it.</param>
    public static void Register(Type type, Action<object, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType, bool addToDefaults = false)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Register(type, Then<object>(formatter), mimeType, addToDefaults);
    }

    /// <summary>Registers a formatter for a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="formatter">Writes a value and says whether it did.</param>
    /// <param name="mimeType">The MIME type that it writes.</param>
    /// <param name="addToDefaults">Whether <see cref="ResetToDefault"/> keeps it.</param>
    public static void Register<T>(FormatDelegate<T> formatter, string mimeType = PlainTextFormatter.MimeType, bool addToDefaults = false)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Register(typeof(T), (value, context) => formatter((T)value, context), mimeType, addToDefaults);
    }

    /// <summary>Registers a formatter for a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="formatter">Writes a value and says whether it did.</param>
    /// <param name="mimeType">The MIME type that it writes.</param>
    /// <param name="addToDefaults">Whether <see cref="ResetToDefault"/> keeps it.</param>
    public static void Register<T>(Func<T, TextWriter, bool> formatter, string mimeType = PlainTextFormatter.MimeType, bool addToDefaults = false)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Register<T>((T value, FormatContext context) => formatter(value, context.Writer), mimeType, addToDefaults);
    }

    /// <summary>Registers a formatter for a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="formatter">Writes a value and says whether it did.</param>
    /// <param name="mimeType">The MIME type that it writes.</param>
    /// <param name="addToDefaults">Whether <see cref="ResetToDefault"/> keeps it.</param>
    public static void Register<T>(Func<FormatContext, T, TextWriter, bool> formatter, string mimeType = PlainTextFormatter.MimeType, bool addToDefaults = false)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Register<T>((T value, FormatContext context) => formatter(context, value, context.Writer), mimeType, addToDefaults);
    }

    /// <summary>Registers a formatter for a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="formatter">Writes a value.</param>
    /// <param name="mimeType">The MIME type that it writes.</param>
    /// <param name="addToDefaults">Whether <see cref="ResetToDefault"/> keeps it.</param>
    public static void Register<T>(Action<T, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType, bool addToDefaults = false)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Register(Then(formatter), mimeType, addToDefaults);
    }

    /// <summary>Registers a formatter for a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="formatter">Makes the text of a value.</param>
    /// <param name="mimeType">The MIME type of the text.</param>
    /// <param name="addToDefaults">Whether <see cref="ResetToDefault"/> keeps it.</param>
    public static void Register<T>(Func<T, string> formatter, string mimeType = PlainTextFormatter.MimeType, bool addToDefaults = false)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Register(Then<T>((value, writer) => writer.Write(formatter(value))), mimeType, addToDefaults);
    }

    private static FormatDelegate<T> Then<T>(Action<T, TextWriter> write) => (value, context) =>
    {
        write(value, context.Writer);
        return true;
    };
}
