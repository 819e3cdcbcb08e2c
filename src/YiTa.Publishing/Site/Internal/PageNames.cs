namespace YiTa.Publishing.Site.Internal;

/// <summary>Names that notebooks may have: each becomes a page.</summary>
internal static class PageNames
{
    /// <summary>Refuses names that are not file names, that occur twice, or that a page of the site has.</summary>
    /// <exception cref="SiteException">A name cannot be used.</exception>
    public static void Check(IEnumerable<SiteNotebook> notebooks)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in notebooks.Select(notebook => notebook.Name))
        {
            if (name.Length == 0 || name[0] == '.' || !name.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.'))
                throw new SiteException(name, $"The notebook name '{name}' cannot name a page: expected letters, digits, '-', '_' and '.', and no '.' at the start.");
            if (SitePages.All.Contains(name + ".html"))
                throw new SiteException(name, $"The notebook name '{name}' is taken: the site has a page {name}.html of its own.");
            if (!seen.Add(name)) throw new SiteException(name, $"Two notebooks are named '{name}'; each page needs a name of its own.");
        }
    }
}
