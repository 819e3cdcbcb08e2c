using YiTa.Notebooks.Display;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A value as text in one MIME type.</summary>
/// <param name="mimeType">The MIME type.</param>
/// <param name="value">The text.</param>
public sealed class FormattedValue(string mimeType, string value)
{
    /// <summary>The MIME type.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>The text.</summary>
    public string Value { get; } = value;

    /// <summary>Formats a value in each of some MIME types, or in those that its type prefers.</summary>
    /// <param name="value">The value, which may be null.</param>
    /// <param name="mimeTypes">The MIME types; none for those that the type prefers.</param>
    public static IReadOnlyList<FormattedValue> CreateManyFromObject(object? value, params string[] mimeTypes)
    {
        var registry = FormatterRegistry.Current;
        IEnumerable<string> wanted = mimeTypes is { Length: > 0 } ? mimeTypes : registry.GetPreferredMimeTypesFor(value?.GetType() ?? typeof(object));
        return [.. wanted.Select(mimeType => new FormattedValue(mimeType, registry.ToText(value, mimeType)))];
    }

    /// <summary>Formats a value in one MIME type.</summary>
    /// <param name="value">The value, which may be null.</param>
    /// <param name="mimeType">The MIME type; null for the one that the type prefers.</param>
    public static FormattedValue CreateSingleFromObject(object? value, string? mimeType = null) =>
        mimeType is null ? CreateManyFromObject(value)[0] : CreateManyFromObject(value, mimeType)[0];

    /// <summary>The text.</summary>
    public override string ToString() => Value;
}
