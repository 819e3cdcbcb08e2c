using System.Text.Json;
using Microsoft.DotNet.Interactive.Formatting;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>Writes values for which nothing was registered.</summary>
internal static class DefaultRendering
{
    public static void Write(object? value, FormatContext context, string mimeType, FormatterRegistry registry)
    {
        switch (mimeType)
        {
            case HtmlFormatter.MimeType:
                new HtmlRendering(context, registry).Write(value);
                break;
            case JsonFormatter.MimeType:
                context.Writer.Write(JsonSerializer.Serialize(value, JsonFormatter.SerializerOptions));
                break;
            case "text/csv":
                CsvRendering.Write(value, context, registry);
                break;
            default:
                new PlainRendering(context, registry).Write(value);
                break;
        }
    }
}
