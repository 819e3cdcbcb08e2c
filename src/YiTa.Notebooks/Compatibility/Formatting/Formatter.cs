using System.Text.Json.Nodes;
using YiTa.Notebooks.Display;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// How values are shown. The members speak to the registry of the session whose cell is running, so that notebooks do not
/// disturb each other; outside of sessions they speak to one registry of the process.
/// </summary>
public static partial class Formatter
{
    /// <summary>The MIME type in which values are shown where none is asked for; <c>text/html</c> at first.</summary>
    public static string DefaultMimeType
    {
        get => FormatterRegistry.Current.DefaultMimeType;
        set => FormatterRegistry.Current.DefaultMimeType = value;
    }

    /// <summary>After how many items a sequence is cut; 20 at first. Not negative.</summary>
    public static int ListExpansionLimit
    {
        get => FormatterRegistry.Current.ListExpansionLimit;
        set => FormatterRegistry.Current.ListExpansionLimit = value;
    }

    /// <summary>How many levels deep objects inside of objects are shown; 6 at first. Not negative.</summary>
    public static int RecursionLimit
    {
        get => FormatterRegistry.Current.RecursionLimit;
        set => FormatterRegistry.Current.RecursionLimit = value;
    }

    /// <summary>The text for null; <c>&lt;null&gt;</c> at first.</summary>
    public static string NullString
    {
        get => FormatterRegistry.Current.NullString;
        set => FormatterRegistry.Current.NullString = value;
    }

    /// <summary>Forgets what was registered and set in this session.</summary>
    public static void ResetToDefault() => FormatterRegistry.Current.ResetToDefault();

    /// <summary>Sets the MIME types in which values of a type are shown where none is asked for. The last call wins.</summary>
    /// <param name="type">The type; also for types derived from it, unless they have their own.</param>
    /// <param name="preferredMimeTypes">At least one MIME type.</param>
    public static void SetPreferredMimeTypesFor(Type type, params string[] preferredMimeTypes) =>
        FormatterRegistry.Current.SetPreferredMimeTypesFor(type, preferredMimeTypes);

    /// <summary>Sets the MIME type in which values of a type are shown where none is asked for.</summary>
    /// <param name="type">The type.</param>
    /// <param name="preferredMimeType">The MIME type.</param>
    public static void SetPreferredMimeTypeFor(Type type, string preferredMimeType) =>
        SetPreferredMimeTypesFor(type, preferredMimeType);

    /// <summary>The MIME types in which values of a type are shown where none is asked for.</summary>
    /// <param name="type">The type.</param>
    public static IReadOnlyCollection<string> GetPreferredMimeTypesFor(Type type) =>
        FormatterRegistry.Current.GetPreferredMimeTypesFor(type);

    /// <summary>The formatter for a type and MIME type.</summary>
    /// <param name="actualType">The type of the value itself.</param>
    /// <param name="mimeType">The MIME type.</param>
    public static ITypeFormatter GetPreferredFormatterFor(Type actualType, string mimeType) =>
        FormatterRegistry.Current.GetPreferredFormatterFor(actualType, mimeType);

    /// <summary>The formatters that were registered, newest first.</summary>
    /// <param name="includeDefaults">Whether to list those that <see cref="ResetToDefault"/> keeps, too.</param>
    public static IEnumerable<ITypeFormatter> RegisteredFormatters(bool includeDefaults = true) =>
        FormatterRegistry.Current.RegisteredFormatters(includeDefaults);

    /// <summary>Shows values of a type as several outputs, each in several MIME types: a chart and its caption, for instance.</summary>
    /// <typeparam name="T">The type; also for types derived from it.</typeparam>
    /// <param name="bundles">Makes the outputs of a value.</param>
    public static void RegisterBundles<T>(Func<T, IEnumerable<IReadOnlyDictionary<string, JsonNode>>> bundles) =>
        FormatterRegistry.Current.RegisterBundles(bundles);
}
