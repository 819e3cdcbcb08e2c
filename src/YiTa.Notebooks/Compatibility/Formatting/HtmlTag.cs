using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using YiTa.Notebooks.Display.Internal;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>An HTML element.</summary>
/// <param name="name">The element's name.</param>
public class HtmlTag(string name) : IHtmlContent
{
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    /// <summary>An element that holds a text, which is encoded.</summary>
    /// <param name="name">The element's name.</param>
    /// <param name="text">The text.</param>
    public HtmlTag(string name, string text)
        : this(name, context => context.Writer.Write(HtmlContent.Encode(text)))
    {
    }

    /// <summary>An element that holds HTML.</summary>
    /// <param name="name">The element's name.</param>
    /// <param name="content">The HTML.</param>
    public HtmlTag(string name, IHtmlContent content)
        : this(name, context => content.WriteTo(context.Writer, HtmlEncoder.Default))
    {
    }

    /// <summary>An element that holds what a delegate writes.</summary>
    /// <param name="name">The element's name.</param>
    /// <param name="content">Writes the HTML inside.</param>
    public HtmlTag(string name, Action<FormatContext> content)
        : this(name) => Content = content;

    /// <summary>The element's name.</summary>
    public string Name { get; set; } = name;

    /// <summary>The attributes.</summary>
    public HtmlAttributes HtmlAttributes { get; } = [];

    /// <summary>Writes what is inside; null for nothing.</summary>
    public Action<FormatContext>? Content { get; set; }

    /// <summary>Whether an element without content is written as one tag; so for those that HTML knows as empty.</summary>
    public bool IsSelfClosing { get; set; } = Void.Contains(name);

    /// <summary>Adds attributes.</summary>
    /// <param name="htmlAttributes">Names and values.</param>
    /// <param name="replace">Whether they replace those that are there.</param>
    public void MergeAttributes(IDictionary<string, object?> htmlAttributes, bool replace = false) => HtmlAttributes.MergeWith(htmlAttributes, replace);

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder? encoder = null)
    {
        using var context = new FormatContext(writer);
        WriteTo(context);
    }

    /// <summary>Writes the element.</summary>
    /// <param name="context">Where to.</param>
    public void WriteTo(FormatContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var attributes = HtmlAttributes.ToString();
        var start = attributes.Length == 0 ? Name : $"{Name} {attributes}";
        if (Content is null && (IsSelfClosing || Void.Contains(Name)))
        {
            context.Writer.Write($"<{start} />");
            return;
        }

        context.Writer.Write($"<{start}>");
        Content?.Invoke(context);
        context.Writer.Write($"</{Name}>");
    }

    /// <summary>The HTML.</summary>
    public override string ToString()
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        WriteTo(writer);
        return writer.ToString();
    }
}
