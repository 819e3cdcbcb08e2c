using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using YiTa.Notebooks.Display;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Values as JSON.</summary>
public static class JsonFormatter
{
    /// <summary>The MIME type.</summary>
    public const string MimeType = "application/json";

    /// <summary>How values are turned into JSON: cycles become null, NaN and infinities become strings.</summary>
    public static JsonSerializerOptions SerializerOptions { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IncludeFields = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
    };

    /// <summary>The formatter that the running session uses for a type.</summary>
    /// <param name="type">The type.</param>
    public static ITypeFormatter GetPreferredFormatterFor(Type type) =>
        FormatterRegistry.Current.GetPreferredFormatterFor(type, MimeType);
}
