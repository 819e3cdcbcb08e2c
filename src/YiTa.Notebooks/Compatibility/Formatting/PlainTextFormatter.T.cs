namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Writes values of a type as plain text.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class PlainTextFormatter<T> : TypeFormatter<T>
{
    /// <summary>Writes through a delegate that says whether it wrote.</summary>
    /// <param name="format">Writes a value.</param>
    public PlainTextFormatter(FormatDelegate<T> format)
        : base(format)
    {
    }

    /// <summary>Writes through a delegate that always writes.</summary>
    /// <param name="format">Writes a value.</param>
    public PlainTextFormatter(Action<T, FormatContext> format)
        : base(format)
    {
    }

    /// <summary>Writes the text that a delegate returns.</summary>
    /// <param name="format">Makes the text of a value.</param>
    public PlainTextFormatter(Func<T, string> format)
        : base(format)
    {
    }

    /// <inheritdoc/>
    public override string MimeType => PlainTextFormatter.MimeType;
}
