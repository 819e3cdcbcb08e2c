using System.Diagnostics.CodeAnalysis;

namespace Microsoft.DotNet.Interactive.Formatting.TabularData;

/// <summary>The types of Table Schema.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The names of Table Schema.")]
public enum TableSchemaFieldType
{
    /// <summary>Of any type.</summary>
    Any,

    /// <summary>An object.</summary>
    Object,

    /// <summary>Nothing but null.</summary>
    Null,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Text.</summary>
    String,

    /// <summary>A list.</summary>
    Array,

    /// <summary>A day and time.</summary>
    DateTime,
}
