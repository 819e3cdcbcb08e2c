using System.Collections;
using System.Dynamic;
using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using YiTa.Notebooks.Display.Internal;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>HTML written as C#: <c>ul[@class: "list"](li("one"), li("two"))</c>. Brackets set attributes, parentheses fill the
/// element; texts are encoded, HTML is not, and other values are formatted.</summary>
public partial class PocketView : DynamicObject, IHtmlContent
{
    private readonly Dictionary<string, object?> _transforms;
    private readonly Dictionary<string, IHtmlContent> _dependencies = new(StringComparer.Ordinal);
    private Action<HtmlTag>? _transform;

    /// <summary>A view without an element, whose members are elements.</summary>
    /// <param name="nested">A view whose transforms apply, too; null for none.</param>
    public PocketView(PocketView? nested = null)
        : this("div", nested)
    {
    }

    /// <summary>An element.</summary>
    /// <param name="tagName">Its name.</param>
    /// <param name="nested">A view whose transforms apply; null for none.</param>
    public PocketView(string tagName, PocketView? nested = null)
    {
        HtmlTag = new HtmlTag(tagName);
        _transforms = nested?._transforms ?? new(StringComparer.Ordinal);
    }

    /// <summary>The element.</summary>
    public HtmlTag HtmlTag { get; }

    /// <summary>The attributes of the element.</summary>
    public HtmlAttributes HtmlAttributes => HtmlTag.HtmlAttributes;

    /// <summary>Makes what a member of a view can be set to: an element that is changed whenever the member is used.</summary>
    /// <param name="transform">Changes the element, given the named arguments of the call.</param>
    public static object Transform(Action<HtmlTag, dynamic> transform)
    {
        ArgumentNullException.ThrowIfNull(transform);
        return new TagTransform(transform);
    }

    /// <summary>Has something written once, after the outermost element, however often it is asked for.</summary>
    /// <param name="id">What it is known by.</param>
    /// <param name="content">What to write.</param>
    public void AddDependency(string id, IHtmlContent content) => _dependencies[id] = content;

    /// <summary>Fills the element.</summary>
    /// <param name="args">Texts, HTML, sequences of these, and other values.</param>
    public virtual void SetContent(object?[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args.Length > 0)
            HtmlTag.Content = context => Write(args, context);
    }

    /// <summary>Shows the view.</summary>
    public DisplayedValue Display() => DisplayExtensions.Display(this);

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        using var context = new FormatContext(writer);
        WriteTo(context);
    }

    /// <summary>Writes the view.</summary>
    /// <param name="context">Where to.</param>
    public void WriteTo(FormatContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        // Only now, so that it has the last word on attributes and content; and only once.
        _transform?.Invoke(HtmlTag);
        _transform = null;
        HtmlTag.WriteTo(context);
        foreach (var (id, content) in _dependencies)
            context.Require(id, later => later.Writer.Write(HtmlContent.ToHtml(content)));
    }

    /// <summary>The HTML.</summary>
    public override string ToString()
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private static void Write(IEnumerable values, FormatContext context)
    {
        foreach (var value in values)
        {
            switch (value)
            {
                case null:
                    break;
                case PocketView view:
                    view.WriteTo(context);
                    break;
                case string text:
                    context.Writer.Write(HtmlContent.Encode(text));
                    break;
                case not null when HtmlContent.Is(value):
                    context.Writer.Write(HtmlContent.ToHtml(value));
                    break;
                case IEnumerable items and not IDictionary:
                    Write(items, context);
                    break;
                default:
                    value.FormatTo(context, HtmlFormatter.MimeType);
                    break;
            }
        }
    }

    private sealed record TagTransform(Action<HtmlTag, dynamic> Apply);
}
