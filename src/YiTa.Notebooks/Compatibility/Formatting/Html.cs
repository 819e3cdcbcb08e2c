using Microsoft.AspNetCore.Html;
using YiTa.Notebooks.Display.Internal;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Makes HTML out of texts.</summary>
public static class Html
{
    /// <summary>Takes a text as HTML.</summary>
    /// <param name="value">The HTML.</param>
    public static IHtmlContent ToHtmlContent(this string value) => new HtmlString(value);

    /// <summary>Encodes a text for HTML.</summary>
    /// <param name="content">The text; null is empty.</param>
    public static IHtmlContent HtmlEncode(this string? content) => new HtmlString(HtmlContent.Encode(content ?? ""));

    /// <summary>Encodes a text for an attribute.</summary>
    /// <param name="value">The value; null is empty.</param>
    public static IHtmlContent HtmlAttributeEncode(this object? value) => new HtmlString(HtmlContent.Encode(value?.ToString() ?? ""));

    /// <summary>An element of that name.</summary>
    /// <param name="name">The name.</param>
    public static HtmlTag Tag(this string name) => new(name);

    /// <summary>Puts a text into an element.</summary>
    /// <typeparam name="TTag">The kind of element.</typeparam>
    /// <param name="tag">The element.</param>
    /// <param name="text">The text, which is encoded.</param>
    public static TTag Containing<TTag>(this TTag tag, string text)
        where TTag : HtmlTag => tag.Containing(text.HtmlEncode());

    /// <summary>Puts HTML into an element.</summary>
    /// <typeparam name="TTag">The kind of element.</typeparam>
    /// <param name="tag">The element.</param>
    /// <param name="content">The HTML.</param>
    public static TTag Containing<TTag>(this TTag tag, IHtmlContent content)
        where TTag : HtmlTag
    {
        ArgumentNullException.ThrowIfNull(tag);
        ArgumentNullException.ThrowIfNull(content);
        tag.Content = context => context.Writer.Write(HtmlContent.ToHtml(content));
        return tag;
    }

    /// <summary>Adds HTML after what an element holds.</summary>
    /// <typeparam name="TTag">The kind of element.</typeparam>
    /// <param name="tag">The element.</param>
    /// <param name="contents">The HTML.</param>
    public static TTag Append<TTag>(this TTag tag, params IHtmlContent[] contents)
        where TTag : HtmlTag
    {
        ArgumentNullException.ThrowIfNull(tag);
        ArgumentNullException.ThrowIfNull(contents);
        var before = tag.Content;
        tag.Content = context =>
        {
            before?.Invoke(context);
            foreach (var content in contents)
                context.Writer.Write(HtmlContent.ToHtml(content));
        };
        return tag;
    }

    /// <summary>Sets an attribute of an element.</summary>
    /// <typeparam name="TTag">The kind of element.</typeparam>
    /// <param name="tag">The element.</param>
    /// <param name="name">The attribute.</param>
    /// <param name="value">Its value.</param>
    public static TTag WithAttributes<TTag>(this TTag tag, string name, object? value)
        where TTag : HtmlTag
    {
        ArgumentNullException.ThrowIfNull(tag);
        tag.HtmlAttributes[name] = value;
        return tag;
    }
}
