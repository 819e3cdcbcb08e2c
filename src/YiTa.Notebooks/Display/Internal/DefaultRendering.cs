using System.Collections;
using System.Text.Json;
using Microsoft.DotNet.Interactive.Formatting;
using Microsoft.DotNet.Interactive.Formatting.TabularData;

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
            case TabularDataResourceFormatter.MimeType:
                context.Writer.Write((value as TabularDataResource ?? Resource(value)).ToJson().ToJsonString());
                break;
            case "text/csv":
                CsvRendering.Write(value, context, registry);
                break;
            default:
                new PlainRendering(context, registry).Write(value);
                break;
        }
    }

    private static TabularDataResource Resource(object? value) =>
        (value is IEnumerable items and not string ? items.Cast<object?>() : [value]).ToTabularDataResource();
}
