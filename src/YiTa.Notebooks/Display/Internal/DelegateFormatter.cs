using Microsoft.DotNet.Interactive.Formatting;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>A formatter for a type that is known only at run time.</summary>
internal sealed class DelegateFormatter(Type type, string mimeType, Func<object?, FormatContext, bool> format) : ITypeFormatter
{
    public string MimeType { get; } = mimeType ?? throw new ArgumentNullException(nameof(mimeType));

    public Type Type { get; } = type ?? throw new ArgumentNullException(nameof(type));

    public bool Format(object? instance, FormatContext context) => format(instance, context);
}
