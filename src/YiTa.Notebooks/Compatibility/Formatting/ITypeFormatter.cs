namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Writes values of a type, and of types derived from it, in one MIME type.</summary>
public interface ITypeFormatter
{
    /// <summary>The MIME type that it writes.</summary>
    string MimeType { get; }

    /// <summary>The type that it is for; may be an interface or an open generic type.</summary>
    Type Type { get; }

    /// <summary>Writes a value.</summary>
    /// <param name="instance">The value.</param>
    /// <param name="context">Where to.</param>
    /// <returns>Whether the value was written; if not, the next formatter is asked.</returns>
    bool Format(object? instance, FormatContext context);
}
