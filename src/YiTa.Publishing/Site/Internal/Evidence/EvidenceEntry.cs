using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Site.Internal.Evidence;

/// <summary>A piece of evidence as other pages cite it.</summary>
/// <param name="Id">Its id, which is also its anchor.</param>
/// <param name="Page">The page that lists it.</param>
/// <param name="About">What it says, who says so and where: for the list of citations and the window beside a link.</param>
internal sealed record EvidenceEntry(string Id, string Page, Html About)
{
    /// <summary>Where it stands, relative to the site's pages.</summary>
    public string Address => $"{Page}#{Uri.EscapeDataString(Id)}";
}
