using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace YiTa.Notebooks.Display.Internal;

/// <summary>Values that are HTML already, also those of an assembly that a notebook loaded itself.</summary>
internal static partial class HtmlContent
{
    public static bool Is(object? value) => value is IHtmlContent
        || value?.GetType().GetInterface("Microsoft.AspNetCore.Html.IHtmlContent") is not null;

    public static string ToHtml(object value)
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        if (value is IHtmlContent content)
            content.WriteTo(writer, HtmlEncoder.Default);
        else
            value.GetType().GetInterface("Microsoft.AspNetCore.Html.IHtmlContent")!.GetMethod("WriteTo")!.Invoke(value, [writer, HtmlEncoder.Default]);
        return writer.ToString();
    }

    /// <summary>What a reader without HTML sees: the text, without scripts and styles.</summary>
    public static string ToPlainText(string html)
    {
        var text = Hidden().Replace(html, "");
        text = Spaces().Replace(text, " ");
        text = LineEnds().Replace(text, "\n");
        text = Tags().Replace(text, "");
        text = WebUtility.HtmlDecode(text);
        return EmptyLines().Replace(text, "\n").Trim();
    }

    /// <summary>Text for HTML: nothing in it is markup any more.</summary>
    public static string Encode(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0)
            return text;
        return text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("'", "&#39;", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"<script\b.*?</script\s*>|<style\b.*?</style\s*>|<head\b.*?</head\s*>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"<br\b[^>]*>|</(p|div|tr|li|h[1-6]|summary|pre|caption|table)\s*>", RegexOptions.IgnoreCase)]
    private static partial Regex LineEnds();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@" *\n\s*")]
    private static partial Regex EmptyLines();
}
