using AngleSharp.Dom;
using YiTa.Publishing.Site.Internal.Pictures;

namespace YiTa.Publishing.Site.Internal.Notebooks;

/// <summary>Brings the pictures that a notebook's text names into the site; nothing is ever loaded from elsewhere.</summary>
internal static class Images
{
    /// <summary>Copies local pictures, turns remote ones into links, and gives every picture an alternative text.</summary>
    public static void Bring(IElement article, NotebookSetting setting)
    {
        foreach (var image in article.QuerySelectorAll(".cell.markdown img, .output.html img").ToArray())
        {
            if (!image.HasAttribute("alt")) image.SetAttribute("alt", "");
            var address = image.GetAttribute("src") ?? "";
            if (address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) || address.StartsWith("assets/", StringComparison.Ordinal)) continue;
            var cell = image.Closest(".cell")?.GetAttribute("data-cell");
            if (EvidenceAddress.IsAbsolute(address)) Link(image, address, cell, setting);
            else if (Local(address, setting) is { } picture) image.SetAttribute("src", picture.Address);
            else Drop(image, address, cell, setting);
        }
    }

    private static Picture? Local(string address, NotebookSetting setting)
    {
        if (setting.Notebook.Folder is not { } folder) return null;
        var extension = Path.GetExtension(address).TrimStart('.').ToLowerInvariant();
        if (extension is not ("png" or "jpg" or "jpeg" or "gif" or "webp" or "svg")) return null;
        var path = Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(EvidenceAddress.PathOf(address))));
        return File.Exists(path) ? setting.Pictures.Add(File.ReadAllBytes(path), extension) : null;
    }

    private static void Link(IElement image, string address, string? cell, NotebookSetting setting)
    {
        setting.Warn(cell, $"the picture '{address}' is on another site; a link stands in its place.");
        var link = image.Owner!.CreateElement("a");
        link.SetAttribute("href", address);
        link.TextContent = image.GetAttribute("alt") is { Length: > 0 } alternative ? alternative : address;
        image.ReplaceWith(link);
    }

    private static void Drop(IElement image, string address, string? cell, NotebookSetting setting)
    {
        setting.Warn(cell, $"the picture '{address}' was not found; its alternative text stands in its place.");
        image.ReplaceWith(image.Owner!.CreateTextNode(image.GetAttribute("alt") ?? ""));
    }
}
