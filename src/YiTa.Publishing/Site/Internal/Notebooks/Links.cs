using AngleSharp.Dom;
using YiTa.Publishing.Site.Internal.Evidence;
using YiTa.Publishing.Site.Internal.Markup;

namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>
/// Brings a notebook's links to where the site has their target, and ties whatever names a piece of evidence to it.
/// </summary>
internal sealed class Links(IElement article, NotebookSetting setting, IReadOnlySet<string> anchors)
{
    private readonly List<EvidenceEntry> cited = [];

    /// <summary>The evidence that the page cites, in the order in which it does so first.</summary>
    public IReadOnlyList<EvidenceEntry> Cited => cited;

    /// <summary>Rewrites every link of the article.</summary>
    public void Resolve()
    {
        foreach (var element in article.QuerySelectorAll("[data-observation], [data-figure], [data-conflict]").ToArray()) Name(element);
        foreach (var element in article.QuerySelectorAll("[data-quantity]").ToArray())
        {
            var id = element.GetAttribute("data-quantity")!;
            if (IsQuantity(id)) Compute(element, id);
            element.RemoveAttribute("data-quantity");
        }

        foreach (var link in article.QuerySelectorAll("a[href]").ToArray())
            if (!link.HasAttribute("data-observation")) Resolve(link, link.GetAttribute("href")!);
    }

    /// <summary>Ties an element that names evidence, as captions (<c>data-figure</c>), quantities (<c>data-observation</c>) and conflicts (<c>data-conflict</c>) do.</summary>
    private void Name(IElement element)
    {
        var attribute = ((string[])["data-observation", "data-figure"]).FirstOrDefault(element.HasAttribute) ?? "data-conflict";
        var entries = element.GetAttribute(attribute)!.Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(id => (Id: id, Entry: setting.Evidence.Find(id))).ToArray();
        foreach (var (id, _) in entries.Where(item => item.Entry is null && !IsQuantity(item.Id)))
            setting.Warn(CellOf(element), $"{attribute} names '{id}', which is neither in the evidence nor published as a quantity.");
        foreach (var (id, entry) in entries)
            if (entry is null && IsQuantity(id)) Compute(element, id);
        var known = entries.Select(item => item.Entry).OfType<EvidenceEntry>().ToArray();
        element.RemoveAttribute(attribute);
        if (known.Length == 0) return;
        Cite(LinkFor(element, known[0].Id), known);
    }

    private static void Compute(IElement element, string id)
    {
        if (LinkFor(element, id) is not { } link) return;
        link.SetAttribute("href", "#" + id);
        link.ClassList.Add("computed");
    }

    /// <summary>A row of a table of computed numbers: the window beside a link shows its formula and inputs.</summary>
    private bool IsQuantity(string id) => article.QuerySelectorAll("table.yita-quantities tr[id]").Any(row => row.Id == id);

    /// <summary>
    /// The link that carries the evidence: the element itself, or a new one around its content. Where it holds links
    /// already (to the passage, say), the new one goes around the id that is printed there, if it is.
    /// </summary>
    private static IElement? LinkFor(IElement element, string id)
    {
        if (element.LocalName == "a") return element;
        if (element.Closest("a") is not null) return null;
        var holder = element.QuerySelector("a") is null ? element
            : element.QuerySelectorAll("code").FirstOrDefault(code => code.TextContent.Trim() == id && code.Closest("a") is null);
        if (holder is null) return null;
        var link = element.Owner!.CreateElement("a");
        link.Append([.. holder.ChildNodes]);
        holder.AppendChild(link);
        return link;
    }

    private void Resolve(IElement link, string address)
    {
        var hash = address.StartsWith('#') ? Uri.UnescapeDataString(address[1..]) : null;
        if (hash is not null && (hash.Length == 0 || anchors.Contains(hash)))
        {
            if (IsQuantity(hash)) link.ClassList.Add("computed");
            return;
        }
        if (EvidenceAddress.IdOf(address) is { } id && setting.Evidence.Find(id) is { } entry) Cite(link, [entry]);
        else if (hash is not null) Local(link, hash);
        else if (EvidenceAddress.MustBeEvidence(address)) Lost(link, $"the link '{address}' names evidence that does not exist; it is shown as text.");
        else if (!EvidenceAddress.IsAbsolute(address)) Relative(link, address);
    }

    private void Cite(IElement? link, EvidenceEntry[] entries)
    {
        if (link is not null)
        {
            link.SetAttribute("href", entries[0].Address);
            link.SetAttribute("data-observation", string.Join(' ', entries.Select(entry => entry.Id)));
            link.ClassList.Add("evidence");
        }
        foreach (var entry in entries)
            if (!cited.Exists(other => other.Id == entry.Id)) cited.Add(entry);
    }

    /// <summary>Jupyter keeps the capitals of a heading in its anchor; this site does not.</summary>
    private void Local(IElement link, string hash)
    {
        if (anchors.FirstOrDefault(anchor => string.Equals(anchor, hash, StringComparison.OrdinalIgnoreCase)) is { } anchor) link.SetAttribute("href", "#" + anchor);
        else Lost(link, $"the link '#{hash}' has no target on the page; it is shown as text.");
    }

    private void Relative(IElement link, string address)
    {
        var path = EvidenceAddress.PathOf(address);
        var file = Uri.UnescapeDataString(EvidenceAddress.FileOf(path));
        if (file.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) && setting.NotebookNames.Contains(file[..^6]))
            link.SetAttribute("href", Uri.EscapeDataString(file[..^6]) + ".html" + address[path.Length..]);
        else if (SitePages.OfDataFile(path) is { } page) link.SetAttribute("href", page);
        else if (SitePages.All.Contains(path) || (path.EndsWith(".html", StringComparison.Ordinal) && setting.NotebookNames.Contains(path[..^5]))) return;
        else if (setting.Repository is { } repository && Uri.TryCreate(repository, address, out var there)) link.SetAttribute("href", there.AbsoluteUri);
        else Lost(link, $"the link '{address}' leads to a file that is not part of the site; it is shown as text.");
    }

    private void Lost(IElement link, string message)
    {
        setting.Warn(CellOf(link), message);
        Dom.Unwrap(link);
    }

    private static string? CellOf(IElement element) => element.Closest(".cell")?.GetAttribute("data-cell");
}
