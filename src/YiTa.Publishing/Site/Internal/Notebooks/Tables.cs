using AngleSharp.Dom;
using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>Lets wide tables scroll within themselves, by touch and by keyboard.</summary>
internal static class Tables
{
    /// <summary>Puts a scrolling region around every table that has none.</summary>
    public static void LetScroll(IElement article)
    {
        foreach (var table in article.QuerySelectorAll("table").ToArray())
        {
            if (table.ParentElement?.Closest("table, .scroll") is not null) continue;
            // Captions of charts bring a scrolling element of their own, for readers of the notebook elsewhere.
            var own = table.ParentElement is { LocalName: "div", ChildElementCount: 1 } parent && (parent.GetAttribute("style") ?? "").Contains("overflow", StringComparison.Ordinal);
            var region = own ? table.ParentElement! : Dom.Wrap(table, "div");
            region.RemoveAttribute("style");
            region.ClassName = "scroll";
            region.SetAttribute("tabindex", "0");
            region.SetAttribute("role", "region");
            var caption = table.QuerySelector("caption")?.TextContent.Trim();
            region.SetAttribute("aria-label", string.IsNullOrEmpty(caption) ? "Table" : caption);
        }
    }
}
