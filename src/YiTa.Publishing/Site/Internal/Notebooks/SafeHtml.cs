using System.Collections.Frozen;
using AngleSharp.Dom;

namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>
/// Keeps from Markdown's HTML what text needs. Elements that are not on the list are shown as the text that was typed;
/// attributes that are not on the list, and addresses that would run something, are dropped.
/// </summary>
internal static class SafeHtml
{
    private static readonly FrozenSet<string> Elements = Words("""
        a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4
        h5 h6 hr i img input ins kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody td
        tfoot th thead time tr u ul var wbr
        """);

    private static readonly FrozenSet<string> Attributes = Words("""
        href title src alt width height id class colspan rowspan scope headers align lang dir open start type checked
        disabled datetime cite role
        """);

    private static readonly FrozenSet<string> Addresses = Words("href src cite");

    /// <summary>Cleans everything below <paramref name="root"/>.</summary>
    public static void Clean(IElement root)
    {
        foreach (var element in root.QuerySelectorAll("*").ToArray())
        {
            if (!root.Contains(element)) continue;
            if (!Elements.Contains(element.LocalName) || (element.LocalName == "input" && element.GetAttribute("type") != "checkbox"))
                element.ReplaceWith(element.Owner!.CreateTextNode(element.OuterHtml));
            else
                CleanAttributes(element);
        }
    }

    /// <summary>True for an address that only leads somewhere: a web page, a mailbox, or a place in this site.</summary>
    public static bool IsHarmless(string address, bool forPicture)
    {
        var plain = new string([.. address.Where(character => character > ' ')]);
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        var path = plain.AsSpan().IndexOfAny("/?#");
        if (colon < 0 || (path >= 0 && path < colon)) return true;
        var scheme = plain[..colon].ToLowerInvariant();
        return scheme is "http" or "https" or "mailto" or "attachment" || EvidenceAddress.Schemes.Contains(scheme)
            || (forPicture && plain.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase));
    }

    private static void CleanAttributes(IElement element)
    {
        // The one style that Markdown has: the alignment of a column.
        if (element.GetAttribute("style") is { } style && style.StartsWith("text-align:", StringComparison.Ordinal))
            element.ClassList.Add(style.Contains("right", StringComparison.Ordinal) ? "to-right" : style.Contains("center", StringComparison.Ordinal) ? "to-center" : "to-left");
        foreach (var attribute in element.Attributes.ToArray())
        {
            var name = attribute.LocalName;
            var known = Attributes.Contains(name) || name.StartsWith("data-", StringComparison.Ordinal) || name.StartsWith("aria-", StringComparison.Ordinal);
            if (!known || (Addresses.Contains(name) && !IsHarmless(attribute.Value, element.LocalName == "img")))
                element.RemoveAttribute(attribute.Name);
        }
        if (element.LocalName == "input") element.SetAttribute("disabled", "");
    }

    private static FrozenSet<string> Words(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
