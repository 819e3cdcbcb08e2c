namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A formatter made of a delegate.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public abstract class TypeFormatter<T> : ITypeFormatter<T>
{
    private readonly FormatDelegate<T> _format;

    private protected TypeFormatter(FormatDelegate<T> format)
    {
        ArgumentNullException.ThrowIfNull(format);
        _format = format;
    }

    private protected TypeFormatter(Action<T, FormatContext> format)
        : this(Of(format))
    {
    }

    private protected TypeFormatter(Func<T, string> format)
        : this(Of(format))
    {
    }

    /// <inheritdoc/>
    public abstract string MimeType { get; }

    /// <inheritdoc/>
    public Type Type => typeof(T);

    /// <inheritdoc/>
    public bool Format(T instance, FormatContext context) => _format(instance, context);

    bool ITypeFormatter.Format(object? instance, FormatContext context) => Format((T)instance!, context);

    private static FormatDelegate<T> Of(Action<T, FormatContext> format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return (value, context) =>
        {
            format(value, context);
            return true;
        };
    }

    private static FormatDelegate<T> Of(Func<T, string> format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return (value, context) =>
        {
            context.Writer.Write(format(value));
            return true;
        };
    }
}
