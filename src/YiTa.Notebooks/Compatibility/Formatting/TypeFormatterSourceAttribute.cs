namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Says how values of a type are formatted. Any attribute of this name and shape is honoured, so that a library
/// needs no reference to this assembly.</summary>
/// <param name="formatterSourceType">A type with a parameterless constructor and a method <c>CreateTypeFormatters</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type that makes the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The MIME types in which values are shown where none is asked for; null for the session's default.</summary>
    public string[]? PreferredMimeTypes { get; set; }
}
