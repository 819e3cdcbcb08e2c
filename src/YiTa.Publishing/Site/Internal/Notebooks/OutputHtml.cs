using AngleSharp.Dom;
using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>
/// HTML that a cell displayed. It is the project's own and may hold scripts, which run as they would in a notebook; its
/// style sheets are confined to the output that brought them.
/// </summary>
internal static class OutputHtml
{
    /// <summary>The parsed output.</summary>
    public static IElement Parse(string html)
    {
        var root = Dom.Parse(html);
        foreach (var style in root.QuerySelectorAll("style").Reverse().ToArray())
        {
            // Without a selector the scope is the parent of the style element: the output.
            style.TextContent = $"@scope {{\n{style.TextContent}\n}}";
            root.InsertBefore(style, root.FirstChild);
        }
        return root;
    }

    /// <summary>True when something in the output runs, so that its ids must stay and the page must let it run.</summary>
    public static bool Runs(IElement output) =>
        output.QuerySelectorAll("*").Any(element =>
            (element.LocalName == "script" && element.GetAttribute("type") is null or "" or "module" or "text/javascript")
            || element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
}
