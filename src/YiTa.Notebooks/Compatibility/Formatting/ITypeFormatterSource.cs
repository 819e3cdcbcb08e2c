namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Makes the formatters that a <see cref="TypeFormatterSourceAttribute"/> asks for.</summary>
public interface ITypeFormatterSource
{
    /// <summary>Makes the formatters. Called once per session and type.</summary>
    IEnumerable<ITypeFormatter> CreateTypeFormatters();
}
