namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Writes values of a type in one MIME type.</summary>
/// <typeparam name="T">The type.</typeparam>
public interface ITypeFormatter<in T> : ITypeFormatter
{
    /// <summary>Writes a value.</summary>
    /// <param name="instance">The value.</param>
    /// <param name="context">Where to.</param>
    /// <returns>Whether the value was written; if not, the next formatter is asked.</returns>
    bool Format(T instance, FormatContext context);
}
