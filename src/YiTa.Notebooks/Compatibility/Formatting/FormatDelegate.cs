using System.Diagnostics.CodeAnalysis;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Writes a value.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <param name="value">The value, never null.</param>
/// <param name="context">Where to, and how deep inside of other values.</param>
/// <returns>Whether the value was written; if not, the next formatter is asked.</returns>
[SuppressMessage("Naming", "CA1711", Justification = "The shape that notebooks expect.")]
public delegate bool FormatDelegate<T>(T value, FormatContext context);
