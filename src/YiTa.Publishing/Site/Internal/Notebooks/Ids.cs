using AngleSharp.Dom;

namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>Makes ids unique on a page: every output may have been written as if it were alone.</summary>
internal static class Ids
{
    private static readonly string[] References =
        ["for", "headers", "list", "form", "popovertarget", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details"];

    /// <summary>
    /// Renames ids that occur again, and what refers to them within the same fragment. Outputs that run keep theirs,
    /// because their scripts know them.
    /// </summary>
    public static void MakeUnique(IElement article, ISet<string> ids)
    {
        foreach (var fragment in article.QuerySelectorAll(".cell.markdown, .output.html"))
        {
            var runs = OutputHtml.Runs(fragment);
            var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var element in fragment.QuerySelectorAll("[id]"))
            {
                var id = element.Id!;
                if (id.Length == 0 || id.Any(char.IsWhiteSpace)) element.RemoveAttribute("id");
                else if (runs || ids.Add(id)) ids.Add(id);
                else element.Id = renamed[id] = Headings.Unique(id, ids);
            }
            if (renamed.Count > 0) Follow(fragment, renamed);
        }
    }

    private static void Follow(IElement fragment, Dictionary<string, string> renamed)
    {
        foreach (var link in fragment.QuerySelectorAll("[href^='#']"))
            if (renamed.TryGetValue(link.GetAttribute("href")![1..], out var id)) link.SetAttribute("href", "#" + id);
        foreach (var reference in References)
            foreach (var element in fragment.QuerySelectorAll($"[{reference}]"))
                element.SetAttribute(reference, string.Join(' ', element.GetAttribute(reference)!.Split(' ').Select(id => renamed.GetValueOrDefault(id, id))));
    }
}
