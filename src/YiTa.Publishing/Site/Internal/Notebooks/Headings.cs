using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>Gives a notebook's headings their order, their anchors and the page its table of contents.</summary>
internal static class Headings
{
    private const string Selector = "h1, h2, h3, h4, h5, h6";

    /// <summary>Takes the first heading of the first level out of the text: it becomes the title of the page.</summary>
    public static Html? TakeTitle(IElement article)
    {
        var first = article.QuerySelectorAll(Selector).FirstOrDefault(InText);
        if (first?.LocalName != "h1") return null;
        var title = Html.Raw(first.InnerHtml);
        first.Remove();
        return title;
    }

    /// <summary>
    /// Moves headings so that none stands more than one level below the one before it and none beside the title, and
    /// gives those of the text an id and a link to themselves.
    /// </summary>
    public static IReadOnlyList<TocEntry> Order(IElement article, ISet<string> ids)
    {
        var entries = new List<TocEntry>();
        var level = 1;
        foreach (var heading in article.QuerySelectorAll(Selector).ToArray())
        {
            var own = heading.LocalName[1] - '0';
            level = Math.Clamp(own, 2, level + 1);
            var placed = level == own ? heading : Dom.Rename(heading, string.Create(CultureInfo.InvariantCulture, $"h{level}"));
            if (!InText(placed)) continue;
            var id = string.IsNullOrEmpty(placed.Id) ? Unique(Slug(placed.TextContent), ids) : placed.Id;
            placed.Id = id;
            if (level <= 3) entries.Add(new TocEntry(level, id, placed.TextContent.Trim()));
            var anchor = placed.Owner!.CreateElement("a");
            anchor.ClassName = "anchor";
            anchor.SetAttribute("href", "#" + id);
            anchor.SetAttribute("aria-label", $"Link to “{placed.TextContent.Trim()}”");
            anchor.TextContent = "#";
            placed.AppendChild(anchor);
        }
        return entries;
    }

    /// <summary>An id like <paramref name="wanted"/> that no other element has.</summary>
    public static string Unique(string wanted, ISet<string> ids)
    {
        var id = wanted;
        for (var number = 2; !ids.Add(id); number++) id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}");
        return id;
    }

    /// <summary>The anchor that GitHub gives a heading: lower case, spaces as hyphens, no punctuation.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var character in text.Trim().ToLowerInvariant())
            if (char.IsLetterOrDigit(character) || character is '-' or '_') slug.Append(character);
            else if (character == ' ') slug.Append('-');
        return slug.Length == 0 ? "section" : slug.ToString();
    }

    private static bool InText(IElement heading) => heading.Closest(".cell.markdown") is not null;
}
