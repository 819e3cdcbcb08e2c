using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace YiTa.Publishing.Site.Internal.Markup;

/// <summary>Trees of HTML: parsing fragments as a browser would, so that nothing unbalanced reaches a page.</summary>
internal static class Dom
{
    private static readonly HtmlParser Parser = new();

    /// <summary>A <c>div</c> of a document of its own that holds the parsed markup.</summary>
    public static IElement Parse(string markup)
    {
        var document = Parser.ParseDocument("<!DOCTYPE html><body><div></div>");
        var holder = document.QuerySelector("div")!;
        foreach (var node in Parser.ParseFragment(markup, document.Body!).ToArray()) holder.AppendChild(node);
        return holder;
    }

    /// <summary>Replaces an element by one of another name with the same attributes and children.</summary>
    public static IElement Rename(IElement element, string name)
    {
        var renamed = element.Owner!.CreateElement(name);
        foreach (var attribute in element.Attributes) renamed.SetAttribute(attribute.Name, attribute.Value);
        while (element.FirstChild is { } child) renamed.AppendChild(child);
        element.ReplaceWith(renamed);
        return renamed;
    }

    /// <summary>Puts a new element around an element and returns it.</summary>
    public static IElement Wrap(IElement element, string name)
    {
        var wrapper = element.Owner!.CreateElement(name);
        element.ReplaceWith(wrapper);
        wrapper.AppendChild(element);
        return wrapper;
    }

    /// <summary>Replaces an element by its children.</summary>
    public static void Unwrap(IElement element) => element.ReplaceWith([.. element.ChildNodes]);

    /// <summary>Replaces a placeholder by the children of <paramref name="holder"/>.</summary>
    public static void Fill(IElement placeholder, IElement holder) =>
        placeholder.ReplaceWith([.. holder.ChildNodes]);

    /// <summary>True inside an element that is kept letter for letter, such as the specification of a chart.</summary>
    public static bool IsLink(IElement element) => element is IHtmlAnchorElement && element.HasAttribute("href");
}
