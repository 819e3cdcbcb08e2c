namespace YiTa.Analysis.Display.Internal;

/// <summary>
/// Tells a notebook engine how values of a type show themselves. Engines know the attribute by its name and shape alone, so that this
/// library needs no reference to any: the source type has a public constructor without parameters and <c>CreateTypeFormatters()</c>.
/// </summary>
/// <param name="formatterSourceType">What makes the formatters.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The MIME types of one output, in which values are shown where none is asked for.</summary>
    public string[] PreferredMimeTypes { get; set; } = [];
}
